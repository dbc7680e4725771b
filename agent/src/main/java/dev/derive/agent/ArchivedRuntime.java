package dev.derive.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A runtime in an archive of the application's classes (class data sharing). From there the application's class loader
 * takes a class before it asks its parent, and so would have other runtime classes than woven code of other loaders. It
 * is made to ask the boot class loader first for Derive's classes; that is done only where there may be such an
 * archive.
 */
final class ArchivedRuntime implements Opcodes {
    private static final String LOADER = "jdk.internal.loader.BuiltinClassLoader";
    private static final String[] OPTIONS = {"-XX:SharedArchiveFile=", "-XX:AOTCache=", "-XX:AOTMode="};

    private ArchivedRuntime() {
    }

    /** Sees to it that an archived runtime is not used. */
    static void bypass(Instrumentation instrumentation, MethodHandles.Lookup trusted)
            throws ReflectiveOperationException {
        if (!hasArchive(trusted)) {
            return;
        }
        try {
            Retransformation.of(instrumentation, Class.forName(LOADER), "loadClassOrNull(Ljava/lang/String;Z)",
                    BootFirst::new);
        } catch (UnmodifiableClassException e) {
            throw new IllegalStateException(
                    "The application's class loader can't be told to leave aside what is archived of"
                    + " derive-runtime. Start Java with -Xshare:off.", e);
        }
    }

    /** Whether the machine was started with an archive other than the JDK's own. */
    private static boolean hasArchive(MethodHandles.Lookup trusted) throws ReflectiveOperationException {
        try {
            String[] arguments = (String[]) trusted.findStatic(Class.forName("jdk.internal.misc.VM"),
                    "getRuntimeArguments", MethodType.methodType(String[].class)).invokeExact();
            for (String argument : arguments) {
                for (String option : OPTIONS) {
                    if (argument.startsWith(option)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** if (name.startsWith("dev.derive.") && (c = BootLoader.loadClassOrNull(name)) != null) return c. */
    private static final class BootFirst extends MethodVisitor {
        BootFirst(MethodVisitor mv) {
            super(ASM9, mv);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            Label original = new Label();
            visitVarInsn(ALOAD, 1);
            visitLdcInsn("dev.derive.");
            visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "startsWith", "(Ljava/lang/String;)Z", false);
            visitJumpInsn(IFEQ, original);
            visitVarInsn(ALOAD, 1);
            visitMethodInsn(INVOKESTATIC, "jdk/internal/loader/BootLoader", "loadClassOrNull",
                    "(Ljava/lang/String;)Ljava/lang/Class;", false);
            visitVarInsn(ASTORE, 3);
            visitVarInsn(ALOAD, 3);
            visitJumpInsn(IFNULL, original);
            visitVarInsn(ALOAD, 3);
            visitInsn(ARETURN);
            visitLabel(original);
            visitFrame(F_SAME, 0, null, 0, null);
        }
    }
}
