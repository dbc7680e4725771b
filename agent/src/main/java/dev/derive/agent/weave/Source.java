package dev.derive.agent.weave;

import java.util.Objects;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Where a value that is on the operand stack can be had again: a local variable or a constant.
 *
 * @param type the computational type
 * @param slot the twin's local variable, or -1 for a constant
 * @param variable the original's local variable that it is, or -1 for a temporary or constant
 * @param constant the instruction that pushes a constant, or null
 */
record Source(Type type, int slot, int variable, AbstractInsnNode constant) {
    // The equality that the compiler has linked for a record takes ten milliseconds when it is first used.
    @Override
    public boolean equals(Object other) {
        return other instanceof Source that && slot == that.slot && variable == that.variable
                && type.equals(that.type) && constant == that.constant;
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, slot, variable, constant);
    }

    static Source temporary(Type type, int slot) {
        return new Source(type, slot, -1, null);
    }

    void load(MethodVisitor mv) {
        if (constant != null) {
            constant.accept(mv);
        } else {
            mv.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
        }
    }

    /** Loads a floating-point value as a double. */
    void loadDouble(MethodVisitor mv) {
        load(mv);
        if (type.getSort() == Type.FLOAT) {
            mv.visitInsn(Opcodes.F2D);
        }
    }
}
