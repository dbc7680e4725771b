package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which local variables may be read, or a later frame may speak of, before they are written, at each label. */
final class LiveVariables {
    private final MethodNode method;
    private final AbstractInsnNode[] instructions;
    private final Map<LabelNode, BitSet> alive = new HashMap<>();
    private final Map<LabelNode, Integer> positions = new HashMap<>();
    private final int always;
    private boolean changed;

    /**
     * The live variables of a method.
     *
     * @param always a variable that is always needed
     */
    LiveVariables(MethodNode method, int always) {
        this.method = method;
        this.always = always;
        instructions = method.instructions.toArray();
        for (int i = 0; i < instructions.length; i++) {
            if (instructions[i] instanceof LabelNode label) {
                alive.put(label, new BitSet());
                positions.put(label, i);
            }
        }
        do {
            changed = false;
            goBack();
        } while (changed);
    }

    BitSet at(LabelNode label) {
        return alive.get(label);
    }

    private void goBack() {
        BitSet now = new BitSet();
        for (int i = instructions.length - 1; i >= 0; i--) {
            AbstractInsnNode insn = instructions[i];
            if (TwinCode.endsFlow(insn.getOpcode())) {
                now.clear();
                now.set(always);
            }
            MethodPlan.targets(insn).forEach(target -> now.or(alive.get(target)));
            use(insn, now);
            if (insn.getOpcode() >= 0) {
                handle(i, now);
            } else if (insn instanceof LabelNode label && !now.equals(alive.get(label))) {
                alive.put(label, (BitSet) now.clone());
                changed = true;
            }
        }
    }

    private static void use(AbstractInsnNode insn, BitSet now) {
        if (insn instanceof VarInsnNode variable) {
            now.set(variable.var, insn.getOpcode() < ISTORE || insn.getOpcode() > ASTORE);
        } else if (insn instanceof IincInsnNode increment) {
            now.set(increment.var);
        } else if (insn instanceof FrameNode frame) {
            int slot = 0;
            for (Object entry : frame.local) {
                now.set(slot, now.get(slot) || entry != TOP);
                slot += Frames.size(entry);
            }
        }
    }

    private void handle(int position, BitSet now) {
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (positions.get(block.start) <= position && position < positions.get(block.end)) {
                now.or(alive.get(block.handler));
            }
        }
    }
}
