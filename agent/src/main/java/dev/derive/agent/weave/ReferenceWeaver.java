package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Weaves the instructions whose operand is a reference that may or may not be an array of numbers. */
final class ReferenceWeaver {
    private final TwinState state;
    private final ArrayWeaver arrays;
    private final ShapeInterpreter interpreter;
    private final boolean returnsArray;
    private final MethodVisitor mv;

    ReferenceWeaver(TwinState state, ArrayWeaver arrays, MethodPlan plan) {
        this.state = state;
        this.arrays = arrays;
        this.interpreter = plan.interpreter;
        this.returnsArray = Numbers.isArray(Type.getReturnType(plan.method.desc));
        this.mv = state.mv;
    }

    /** {@code aaload}. */
    void load(AbstractInsnNode insn) {
        Shape element = state.peek(1).shape().element();
        if (element.isArray()) {
            arrays.loadRow(insn, element);
        } else {
            insn.accept(mv);
            state.pop(2);
            state.push(Operand.other(element));
        }
    }

    /** {@code aastore}. */
    void store(AbstractInsnNode insn) {
        if (state.peek(2).shape().isArray()) {
            arrays.storeRow(insn);
        } else {
            arrays.publish(0);
            insn.accept(mv);
            state.pop(3);
        }
    }

    /** {@code newarray}, {@code anewarray}, {@code multianewarray}. */
    void newArray(AbstractInsnNode insn, Shape shape, int dimensions) {
        if (insn.getOpcode() == NEWARRAY && shape.isArray()) {
            arrays.newNumbers(insn, shape);
        } else if (shape.isArray()) {
            arrays.newRows(insn, shape, dimensions);
        } else {
            state.pop(dimensions);
            insn.accept(mv);
            state.push(Operand.other(shape));
        }
    }

    /** {@code checkcast}. */
    void cast(AbstractInsnNode insn) {
        Shape shape = interpreter.unaryOperation(insn, Shape.REFERENCE);
        Operand before = state.peek(0);
        if (!shape.isArray()) {
            arrays.publish(0);
        }
        insn.accept(mv);
        state.pop();
        if (!shape.isArray()) {
            state.push(Operand.other(shape));
        } else if (before.shape().isArray() || before.shape().kind() == Shape.Kind.NULL) {
            // Not the source: the verifier may know only an Object in the local variable that the array came from.
            state.push(new Operand(shape, null, before.array(), before.arrayVariable(), null));
        } else {
            state.push(arrays.resolved(shape));
        }
    }

    /** {@code areturn}. */
    void giveBack(AbstractInsnNode insn) {
        if (returnsArray) {
            state.loadContext();
            arrays.pushShadow(state.peek(0));
            mv.visitFieldInsn(PUTFIELD, state.mode.context, "returnShadow", RuntimeCalls.ARRAY_SHADOW.getDescriptor());
        } else {
            arrays.publish(0);
        }
        state.pop();
        insn.accept(mv);
    }
}
