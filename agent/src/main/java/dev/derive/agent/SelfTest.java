package dev.derive.agent;

import dev.derive.agent.weave.ClassWeaver;
import dev.derive.agent.weave.Universe;
import dev.derive.runtime.ForwardContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Weaves and runs one small function when the agent is installed: what does not work here would not work anywhere. */
final class SelfTest implements Opcodes {
    private static final String NAME = "dev/derive/agent/SelfTestFunction";

    private SelfTest() {
    }

    /**
     * Runs the test.
     *
     * @throws IllegalStateException if the derivative of x² at 3 is not 6
     */
    static void run(MethodHandles.Lookup trusted) {
        byte[] classFile = new ClassWeaver(new Alone()).classFile(square());
        try {
            Class<?> woven = trusted.in(SelfTest.class).defineHiddenClass(classFile, false).lookupClass();
            MethodHandle twin = trusted.findStatic(woven, "square$forward",
                    MethodType.methodType(double.class, double.class, double.class, ForwardContext.class));
            ForwardContext context = new ForwardContext();
            double value = (double) twin.invokeExact(3.0, 1.0, context);
            if (value != 9 || context.returnTangent != 6) {
                throw new IllegalStateException("x² at 3 gave " + value + " with derivative " + context.returnTangent);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("The agent does not work in this virtual machine (" + e + "). Is the jar"
                    + " complete, and is this Java 17 or later?", e);
        }
    }

    private static ClassNode square() {
        ClassNode type = new ClassNode();
        type.visit(V17, ACC_PUBLIC, NAME, null, "java/lang/Object", null);
        MethodVisitor mv = type.visitMethod(ACC_PUBLIC | ACC_STATIC, "square", "(D)D", null, null);
        mv.visitCode();
        mv.visitVarInsn(DLOAD, 0);
        mv.visitVarInsn(DLOAD, 0);
        mv.visitInsn(DMUL);
        mv.visitInsn(DRETURN);
        mv.visitMaxs(4, 2);
        mv.visitEnd();
        return type;
    }

    /** A world with this one class. */
    private static final class Alone implements Universe {
        @Override
        public boolean isWoven(String internalName) {
            return internalName.equals(NAME);
        }

        @Override
        public String declaringClassOfMethod(String owner, String name, String descriptor) {
            return null;
        }

        @Override
        public String declaringClassOfField(String owner, String name) {
            return null;
        }

        @Override
        public Collection<String> implementedOutside(String internalName) {
            return List.of();
        }

        @Override
        public boolean isSerializable(String internalName) {
            return false;
        }

        @Override
        public String commonSuperclass(String one, String other, String user) {
            return null;
        }
    }
}
