package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DCONST_1;
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DREM;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.FADD;

import dev.derive.agent.weave.Shadow.Term;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Reverse mode: an expression's partials are accumulated in local variables until its value is stored somewhere. */
final class ReverseArithmetic implements Arithmetic {
    private final TwinState state;
    private final MethodVisitor mv;

    ReverseArithmetic(TwinState state) {
        this.state = state;
        this.mv = state.mv;
    }

    @Override
    public Shadow binary(AbstractInsnNode insn, boolean isFloat) {
        int opcode = isFloat ? insn.getOpcode() + (DADD - FADD) : insn.getOpcode();
        boolean activeA = !state.peek(1).shadow().isZero();
        boolean activeB = !state.peek(0).shadow().isZero();
        if (activeA || activeB) {
            limitTerms();
            switch (opcode) {
                case DMUL -> state.ensureSources(activeA, activeB);
                case DDIV -> state.ensureSources(true, isFloat && activeB);
                case DREM -> state.ensureSources(activeB, activeB);
                default -> { }
            }
        }
        Source a = state.peek(1).source();
        Source b = state.peek(0).source();
        Shadow sa = state.peek(1).shadow();
        Shadow sb = state.peek(0).shadow();
        state.pop(2);
        insn.accept(mv);
        if (!activeA && !activeB) {
            return Shadow.ZERO;
        }
        return switch (opcode) {
            case DADD -> merged(sa.plus(sb));
            case DSUB -> merged(sa.plus(sb.negated()));
            case DMUL -> merged(scaled(sa, b).plus(scaled(sb, a)));
            case DDIV -> merged(quotient(a, sa, b, sb, isFloat));
            default -> merged(remainder(a, sa, b, sb, isFloat));
        };
    }

    /** Records the longer of the two pending rows where both together would have too many terms. */
    private void limitTerms() {
        while (state.peek(1).shadow().terms().size() + state.peek(0).shadow().terms().size() > Shadow.MOST_TERMS) {
            int longer = state.peek(1).shadow().terms().size() > state.peek(0).shadow().terms().size() ? 1 : 0;
            Operand operand = state.peek(longer);
            state.replace(longer, operand.with(state.settled(operand.shadow())));
        }
    }

    private Shadow quotient(Source a, Shadow sa, Source b, Shadow sb, boolean isFloat) {
        Shadow result = Shadow.ZERO;
        Source q = sb.isZero() ? null : Results.quotient(state, a, b, isFloat);
        if (!sa.isZero()) {
            mv.visitInsn(DCONST_1);
            b.loadDouble(mv);
            mv.visitInsn(DDIV);
            result = scaled(sa, factor());
        }
        if (!sb.isZero()) {
            q.load(mv);
            b.loadDouble(mv);
            mv.visitInsn(DDIV);
            result = result.plus(scaled(sb, factor()).negated());
        }
        return result;
    }

    private Shadow remainder(Source a, Shadow sa, Source b, Shadow sb, boolean isFloat) {
        if (sb.isZero()) {
            return sa;
        }
        Source r = Results.copy(state, isFloat ? Type.FLOAT_TYPE : Type.DOUBLE_TYPE);
        a.loadDouble(mv);
        b.loadDouble(mv);
        r.loadDouble(mv);
        RuntimeCalls.REMAINDER_DIVISOR.emit(mv);
        return sa.plus(scaled(sb, factor()));
    }

    @Override
    public Shadow negation(AbstractInsnNode insn) {
        insn.accept(mv);
        return state.pop().shadow().negated();
    }

    @Override
    public Shadow rule(MethodInsnNode call, RuleTable.Partial[] partials, int arguments) {
        boolean[] read = RuleTable.ensureRead(state, partials, arguments);
        List<Source> values = new ArrayList<>();
        List<Shadow> shadows = new ArrayList<>();
        List<Integer> arrays = new ArrayList<>();
        int terms = 0;
        for (int i = arguments - 1; i >= 0; i--) {
            Operand operand = state.peek(i);
            RuleTable.Partial partial = partials[arguments - 1 - i];
            boolean isOfArray = partial != null && partial.isOfArray();
            values.add(operand.source());
            shadows.add(partial == null || isOfArray ? Shadow.ZERO : operand.shadow());
            arrays.add(isOfArray ? operand.array() : Operand.NONE);
            terms += isOfArray ? 1 : shadows.get(arguments - 1 - i).terms().size();
        }
        if (terms > Shadow.MOST_TERMS) {
            shadows.replaceAll(state::settled);
        }
        state.pop(arguments);
        call.accept(mv);
        values.add(read[arguments] ? Results.copy(state, Type.getReturnType(call.desc)) : null);
        Shadow result = Shadow.ZERO;
        for (int i = 0; i < arguments; i++) {
            if (!shadows.get(i).isZero()) {
                partials[i].emit(mv, values);
                result = sum(result, scaled(shadows.get(i), factor()));
            } else if (arrays.get(i) != Operand.NONE) {
                partials[i].emit(mv, values);
                values.get(i).load(mv);
                mv.visitVarInsn(Opcodes.ALOAD, arrays.get(i));
                state.loadContext();
                RuntimeCalls.total(state.mode).emit(mv);
                // A new temporary: those of the arguments are still to be read for the other partials.
                result = sum(result, Shadow.of(state.storeTemporary(state.mode.shadow), -1));
            }
        }
        return merged(result);
    }

    /** The terms of both; those so far become a row where there would be more than a row may have. */
    private Shadow sum(Shadow soFar, Shadow next) {
        boolean fits = soFar.terms().size() + next.terms().size() <= Shadow.MOST_TERMS;
        return (fits ? soFar : state.settled(soFar)).plus(next);
    }

    @Override
    public void store(Shadow shadow, int variable) {
        int slot = state.layout.number(variable);
        List<Term> added = new ArrayList<>(shadow.terms());
        boolean sums = added.removeIf(t -> t.variable() == variable && t.isPlain()) && !added.isEmpty()
                && added.stream().noneMatch(t -> t.variable() == variable);
        if (sums) {
            state.noteSum(variable);
        }
        if (!state.isAccumulator(variable)) {
            state.pushShadow(shadow);
        } else if (sums) {
            mv.visitVarInsn(Opcodes.ILOAD, slot);
            state.pushTerms(added);
            state.loadContext();
            RuntimeCalls.accumulate(added.size()).emit(mv);
        } else if (shadow.isPlain()) {
            pushOwnIndex(shadow.terms().get(0));
        } else {
            state.pushShadow(shadow);
        }
        mv.visitVarInsn(Opcodes.ISTORE, slot);
    }

    /** A sum begins with an index that nothing else holds. */
    private void pushOwnIndex(Term term) {
        mv.visitVarInsn(Opcodes.ILOAD, term.slot());
        state.loadContext();
        RuntimeCalls.COPY.emit(mv);
    }

    private Source factor() {
        return Source.temporary(Type.DOUBLE_TYPE, state.storeTemporary(Type.DOUBLE_TYPE));
    }

    /** The shadow of an outer operation with partial {@code factor} on a value with shadow {@code inner}. */
    private Shadow scaled(Shadow inner, Source factor) {
        if (inner.isZero()) {
            return inner;
        }
        List<Term> terms = new ArrayList<>();
        for (Term term : inner.terms()) {
            Source partial = factor;
            if (term.partial() != null) {
                factor.loadDouble(mv);
                term.partial().loadDouble(mv);
                RuntimeCalls.CHAIN.emit(mv);
                partial = factor();
            }
            terms.add(term.times(partial));
        }
        return new Shadow(List.copyOf(terms));
    }

    /** The same sum with the terms of one index made one. */
    private Shadow merged(Shadow sum) {
        List<Term> terms = new ArrayList<>();
        for (Term term : sum.terms()) {
            int same = -1;
            for (int i = 0; i < terms.size(); i++) {
                if (terms.get(i).slot() == term.slot()) {
                    same = i;
                }
            }
            if (same < 0) {
                terms.add(term);
            } else {
                state.pushPartial(terms.get(same));
                state.pushPartial(term);
                mv.visitInsn(Opcodes.DADD);
                terms.set(same, new Term(term.slot(), term.variable(), factor(), false, term.element()));
            }
        }
        return new Shadow(List.copyOf(terms));
    }
}
