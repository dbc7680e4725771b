package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * A stretch of a twin that could be a method of its own: it is entered at one head, and where it is entered and left
 * nothing is on the operand stack.
 *
 * @param from the position where it begins
 * @param to the position behind its end
 * @param entry the head at which it is entered
 * @param depth how many loops there are around it
 */
record PartCandidate(int from, int to, int entry, int depth) {
    /** More ways out would need more code than they are worth. */
    private static final int MOST_EXITS = 16;
    private static final int MOST_RESULTS = 128;
    private static final int MOST_SLOTS = 250;
    private static final int BYTES_OF_A_RESULT = 10;

    List<AbstractInsnNode> instructions(TwinCode code) {
        return Arrays.asList(code.instructions).subList(from, to);
    }

    /** The heads outside to which control flow goes on from here. */
    Set<Integer> exits(TwinCode code) {
        Set<Integer> exits = new LinkedHashSet<>();
        for (AbstractInsnNode insn : instructions(code)) {
            for (LabelNode target : MethodPlan.targets(insn)) {
                int head = code.headOf(target);
                if (head < from || head >= to) {
                    exits.add(head);
                }
            }
        }
        if (code.isFallenInto(to)) {
            exits.add(to);
        }
        return exits;
    }

    /** Whether an instruction can be in a method other than the twin. */
    static boolean isMovable(AbstractInsnNode insn, MethodNode twin, Set<String> finalFields) {
        int opcode = insn.getOpcode();
        boolean initialises = opcode == PUTFIELD && twin.name.equals("<init>")
                && finalFields.contains(((FieldInsnNode) insn).name);
        return opcode != MONITORENTER && opcode != MONITOREXIT && opcode != JSR && opcode != RET && !initialises;
    }

    /** Whether it really can be a method, and a call takes less code: what is costly to find out. */
    boolean isPossible(MethodNode twin, TwinCode code, int contextSlot) {
        Set<Integer> exits = exits(code);
        if (exits.size() > MOST_EXITS || !exits.stream().allMatch(code::isClean)) {
            return false;
        }
        PartSlots slots = new PartSlots(instructions(code), code.frame(entry), contextSlot);
        int results = exits.stream().mapToInt(e -> slots.writtenAt(code.frame(e)).size()).sum();
        int callSize = 3 * slots.passed.size() + BYTES_OF_A_RESULT * (results + exits.size());
        return callSize < code.size(from, to) && slots.parameterSlots() <= MOST_SLOTS
                && exits.stream().allMatch(e -> slots.writtenAt(code.frame(e)).size() <= MOST_RESULTS)
                && twin.tryCatchBlocks.stream().allMatch(block -> isWhole(block, code, slots));
    }

    /** Whether a try block is inside, or outside, or around it and needs nothing that it writes. */
    private boolean isWhole(TryCatchBlockNode block, TwinCode code, PartSlots slots) {
        int start = code.headOf(block.start);
        int end = code.headOf(block.end);
        int handler = code.headOf(block.handler);
        boolean handlerInside = from <= handler && handler < to;
        if (end <= from || to <= start) {
            return !handlerInside;
        }
        if (isInside(block, code)) {
            return true;
        }
        return start <= from && to <= end && !handlerInside && slots.writtenAt(code.frame(handler)).isEmpty();
    }

    /** Whether a try block is inside, with its handler. */
    boolean isInside(TryCatchBlockNode block, TwinCode code) {
        int handler = code.headOf(block.handler);
        return from <= code.headOf(block.start) && code.headOf(block.end) <= to && from <= handler && handler < to;
    }
}
