package dev.derive.agent.weave;

import org.objectweb.asm.tree.AbstractInsnNode;

/** What stands before and behind an instruction, labels, lines and frames aside. */
final class Instructions {
    private Instructions() {
    }

    /** The instruction before another; null if there is none. */
    static AbstractInsnNode before(AbstractInsnNode insn) {
        AbstractInsnNode previous = insn.getPrevious();
        while (previous != null && previous.getOpcode() < 0) {
            previous = previous.getPrevious();
        }
        return previous;
    }

    /** The instruction behind another; null if there is none. */
    static AbstractInsnNode after(AbstractInsnNode insn) {
        AbstractInsnNode next = insn.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }
}
