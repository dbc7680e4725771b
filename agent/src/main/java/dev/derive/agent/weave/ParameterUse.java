package dev.derive.agent.weave;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Finds out which of its parameters a static method reads, so that the others need not be kept for it. */
final class ParameterUse {
    private ParameterUse() {
    }

    static boolean[] of(MethodNode method) {
        Type[] types = Type.getArgumentTypes(method.desc);
        boolean[] reads = new boolean[types.length];
        int slot = 0;
        for (int i = 0; i < types.length; i++) {
            for (AbstractInsnNode insn : method.instructions) {
                reads[i] |= insn instanceof VarInsnNode variable && variable.var == slot
                        || insn instanceof IincInsnNode increment && increment.var == slot;
            }
            slot += types[i].getSize();
        }
        return reads;
    }
}
