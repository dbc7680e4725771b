package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Weaves the instructions that load, store and count up local variables. */
final class VariableWeaver {
    private final TwinState state;
    private final Arithmetic arithmetic;
    private final ArrayWeaver arrays;
    private final JumpWeaver jumps;
    private final TwinLayout layout;
    private final MethodVisitor mv;

    VariableWeaver(TwinState state, Arithmetic arithmetic, ArrayWeaver arrays, JumpWeaver jumps) {
        this.state = state;
        this.arithmetic = arithmetic;
        this.arrays = arrays;
        this.jumps = jumps;
        this.layout = state.layout;
        this.mv = state.mv;
    }

    void count(IincInsnNode insn) {
        state.protect(insn.var, 1);
        mv.visitIincInsn(layout.slot(insn.var), insn.incr);
    }

    /**
     * Weaves a load or a store.
     *
     * @param position the place of the instruction in the original
     * @param frame the shapes before it
     */
    void weave(VarInsnNode insn, int position, Frame<Shape> frame) {
        int opcode = insn.getOpcode();
        int slot = layout.slot(insn.var);
        if (opcode >= ISTORE && opcode <= ASTORE) {
            Operand value = state.pop();
            state.protect(insn.var, value.size());
            if (value.shape().isNumber()) {
                arithmetic.store(value.shadow(), insn.var);
            } else if (opcode == ASTORE) {
                arrays.storeVariable(value, insn.var);
            }
            mv.visitVarInsn(opcode, slot);
            if (value.shape().isArray()) {
                jumps.publishForHandlers(insn.var, position);
            }
            return;
        }
        mv.visitVarInsn(opcode, slot);
        if (opcode != RET) {
            state.push(loaded(insn.var, slot, frame.getLocal(insn.var)));
        }
    }

    private Operand loaded(int variable, int slot, Shape shape) {
        Source source = new Source(TwinState.type(shape), slot, variable, null);
        if (shape.isNumber()) {
            Shadow shadow = shape.constant() ? Shadow.ZERO : Shadow.of(layout.number(variable), variable);
            return Operand.number(shape, shadow).from(source);
        }
        if (shape.isArray()) {
            return new Operand(shape, null, layout.array(variable), variable, source);
        }
        return Operand.other(shape).from(source);
    }
}
