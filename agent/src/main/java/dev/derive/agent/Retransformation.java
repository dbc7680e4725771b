package dev.derive.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Changes methods of a class of the JDK that has been loaded. */
final class Retransformation implements ClassFileTransformer {
    private final Class<?> type;
    private final Change change;

    /** What is to be between each method that is read and the one that is written. */
    interface Change {
        /**
         * What to read a method with.
         *
         * @param method its name and descriptor
         */
        MethodVisitor of(String method, MethodVisitor mv);
    }

    private Retransformation(Class<?> type, Change change) {
        this.type = type;
        this.change = change;
    }

    /**
     * Changes methods.
     *
     * @param prefix how their names and descriptors begin
     * @param change what is to be between a method that is read and the one that is written
     */
    static void of(Instrumentation instrumentation, Class<?> type, String prefix, UnaryOperator<MethodVisitor> change)
            throws UnmodifiableClassException {
        of(instrumentation, type, (method, mv) -> method.startsWith(prefix) ? change.apply(mv) : mv);
    }

    /** Changes methods of several names, which has to be done at once. */
    static void of(Instrumentation instrumentation, Class<?> type, Change change) throws UnmodifiableClassException {
        ClassFileTransformer transformer = new Retransformation(type, change);
        instrumentation.addTransformer(transformer, true);
        try {
            instrumentation.retransformClasses(type);
        } finally {
            instrumentation.removeTransformer(transformer);
        }
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain,
            byte[] classFile) {
        if (redefined != type) {
            return null;
        }
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String desc, String signature,
                    String[] thrown) {
                MethodVisitor mv = super.visitMethod(access, name, desc, signature, thrown);
                return change.of(name + desc, mv);
            }
        }, 0);
        return writer.toByteArray();
    }
}
