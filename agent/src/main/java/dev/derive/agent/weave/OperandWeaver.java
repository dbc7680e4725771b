package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;

/** Weaves the instructions whose operands are all on the stack: constants, arithmetic, arrays, casts and returns. */
final class OperandWeaver {
    private final TwinState state;
    private final Arithmetic arithmetic;
    private final ArrayWeaver arrays;
    private final ReferenceWeaver references;
    private final StackWeaver stack;
    private final ShapeInterpreter interpreter;
    private final BitWeaver bits;
    private final HashWeaver hashes;
    private final Caller caller;
    private final MethodVisitor mv;

    OperandWeaver(TwinState state, Arithmetic arithmetic, ArrayWeaver arrays, MethodPlan plan, BitWeaver bits,
            HashWeaver hashes, Caller caller) {
        this.state = state;
        this.arithmetic = arithmetic;
        this.arrays = arrays;
        this.references = new ReferenceWeaver(state, arrays, plan);
        this.stack = new StackWeaver(state);
        this.interpreter = plan.interpreter;
        this.bits = bits;
        this.hashes = hashes;
        this.caller = caller;
        this.mv = state.mv;
    }

    void weave(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        switch (opcode) {
            case NOP, RETURN -> insn.accept(mv);
            case ACONST_NULL -> pushed(insn, Operand.other(Shape.NULL));
            case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5, BIPUSH, SIPUSH ->
                constant(insn, Shape.INT);
            case LCONST_0, LCONST_1 -> constant(insn, Shape.LONG);
            case FCONST_0, FCONST_1, FCONST_2 -> constant(insn, Shape.CONSTANT_FLOAT);
            case DCONST_0, DCONST_1 -> constant(insn, Shape.CONSTANT_DOUBLE);
            case LDC -> constant(insn, interpreter.newOperation(insn));
            case DALOAD -> arrays.loadNumber(insn, Shape.DOUBLE);
            case FALOAD -> arrays.loadNumber(insn, Shape.FLOAT);
            case AALOAD -> references.load(insn);
            case DASTORE, FASTORE -> arrays.storeNumber(insn);
            case AASTORE -> references.store(insn);
            case IASTORE, LASTORE, BASTORE, CASTORE, SASTORE -> {
                hashes.store(TwinState.type(state.peek(0).shape()));
                state.pop(3);
                insn.accept(mv);
            }
            case POP, POP2, DUP, DUP_X1, DUP_X2, DUP2, DUP2_X1, DUP2_X2, SWAP -> {
                stack.weave(opcode);
                insn.accept(mv);
            }
            case DADD, DSUB, DMUL, DDIV, DREM -> binary(insn, Shape.DOUBLE);
            case FADD, FSUB, FMUL, FDIV, FREM -> binary(insn, Shape.FLOAT);
            case DNEG -> state.push(Operand.number(Shape.DOUBLE, arithmetic.negation(insn)));
            case FNEG -> state.push(Operand.number(Shape.FLOAT, arithmetic.negation(insn)));
            case D2F -> pushed(insn, Operand.number(Shape.FLOAT, state.pop().shadow()));
            case F2D -> pushed(insn, Operand.number(Shape.DOUBLE, state.pop().shadow()));
            case NEWARRAY, ANEWARRAY -> references.newArray(insn, interpreter.unaryOperation(insn, Shape.INT), 1);
            case MULTIANEWARRAY -> {
                MultiANewArrayInsnNode array = (MultiANewArrayInsnNode) insn;
                references.newArray(insn, Shape.of(Type.getType(array.desc)), array.dims);
            }
            case CHECKCAST -> references.cast(insn);
            case DRETURN, FRETURN -> returnNumber(insn);
            case ARETURN -> references.giveBack(insn);
            case NEW -> pushed(insn, Operand.other(interpreter.newOperation(insn)));
            case IRETURN, LRETURN, ATHROW, MONITORENTER, MONITOREXIT -> {
                insn.accept(mv);
                state.pop();
            }
            case INEG, LNEG, I2L, I2F, I2D, L2I, L2F, L2D, F2I, F2L, D2I, D2L, I2B, I2C, I2S, ARRAYLENGTH,
                    INSTANCEOF -> {
                bits.checkInteger(insn, caller);
                Shape result = interpreter.unaryOperation(insn, Shape.UNSET);
                if (!hashes.convert(insn, result)) {
                    insn.accept(mv);
                    state.pop();
                    state.push(Operand.other(result));
                }
            }
            case DCMPL, DCMPG, FCMPL, FCMPG -> {
                MemoWeaver.compare(insn, "==", state, caller);
                state.pop(2);
                state.push(Operand.other(Shape.INT));
            }
            default -> {
                // What is left takes two operands and gives one: integer arithmetic, comparisons, loads of integers.
                hashes.compare(insn, caller);
                Shape result = interpreter.binaryOperation(insn, Shape.UNSET, Shape.UNSET);
                if (!hashes.combine(insn, result)) {
                    insn.accept(mv);
                    state.pop(2);
                    state.push(Operand.other(result));
                }
            }
        }
    }

    private void pushed(AbstractInsnNode insn, Operand operand) {
        insn.accept(mv);
        state.push(operand);
    }

    private void constant(AbstractInsnNode insn, Shape shape) {
        pushed(insn, Operand.other(shape).from(new Source(TwinState.type(shape), -1, -1, insn)));
    }

    private void binary(AbstractInsnNode insn, Shape result) {
        if (EqualityTests.isDifferenceToBeTested(insn)) {
            MemoWeaver.difference(state, caller);
        }
        Shadow shadow = arithmetic.binary(insn, result.isFloat());
        state.push(Operand.number(result, shadow));
    }

    private void returnNumber(AbstractInsnNode insn) {
        state.loadContext();
        state.pushShadow(state.pop().shadow());
        mv.visitFieldInsn(PUTFIELD, state.mode.context, state.mode.returnField, state.mode.shadow.getDescriptor());
        insn.accept(mv);
    }
}
