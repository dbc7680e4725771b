package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DNEG;
import static org.objectweb.asm.Opcodes.DREM;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.FADD;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Forward mode: tangents are computed at once, one instruction or call for each operation. */
final class ForwardArithmetic implements Arithmetic {
    private final TwinState state;
    private final MethodVisitor mv;

    ForwardArithmetic(TwinState state) {
        this.state = state;
        this.mv = state.mv;
    }

    @Override
    public Shadow binary(AbstractInsnNode insn, boolean isFloat) {
        // The float opcodes lie one before the double ones of the same operation.
        int opcode = isFloat ? insn.getOpcode() + (DADD - FADD) : insn.getOpcode();
        Shadow da = state.peek(1).shadow();
        Shadow db = state.peek(0).shadow();
        boolean needsValues = opcode == DMUL || opcode == DDIV || opcode == DREM;
        if (needsValues && !(da.isZero() && db.isZero())) {
            boolean remainder = opcode == DREM;
            boolean needsB = remainder ? !db.isZero() : opcode == DDIV || !da.isZero();
            boolean needsA = remainder ? !db.isZero() : opcode == DMUL ? !db.isZero() : isFloat && !db.isZero();
            state.ensureSources(needsB, needsA);
        }
        Source a = state.peek(1).source();
        Source b = state.peek(0).source();
        state.pop(2);
        insn.accept(mv);
        if (da.isZero() && db.isZero()) {
            return Shadow.ZERO;
        }
        return switch (opcode) {
            case DADD -> da.isZero() ? db : db.isZero() ? da : sum(da, db, DADD);
            case DSUB -> da.isZero() ? negated(db) : db.isZero() ? da : sum(da, db, DSUB);
            case DMUL -> product(a, da, b, db);
            case DDIV -> quotient(a, da, b, db, isFloat);
            default -> remainder(a, da, b, db, isFloat);
        };
    }

    private Shadow sum(Shadow da, Shadow db, int opcode) {
        state.pushShadow(da);
        state.pushShadow(db);
        mv.visitInsn(opcode);
        return stored();
    }

    private Shadow negated(Shadow d) {
        state.pushShadow(d);
        mv.visitInsn(DNEG);
        return stored();
    }

    private Shadow product(Source a, Shadow da, Source b, Shadow db) {
        if (db.isZero()) {
            return times(da, b);
        }
        if (da.isZero()) {
            return times(db, a);
        }
        a.loadDouble(mv);
        state.pushShadow(da);
        if (da.equals(db) && a.equals(b)) {
            RuntimeCalls.SQUARE.emit(mv);
            return stored();
        }
        b.loadDouble(mv);
        state.pushShadow(db);
        RuntimeCalls.PRODUCT.emit(mv);
        return stored();
    }

    private Shadow times(Shadow d, Source factor) {
        state.pushShadow(d);
        factor.loadDouble(mv);
        RuntimeCalls.TIMES.emit(mv);
        return stored();
    }

    private Shadow quotient(Source a, Shadow da, Source b, Shadow db, boolean isFloat) {
        if (db.isZero()) {
            state.pushShadow(da);
            b.loadDouble(mv);
            RuntimeCalls.DIVIDEND.emit(mv);
            return stored();
        }
        Source q = Results.quotient(state, a, b, isFloat);
        if (da.isZero()) {
            b.loadDouble(mv);
            state.pushShadow(db);
            q.load(mv);
            RuntimeCalls.DIVISOR.emit(mv);
            return stored();
        }
        state.pushShadow(da);
        b.loadDouble(mv);
        state.pushShadow(db);
        q.load(mv);
        RuntimeCalls.QUOTIENT.emit(mv);
        return stored();
    }

    private Shadow remainder(Source a, Shadow da, Source b, Shadow db, boolean isFloat) {
        if (db.isZero()) {
            return da;
        }
        Source r = Results.copy(state, isFloat ? Type.FLOAT_TYPE : Type.DOUBLE_TYPE);
        a.loadDouble(mv);
        state.pushShadow(da);
        b.loadDouble(mv);
        state.pushShadow(db);
        r.loadDouble(mv);
        RuntimeCalls.REMAINDER.emit(mv);
        return stored();
    }

    @Override
    public Shadow negation(AbstractInsnNode insn) {
        Shadow d = state.pop().shadow();
        insn.accept(mv);
        return d.isZero() ? d : negated(d);
    }

    @Override
    public Shadow rule(MethodInsnNode call, RuleTable.Partial[] partials, int arguments) {
        boolean[] read = RuleTable.ensureRead(state, partials, arguments);
        List<Source> values = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        for (int i = arguments - 1; i >= 0; i--) {
            values.add(state.peek(i).source());
            operands.add(state.peek(i));
        }
        state.pop(arguments);
        call.accept(mv);
        values.add(read[arguments] ? Results.copy(state, Type.getReturnType(call.desc)) : null);
        boolean first = true;
        for (int i = 0; i < arguments; i++) {
            if (partials[i] != null && RuleTable.isActive(operands.get(i), partials[i])) {
                if (partials[i].isOfArray()) {
                    partials[i].emit(mv, values);
                    values.get(i).load(mv);
                    mv.visitVarInsn(ALOAD, operands.get(i).array());
                    state.loadContext();
                    RuntimeCalls.total(state.mode).emit(mv);
                } else {
                    state.pushShadow(operands.get(i).shadow());
                    partials[i].emit(mv, values);
                    RuntimeCalls.TIMES.emit(mv);
                }
                if (!first) {
                    mv.visitInsn(DADD);
                }
                first = false;
            }
        }
        return first ? Shadow.ZERO : stored();
    }

    @Override
    public void store(Shadow shadow, int variable) {
        state.pushShadow(shadow);
        mv.visitVarInsn(state.mode.store(), state.layout.number(variable));
    }

    private Shadow stored() {
        return Shadow.of(state.storeResult(Type.DOUBLE_TYPE), -1);
    }
}
