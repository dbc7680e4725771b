package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.ASTORE;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Brings shadows to where control flow expects them. Where it meets, the shadow of a value on the operand stack is in
 * the local variable of its place on the stack; those of local variables always are where they belong.
 */
final class JumpWeaver {
    private final TwinState state;
    private final ArrayWeaver arrays;
    private final MethodPlan plan;
    private final MethodVisitor mv;

    JumpWeaver(TwinState state, ArrayWeaver arrays, MethodPlan plan) {
        this.state = state;
        this.arrays = arrays;
        this.plan = plan;
        this.mv = state.mv;
    }

    /**
     * Before control flow leaves for some labels: what shadow code takes off the operand stack to get at an array below
     * and puts back includes the jump's own operands, which are still there.
     *
     * @param own how many they are
     */
    void publishFor(List<LabelNode> targets, Frame<Shape> frame, int own) {
        for (LabelNode target : targets) {
            Frame<Shape> there = plan.frameAt(target);
            if (there != null) {
                publishLost(target, frame, there, own);
            }
        }
    }

    /** The same with the jump's own operands taken off. */
    void leaveFor(List<LabelNode> targets) {
        for (int place = 0; place < state.depth(); place++) {
            Operand operand = state.at(place);
            if (operand.shape().isNumber()) {
                state.pushShadow(operand.shadow());
                mv.visitVarInsn(state.mode.store(), state.layout.stackNumber(place));
                if (!operand.shadow().isZero()) {
                    // What was pending has been recorded, and goes on from there where control flow falls through.
                    state.replace(state.depth() - 1 - place,
                            operand.with(Shadow.of(state.layout.stackNumber(place), -1)));
                }
            } else if (isArrayThere(targets, place)) {
                arrays.pushShadow(operand);
                mv.visitVarInsn(ASTORE, state.layout.stackArray(place));
            }
        }
    }

    private boolean isArrayThere(List<LabelNode> targets, int place) {
        for (LabelNode target : targets) {
            Frame<Shape> there = plan.frameAt(target);
            if (there != null && there.getStack(place).isArray()) {
                return true;
            }
        }
        return false;
    }

    /** Arrays that the target knows only as some reference can be found there only if they are published. */
    private void publishLost(LabelNode target, Frame<Shape> here, Frame<Shape> there, int own) {
        for (int variable = 0; variable < here.getLocals(); variable++) {
            if (here.getLocal(variable).isArray() && there.getLocal(variable).kind() == Shape.Kind.REFERENCE
                    && state.layout.hasArray(variable) && !plan.isDead(target, variable)) {
                arrays.publishVariable(variable);
            }
        }
        for (int place = 0; place < state.depth() - own; place++) {
            if (state.at(place).shape().isArray() && there.getStack(place).kind() == Shape.Kind.REFERENCE) {
                arrays.publish(state.depth() - 1 - place);
            }
        }
    }

    /** Where control flow meets: what is on the operand stack now. */
    void meet(Frame<Shape> frame) {
        state.clear();
        for (int place = 0; place < frame.getStackSize(); place++) {
            Shape shape = frame.getStack(place);
            if (shape.isNumber()) {
                state.push(Operand.number(shape, Shadow.of(state.layout.stackNumber(place), -1)));
            } else if (shape.isArray()) {
                state.push(Operand.array(shape, state.layout.stackArray(place)));
            } else {
                state.push(Operand.other(shape));
            }
        }
    }

    /** After an array was stored in a local variable: an exception handler may know it only as some reference. */
    void publishForHandlers(int variable, int position) {
        for (TryCatchBlockNode block : plan.method.tryCatchBlocks) {
            int start = plan.method.instructions.indexOf(block.start);
            int end = plan.method.instructions.indexOf(block.end);
            Frame<Shape> handler = plan.frameAt(block.handler);
            if (start <= position && position < end && handler != null
                    && handler.getLocal(variable).kind() == Shape.Kind.REFERENCE
                    && !plan.isDead(block.handler, variable)) {
                arrays.publishVariable(variable);
                return;
            }
        }
    }
}
