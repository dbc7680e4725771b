package dev.derive.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds out which of its parameters a static method reads, so that the others need not be kept for it. */
final class ParameterUse {
    private ParameterUse() {
    }

    static boolean[] of(Method method) {
        Set<Integer> read = new HashSet<>();
        Class<?> owner = method.getDeclaringClass();
        String descriptor = Type.getMethodDescriptor(method);
        // The runtime is in the boot class loader, its class files are beside the agent's.
        try (InputStream in = ParameterUse.class.getResourceAsStream("/" + Type.getInternalName(owner) + ".class")) {
            new ClassReader(in).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] thrown) {
                    return name.equals(method.getName()) && desc.equals(descriptor) ? new Reads(read) : null;
                }
            }, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Type[] types = Type.getArgumentTypes(descriptor);
        boolean[] reads = new boolean[types.length];
        int slot = 0;
        for (int i = 0; i < types.length; i++) {
            reads[i] = read.contains(slot);
            slot += types[i].getSize();
        }
        return reads;
    }

    private static final class Reads extends MethodVisitor {
        private final Set<Integer> read;

        Reads(Set<Integer> read) {
            super(Opcodes.ASM9);
            this.read = read;
        }

        @Override
        public void visitVarInsn(int opcode, int slot) {
            read.add(slot);
        }
    }
}
