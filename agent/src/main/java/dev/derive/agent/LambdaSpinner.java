package dev.derive.agent;

import dev.derive.agent.weave.LambdaClass;
import dev.derive.runtime.UserCode;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Makes the class of a lambda expression: fields for what it captures, a factory, the functional interface's method.
 * The class is woven like any other afterwards, and defined beside its host, whose private methods it may call.
 */
final class LambdaSpinner implements Opcodes {
    static final String FACTORY = "make";
    private static final String SUFFIX = "$$Lambda$derive";

    private final LambdaExpression lambda;
    private final String name;
    private final StackWalker.StackFrame writtenAt;
    private final LambdaClass type;

    /**
     * Prepares the class of a lambda expression.
     *
     * @param writtenAt the frame of the code that contains it, or null
     */
    LambdaSpinner(LambdaExpression lambda, StackWalker.StackFrame writtenAt) {
        this.lambda = lambda;
        this.writtenAt = writtenAt;
        this.type = new LambdaClass(writtenAt == null ? null
                : lambda.host().getName() + "." + UserCode.original(writtenAt.getMethodName()));
        this.name = Type.getInternalName(lambda.host()) + SUFFIX;
    }

    /** Whether a class was made here. What is synthetic in it, the JDK's class of such an expression does not have. */
    static boolean made(Class<?> type) {
        return type.isHidden() && type.getName().contains(SUFFIX + "/");
    }

    ClassNode spin() {
        List<String> interfaces = new java.util.ArrayList<>(
                lambda.interfaces().stream().map(Type::getInternalName).distinct().toList());
        if (lambda.serializable() && !interfaces.contains("java/io/Serializable")) {
            interfaces.add("java/io/Serializable");
        }
        type.visit(V17, ACC_FINAL | ACC_SYNTHETIC | ACC_SUPER, name, null, "java/lang/Object",
                interfaces.toArray(String[]::new));
        if (writtenAt != null) {
            type.visitSource(writtenAt.getFileName(), null);
        }
        for (int i = 0; i < captured().length; i++) {
            type.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured()[i].getDescriptor(), null, null).visitEnd();
        }
        addConstructor();
        addFactory();
        addMethod(lambda.method());
        lambda.bridges().forEach(this::addMethod);
        if (lambda.serializable()) {
            SerializedForm.addTo(type, lambda, LambdaSpinner::field);
        }
        return type;
    }

    private Type[] captured() {
        return Type.getArgumentTypes(lambda.factory().toMethodDescriptorString());
    }

    static String field(int i) {
        return "captured" + i;
    }

    private String constructorDescriptor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
    }

    private void addConstructor() {
        MethodVisitor mv = type.visitMethod(ACC_PRIVATE, "<init>", constructorDescriptor(), null, null);
        mv.visitCode();
        mv.visitVarInsn(ALOAD, 0);
        mv.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int slot = 1;
        for (int i = 0; i < captured().length; i++) {
            mv.visitVarInsn(ALOAD, 0);
            mv.visitVarInsn(captured()[i].getOpcode(ILOAD), slot);
            mv.visitFieldInsn(PUTFIELD, name, field(i), captured()[i].getDescriptor());
            slot += captured()[i].getSize();
        }
        mv.visitInsn(RETURN);
        mv.visitMaxs(4, slot);
        mv.visitEnd();
    }

    private void addFactory() {
        MethodVisitor mv = type.visitMethod(ACC_STATIC | ACC_SYNTHETIC, FACTORY,
                lambda.factory().toMethodDescriptorString(), null, null);
        mv.visitCode();
        mv.visitTypeInsn(NEW, name);
        mv.visitInsn(DUP);
        int slot = 0;
        for (Type captured : captured()) {
            mv.visitVarInsn(captured.getOpcode(ILOAD), slot);
            slot += captured.getSize();
        }
        mv.visitMethodInsn(INVOKESPECIAL, name, "<init>", constructorDescriptor(), false);
        mv.visitInsn(ARETURN);
        mv.visitMaxs(slot + 2, slot);
        mv.visitEnd();
    }

    private void addMethod(MethodType erased) {
        MethodVisitor mv = type.visitMethod(ACC_PUBLIC, lambda.name(), erased.toMethodDescriptorString(), null, null);
        mv.visitCode();
        if (writtenAt != null && writtenAt.getLineNumber() > 0) {
            Label start = new Label();
            mv.visitLabel(start);
            mv.visitLineNumber(writtenAt.getLineNumber(), start);
        }
        MethodHandleInfo target = lambda.implementation();
        boolean constructs = target.getReferenceKind() == MethodHandleInfo.REF_newInvokeSpecial;
        if (constructs) {
            mv.visitTypeInsn(NEW, Type.getInternalName(target.getDeclaringClass()));
            mv.visitInsn(DUP);
        }
        MethodType parameters = lambda.handle().type();
        Type[] captured = captured();
        for (int i = 0; i < captured.length; i++) {
            mv.visitVarInsn(ALOAD, 0);
            mv.visitFieldInsn(GETFIELD, name, field(i), captured[i].getDescriptor());
        }
        int slot = 1;
        for (int i = 0; i < erased.parameterCount(); i++) {
            Type parameter = Type.getType(erased.parameterType(i));
            mv.visitVarInsn(parameter.getOpcode(ILOAD), slot);
            slot += parameter.getSize();
            Conversion.convert(mv, erased.parameterType(i), lambda.instantiated().parameterType(i),
                    parameters.parameterType(captured.length + i));
        }
        call(mv, target);
        Class<?> result = constructs ? target.getDeclaringClass() : parameters.returnType();
        returnResult(mv, result, erased.returnType());
        // Room for the captured values and parameters as the widest types, a new object twice, and a result.
        mv.visitMaxs(2 * parameters.parameterCount() + 4, slot);
        mv.visitEnd();
    }

    private void call(MethodVisitor mv, MethodHandleInfo target) {
        int kind = target.getReferenceKind();
        boolean isStatic = kind == MethodHandleInfo.REF_invokeStatic;
        boolean constructs = kind == MethodHandleInfo.REF_newInvokeSpecial;
        Class<?> owner = isStatic || constructs ? target.getDeclaringClass() : lambda.handle().type().parameterType(0);
        boolean isInterface = owner.isInterface();
        int opcode = isStatic ? INVOKESTATIC : constructs ? INVOKESPECIAL : isInterface ? INVOKEINTERFACE
                : INVOKEVIRTUAL;
        mv.visitMethodInsn(opcode, Type.getInternalName(owner), target.getName(),
                target.getMethodType().toMethodDescriptorString(), isInterface);
    }

    private void returnResult(MethodVisitor mv, Class<?> result, Class<?> wanted) {
        if (wanted == void.class) {
            if (result != void.class) {
                mv.visitInsn(Type.getType(result).getSize() == 2 ? POP2 : POP);
            }
            mv.visitInsn(RETURN);
            return;
        }
        Conversion.convert(mv, result, lambda.instantiated().returnType(), wanted);
        mv.visitInsn(Type.getType(wanted).getOpcode(IRETURN));
    }
}
