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
    private final String prefix;
    private final UnaryOperator<MethodVisitor> change;

    private Retransformation(Class<?> type, String prefix, UnaryOperator<MethodVisitor> change) {
        this.type = type;
        this.prefix = prefix;
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
        ClassFileTransformer transformer = new Retransformation(type, prefix, change);
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
                return (name + desc).startsWith(prefix) ? change.apply(mv) : mv;
            }
        }, 0);
        return writer.toByteArray();
    }
}
