package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import dev.derive.agent.weave.Shadow.Term;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Weaves the instructions that make, read and write arrays. */
final class ArrayWeaver {
    private final TwinState state;
    private final MethodVisitor mv;

    ArrayWeaver(TwinState state) {
        this.state = state;
        this.mv = state.mv;
    }

    /** Pushes the shadow of an array operand. */
    void pushShadow(Operand operand) {
        if (operand.array() == Operand.NONE) {
            mv.visitInsn(ACONST_NULL);
        } else {
            mv.visitVarInsn(ALOAD, operand.array());
        }
    }

    /** {@code daload}, {@code faload}. */
    void loadNumber(AbstractInsnNode insn, Shape result) {
        Operand array = state.peek(1);
        if (array.array() == Operand.NONE) {
            insn.accept(mv);
            state.pop(2);
            state.push(Operand.number(result, Shadow.ZERO));
            return;
        }
        state.ensureSources(2);
        Source index = state.pop().source();
        Source reference = state.pop().source();
        insn.accept(mv);
        pushShadow(array);
        reference.load(mv);
        index.load(mv);
        RuntimeCalls.load(state.mode).emit(mv);
        int slot = state.storeResult(state.mode.shadow);
        state.push(Operand.number(result, state.mode == WeaveMode.REVERSE ? Shadow.ofElement(slot, reference, index)
                : Shadow.of(slot, -1)).asStored());
    }

    /** {@code dastore}, {@code fastore}. */
    void storeNumber(AbstractInsnNode insn) {
        Operand array = state.peek(2);
        state.ensureSources(false, true, true);
        Shadow shadow = state.pop().shadow();
        Source index = state.pop().source();
        Source reference = state.pop().source();
        if (incremented(shadow, reference, index) != null) {
            state.recordElements(0);
        }
        insn.accept(mv);
        if (array.array() == Operand.NONE) {
            return;
        }
        pushShadow(array);
        reference.load(mv);
        index.load(mv);
        Term old = incremented(shadow, reference, index);
        if (old == null) {
            state.pushShadow(shadow);
            RuntimeCalls.store(state.mode).emit(mv);
        } else {
            List<Term> added = new ArrayList<>(shadow.terms());
            added.remove(old);
            mv.visitVarInsn(ILOAD, old.slot());
            state.pushTerms(added);
            state.loadContext();
            RuntimeCalls.increment(added.size()).emit(mv);
        }
        if (array.arrayVariable() >= 0) {
            mv.visitVarInsn(ASTORE, array.array());
        } else {
            mv.visitInsn(POP);
        }
    }

    /** The term of the element's old value, if the new one is that plus something else; otherwise null. */
    private static Term incremented(Shadow shadow, Source array, Source index) {
        for (Term term : shadow.terms()) {
            if (term.isPlain() && shadow.terms().size() > 1
                    && new Shadow.Element(array, index).equals(term.element())) {
                return term;
            }
        }
        return null;
    }

    /** {@code aaload} from an array of arrays of numbers. */
    void loadRow(AbstractInsnNode insn, Shape result) {
        Operand array = state.peek(1);
        state.ensureSources(true, false);
        Source index = state.pop().source();
        state.pop();
        insn.accept(mv);
        Source row = Results.copy(state, TwinState.OBJECT);
        pushShadow(array);
        index.load(mv);
        row.load(mv);
        state.loadContext();
        RuntimeCalls.ROW.emit(mv);
        state.push(Operand.array(result, state.storeResult(RuntimeCalls.ARRAY_SHADOW)));
    }

    /** {@code aastore} to an array of arrays of numbers. */
    void storeRow(AbstractInsnNode insn) {
        Operand array = state.peek(2);
        state.ensureSources(true, true, false);
        Operand row = state.pop();
        Source index = state.pop().source();
        state.pop();
        insn.accept(mv);
        if (array.array() == Operand.NONE) {
            return;
        }
        pushShadow(array);
        index.load(mv);
        row.source().load(mv);
        pushShadow(row);
        state.loadContext();
        RuntimeCalls.STORE_ROW.emit(mv);
    }

    /** {@code newarray} of numbers. */
    void newNumbers(AbstractInsnNode insn, Shape result) {
        state.ensureSources(1);
        Source length = state.pop().source();
        insn.accept(mv);
        length.load(mv);
        RuntimeCalls.fresh(state.mode).emit(mv);
        state.push(Operand.array(result, state.storeResult(RuntimeCalls.ARRAY_SHADOW)));
    }

    /** {@code anewarray} and {@code multianewarray} of arrays of numbers, with so many dimensions on the stack. */
    void newRows(AbstractInsnNode insn, Shape result, int dimensions) {
        state.pop(dimensions);
        insn.accept(mv);
        mv.visitInsn(DUP);
        state.loadContext();
        RuntimeCalls.FRESH_ARRAYS.emit(mv);
        state.push(Operand.array(result, state.storeResult(RuntimeCalls.ARRAY_SHADOW)));
    }

    /** The array of numbers on top of the stack came over a way that carries no shadow: looks its shadow up. */
    Operand resolved(Shape shape) {
        mv.visitInsn(DUP);
        state.loadContext();
        RuntimeCalls.RESOLVE.emit(mv);
        return Operand.array(shape, state.storeResult(RuntimeCalls.ARRAY_SHADOW));
    }

    /** Makes the shadow known of an array that is about to go where no shadow is carried. */
    void publish(int distance) {
        Operand operand = state.peek(distance);
        if (!operand.shape().isArray() || operand.array() == Operand.NONE) {
            return;
        }
        state.ensureSource(distance);
        state.peek(distance).source().load(mv);
        pushShadow(operand);
        state.loadContext();
        RuntimeCalls.PUBLISH.emit(mv);
    }

    /** The same for the arrays among arguments that go in as anything else. */
    void publishGenericArguments(String descriptor) {
        Type[] types = Type.getArgumentTypes(descriptor);
        for (int i = 0; i < types.length; i++) {
            if (!Numbers.isArray(types[i])) {
                publish(types.length - 1 - i);
            }
        }
    }

    /** The same for an array in a local variable of the original. */
    void publishVariable(int variable) {
        mv.visitVarInsn(ALOAD, state.layout.slot(variable));
        mv.visitVarInsn(ALOAD, state.layout.array(variable));
        state.loadContext();
        RuntimeCalls.PUBLISH.emit(mv);
    }

    /** {@code astore}: the shadow's part. */
    void storeVariable(Operand operand, int variable) {
        if (operand.shape().isArray() || operand.shape().kind() == Shape.Kind.NULL && state.layout.hasArray(variable)) {
            pushShadow(operand);
            mv.visitVarInsn(ASTORE, state.layout.array(variable));
        }
    }
}
