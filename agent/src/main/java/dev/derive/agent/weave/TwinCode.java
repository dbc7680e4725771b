package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The instructions of a twin by position, with their sizes and what jumps where. Labels, line numbers and frames that
 * stand together before an instruction are one <em>head</em>, named by the position of its first.
 */
final class TwinCode {
    /** A loop, as the positions from the head to which is jumped back to behind the last such jump. */
    record Loop(int from, int to) {
    }

    final AbstractInsnNode[] instructions;
    final List<Loop> loops = new ArrayList<>();
    private final int[] offsets;
    private final int[] heads;
    private final FrameNode[] frames;
    private final Map<LabelNode, Integer> labels = new HashMap<>();
    /** For each head the positions of the first and the last instruction from which is jumped there. */
    private final int[] firstSource;
    private final int[] lastSource;

    /**
     * The code of a twin.
     *
     * @param inseparable labels before which the code must not be divided
     */
    TwinCode(MethodNode twin, Set<LabelNode> inseparable) {
        instructions = twin.instructions.toArray();
        offsets = new int[instructions.length + 1];
        heads = new int[instructions.length];
        frames = new FrameNode[instructions.length + 1];
        firstSource = new int[instructions.length + 1];
        lastSource = new int[instructions.length + 1];
        java.util.Arrays.fill(firstSource, Integer.MAX_VALUE);
        java.util.Arrays.fill(lastSource, -1);
        measure();
        Map<Integer, Integer> ends = new TreeMap<>();
        for (int i = 0; i < instructions.length; i++) {
            for (LabelNode target : MethodPlan.targets(instructions[i])) {
                int head = headOf(target);
                addSources(head, i, i);
                if (head <= i) {
                    ends.merge(head, i + 1, Math::max);
                }
            }
        }
        ends.forEach((from, to) -> loops.add(new Loop(from, to)));
        inseparable.stream().filter(labels::containsKey).forEach(label -> frames[headOf(label)] = null);
        for (TryCatchBlockNode block : twin.tryCatchBlocks) {
            addSources(headOf(block.handler), headOf(block.start), headOf(block.end) - 1);
        }
    }

    private void measure() {
        CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
        int head = 0;
        for (int i = 0; i < instructions.length; i++) {
            AbstractInsnNode insn = instructions[i];
            if (insn.getOpcode() >= 0) {
                head = i + 1;
            } else if (insn instanceof LabelNode label) {
                labels.put(label, head);
            } else if (insn instanceof FrameNode frame) {
                frames[head] = frame;
            }
            heads[i] = insn.getOpcode() >= 0 ? i : head;
            int least = evaluator.getMinSize();
            int most = evaluator.getMaxSize();
            insn.accept(evaluator);
            // Jumps are short in all but the largest methods.
            offsets[i + 1] = offsets[i] + (insn instanceof JumpInsnNode ? evaluator.getMinSize() - least
                    : evaluator.getMaxSize() - most);
        }
    }

    private void addSources(int head, int first, int last) {
        firstSource[head] = Math.min(firstSource[head], first);
        lastSource[head] = Math.max(lastSource[head], last);
    }

    int size() {
        return offsets[instructions.length];
    }

    /** How many bytes the instructions from a position to before another take. */
    int size(int from, int to) {
        return offsets[to] - offsets[from];
    }

    int headOf(LabelNode label) {
        return labels.get(label);
    }

    /** Whether a head begins at a position. */
    boolean isHead(int position) {
        return position < instructions.length && instructions[position].getOpcode() < 0 && heads[position] == position;
    }

    /** The frame at a head, or null. */
    FrameNode frame(int head) {
        return frames[head];
    }

    /** Whether only local variables are alive at a head, and the verifier's frame says which. */
    boolean isClean(int head) {
        FrameNode frame = frames[head];
        return frame != null && frame.stack.isEmpty() && frame.local.stream()
                .noneMatch(entry -> entry == UNINITIALIZED_THIS || entry instanceof LabelNode);
    }

    int firstSource(int head) {
        return firstSource[head];
    }

    int lastSource(int head) {
        return lastSource[head];
    }

    /** Whether control flow goes on from the instruction before a position to the one there. */
    boolean isFallenInto(int position) {
        return position > 0 && !endsFlow(instructions[position - 1].getOpcode());
    }

    static boolean endsFlow(int opcode) {
        return opcode == GOTO || opcode == ATHROW || opcode >= IRETURN && opcode <= RETURN || opcode == TABLESWITCH
                || opcode == LOOKUPSWITCH || opcode == RET || opcode == JSR;
    }
}
