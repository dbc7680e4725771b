package dev.derive.agent;

import dev.derive.agent.weave.Sheltered;
import dev.derive.runtime.OpenedClasses;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessibleObject;
import java.security.ProtectionDomain;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Gives guards to the methods of a class that have none because only the class itself calls them, before others can:
 * when such a method is made accessible, or a private lookup of the class is made. The JDK is made to tell of both. So
 * only a class whose private methods are called from outside loses what these guards cost.
 */
final class ShelteredMethods implements JdkChanges.Change, Consumer<Class<?>> {
    private static final String OPENED = Type.getInternalName(OpenedClasses.class);

    private final Weaving weaving;
    private volatile Instrumentation instrumentation;

    ShelteredMethods(Weaving weaving) {
        this.weaving = weaving;
    }

    @Override
    public void apply(Instrumentation machine) throws UnmodifiableClassException {
        instrumentation = machine;
        OpenedClasses.install(this);
        Retransformation.of(machine, AccessibleObject.class, "setAccessible0(Z)", mv -> new Call(mv, Call.OF_MEMBER));
        Retransformation.of(machine, MethodHandles.class, "privateLookupIn(", mv -> new Call(mv, Call.OF_CLASS));
    }

    /** Before private methods of a class can be called by others. */
    @Override
    public synchronized void accept(Class<?> type) {
        Set<String> methods = weaving.shelteredMethods(type);
        if (methods.isEmpty()) {
            return;
        }
        Guarding guarding = new Guarding(type, methods);
        instrumentation.addTransformer(guarding, true);
        try {
            instrumentation.retransformClasses(type);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
            weaving.report().failed(type.getName(), e);
        } finally {
            instrumentation.removeTransformer(guarding);
        }
        if (guarding.done) {
            weaving.opened(type);
        }
    }

    /** Puts guards into one class. */
    private static final class Guarding implements ClassFileTransformer {
        private final Class<?> type;
        private final Set<String> methods;
        private boolean done;

        Guarding(Class<?> type, Set<String> methods) {
            this.type = type;
            this.methods = methods;
        }

        @Override
        public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain,
                byte[] classFile) {
            if (redefined != type) {
                return null;
            }
            byte[] guarded = Sheltered.open(classFile, methods);
            done = true;
            return guarded;
        }
    }

    /** A method that first tells of its arguments: OpenedClasses.open(…). */
    private static final class Call extends MethodVisitor {
        static final String OF_MEMBER = "(Ljava/lang/reflect/AccessibleObject;Z)V";
        static final String OF_CLASS = "(Ljava/lang/Class;)V";

        private final String descriptor;

        Call(MethodVisitor mv, String descriptor) {
            super(Opcodes.ASM9, mv);
            this.descriptor = descriptor;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            Type[] types = Type.getArgumentTypes(descriptor);
            for (int slot = 0; slot < types.length; slot++) {
                visitVarInsn(types[slot].getOpcode(Opcodes.ILOAD), slot);
            }
            visitMethodInsn(Opcodes.INVOKESTATIC, OPENED, "open", descriptor, false);
        }
    }
}
