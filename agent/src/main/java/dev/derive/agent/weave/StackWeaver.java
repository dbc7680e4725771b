package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

/** Weaves the instructions that only move values about on the operand stack: the operands' shadows move along. */
final class StackWeaver {
    private final TwinState state;

    StackWeaver(TwinState state) {
        this.state = state;
    }

    /** The instruction itself is emitted by the caller. */
    void weave(int opcode) {
        switch (opcode) {
            case POP -> state.pop();
            case POP2 -> state.pop(pair(0));
            case DUP -> duplicate(1, 0);
            case DUP_X1 -> duplicate(1, 1);
            case DUP_X2 -> duplicate(1, pair(1));
            case DUP2 -> duplicate(pair(0), 0);
            case DUP2_X1 -> duplicate(pair(0), 1);
            case DUP2_X2 -> duplicate(pair(0), pair(pair(0)));
            case SWAP -> {
                Operand top = state.pop();
                Operand below = state.pop();
                state.push(top);
                state.push(below);
            }
            default -> throw new IllegalArgumentException("Not a stack instruction: " + opcode);
        }
    }

    /** How many operands the two words are that begin at a distance from the top. */
    private int pair(int distance) {
        return state.peek(distance).size() == 2 ? 1 : 2;
    }

    /** Puts copies of the upper operands below some others. */
    private void duplicate(int upper, int skipped) {
        if (upper == 2 && state.peek(1).shape().isArray()) {
            // An array and an index, as in a[i] += e: both copies come from the same place, and so are known to be
            // equal.
            state.ensureSources(2);
        }
        Operand[] top = new Operand[upper];
        for (int i = upper - 1; i >= 0; i--) {
            top[i] = settled(state.pop());
        }
        Operand[] below = new Operand[skipped];
        for (int i = skipped - 1; i >= 0; i--) {
            below[i] = state.pop();
        }
        pushAll(top);
        pushAll(below);
        pushAll(top);
    }

    /** A pending row is recorded before its value is used twice. */
    private Operand settled(Operand operand) {
        return operand.shadow() == null ? operand : operand.with(state.settled(operand.shadow()));
    }

    private void pushAll(Operand[] operands) {
        for (Operand operand : operands) {
            state.push(operand);
        }
    }
}
