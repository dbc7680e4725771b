package dev.derive.agent;

import java.util.function.IntFunction;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Gives the class of a serializable lambda the method that replaces it by a {@link java.lang.invoke.SerializedLambda}.
 */
final class SerializedForm implements Opcodes {
    private static final String FORM = "java/lang/invoke/SerializedLambda";

    private SerializedForm() {
    }

    static void addTo(ClassNode type, LambdaExpression lambda, IntFunction<String> field) {
        MethodVisitor mv = type.visitMethod(ACC_PRIVATE | ACC_FINAL, "writeReplace", "()Ljava/lang/Object;", null,
                null);
        mv.visitCode();
        mv.visitTypeInsn(NEW, FORM);
        mv.visitInsn(DUP);
        mv.visitLdcInsn(Type.getType(lambda.host()));
        mv.visitLdcInsn(Type.getInternalName(lambda.factory().returnType()));
        mv.visitLdcInsn(lambda.name());
        mv.visitLdcInsn(lambda.method().toMethodDescriptorString());
        mv.visitLdcInsn(lambda.implementation().getReferenceKind());
        mv.visitLdcInsn(Type.getInternalName(lambda.implementation().getDeclaringClass()));
        mv.visitLdcInsn(lambda.implementation().getName());
        mv.visitLdcInsn(lambda.implementation().getMethodType().toMethodDescriptorString());
        mv.visitLdcInsn(lambda.instantiated().toMethodDescriptorString());
        Class<?>[] captured = lambda.factory().parameterArray();
        mv.visitLdcInsn(captured.length);
        mv.visitTypeInsn(ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < captured.length; i++) {
            mv.visitInsn(DUP);
            mv.visitLdcInsn(i);
            mv.visitVarInsn(ALOAD, 0);
            mv.visitFieldInsn(GETFIELD, type.name, field.apply(i), Type.getDescriptor(captured[i]));
            Conversion.convert(mv, captured[i], Object.class, Object.class);
            mv.visitInsn(AASTORE);
        }
        mv.visitMethodInsn(INVOKESPECIAL, FORM, "<init>", "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/String;"
                + "Ljava/lang/String;ILjava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;"
                + "[Ljava/lang/Object;)V", false);
        mv.visitInsn(ARETURN);
        mv.visitMaxs(18, 1);
        mv.visitEnd();
    }
}
