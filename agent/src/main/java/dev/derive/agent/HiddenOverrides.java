package dev.derive.agent;

import dev.derive.runtime.HiddenClasses;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandles;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Has lookups ask for the class files of hidden classes before they define them: one that overrides a method of a woven
 * class gets twins that lead to its own method, and let nothing active through.
 */
final class HiddenOverrides implements JdkChanges.Change {
    private static final String DEFINING = "defineHiddenClass";

    private final Weaving weaving;

    HiddenOverrides(Weaving weaving) {
        this.weaving = weaving;
    }

    @Override
    public void apply(Instrumentation instrumentation) throws UnmodifiableClassException {
        HiddenClasses.install((beside, classFile) -> weaving.hidden(beside.getClassLoader(), classFile));
        Retransformation.of(instrumentation, MethodHandles.Lookup.class,
                (method, mv) -> method.startsWith(DEFINING) && method.contains("([B") ? new Replacement(mv) : mv);
    }

    /** The first parameter, a class file, is replaced: HiddenClasses.classFile(bytes, this). */
    private static final class Replacement extends MethodVisitor {
        Replacement(MethodVisitor mv) {
            super(Opcodes.ASM9, mv);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            visitVarInsn(Opcodes.ALOAD, 1);
            visitVarInsn(Opcodes.ALOAD, 0);
            visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(HiddenClasses.class), "classFile",
                    "([BLjava/lang/invoke/MethodHandles$Lookup;)[B", false);
            visitVarInsn(Opcodes.ASTORE, 1);
        }
    }
}
