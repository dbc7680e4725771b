package dev.derive.agent.weave;

import dev.derive.agent.weave.Shadow.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The state of a twin that is being written: what is known of each value on the operand stack at this instruction, and
 * the temporaries in use. Shadow code works on local variables only; it leaves the operand stack as the original has
 * it.
 */
final class TwinState {
    static final Type OBJECT = Type.getObjectType("java/lang/Object");

    final MethodVisitor mv;
    final WeaveMode mode;
    final TwinLayout layout;
    /** Local variables that sum up in a loop: terms are added to the index that they have. */
    private final Set<Integer> accumulators;
    private final List<Operand> stack = new ArrayList<>();
    private final Set<Integer> sums = new HashSet<>();
    private int nextTemporary;

    TwinState(MethodVisitor mv, WeaveMode mode, TwinLayout layout, Set<Integer> accumulators) {
        this.mv = mv;
        this.mode = mode;
        this.layout = layout;
        this.accumulators = accumulators;
        this.nextTemporary = layout.firstTemporary();
    }

    int depth() {
        return stack.size();
    }

    /** The operand at a place counted from the bottom. */
    Operand at(int place) {
        return stack.get(place);
    }

    /** The operand at a distance from the top; 0 is the top. */
    Operand peek(int distance) {
        return stack.get(stack.size() - 1 - distance);
    }

    void replace(int distance, Operand operand) {
        stack.set(stack.size() - 1 - distance, operand);
    }

    Operand pop() {
        return stack.remove(stack.size() - 1);
    }

    void pop(int count) {
        for (int i = 0; i < count; i++) {
            pop();
        }
    }

    void push(Operand operand) {
        stack.add(operand);
    }

    void clear() {
        stack.clear();
    }

    /** After the call of a constructor: the object is initialised wherever it is. */
    void initialize(Shape uninitialized) {
        stack.replaceAll(operand -> operand.shape().equals(uninitialized) ? Operand.other(Shape.REFERENCE) : operand);
    }

    boolean isAccumulator(int variable) {
        return accumulators.contains(variable);
    }

    /** Takes note of a local variable to which something is added. */
    void noteSum(int variable) {
        sums.add(variable);
    }

    Set<Integer> sums() {
        return sums;
    }

    /** A new temporary; it lasts as long as an operand on the stack refers to it, but at least for this instruction. */
    int temporary(Type type) {
        int slot = nextTemporary;
        nextTemporary += type.getSize();
        return slot;
    }

    /**
     * Called before each instruction: temporaries behind the last one that an operand refers to can be used again. That
     * keeps the twin's frame small, which decides how deep a recursion can go.
     */
    void beginInstruction() {
        nextTemporary = layout.firstTemporary();
        for (Operand operand : stack) {
            keep(operand.source());
            keep(operand.array(), RuntimeCalls.ARRAY_SHADOW);
            if (operand.shadow() != null) {
                for (Term term : operand.shadow().terms()) {
                    keep(term.slot(), mode.shadow);
                    keep(term.partial());
                }
            }
        }
    }

    private void keep(Source source) {
        if (source != null) {
            keep(source.slot(), source.type());
        }
    }

    private void keep(int slot, Type type) {
        nextTemporary = Math.max(nextTemporary, slot + type.getSize());
    }

    void loadContext() {
        mv.visitVarInsn(Opcodes.ALOAD, layout.context());
    }

    /** Stores what was just pushed into a new temporary. */
    int storeTemporary(Type type) {
        int slot = temporary(type);
        mv.visitVarInsn(type.getOpcode(Opcodes.ISTORE), slot);
        return slot;
    }

    /**
     * Stores an instruction's result, which was just pushed, where the temporaries of its operands may have been: they
     * have been taken off the stack, and everything has been loaded from them.
     */
    int storeResult(Type type) {
        beginInstruction();
        return storeTemporary(type);
    }

    static Type type(Shape shape) {
        return switch (shape.kind()) {
            case INT -> Type.INT_TYPE;
            case LONG -> Type.LONG_TYPE;
            case FLOAT -> Type.FLOAT_TYPE;
            case DOUBLE -> Type.DOUBLE_TYPE;
            default -> OBJECT;
        };
    }

    /** Sees to it that each of the uppermost operands can be had again. */
    void ensureSources(int count) {
        boolean[] needed = new boolean[count];
        java.util.Arrays.fill(needed, true);
        ensureSources(needed);
    }

    /** Sees to it that the operand at a distance from the top can be had again. */
    void ensureSource(int distance) {
        boolean[] needed = new boolean[distance + 1];
        needed[distance] = true;
        ensureSources(needed);
    }

    /** Sees to it that the operands at some distances from the top can be had again. */
    void ensureSources(boolean... needed) {
        int deepest = -1;
        for (int i = 0; i < needed.length; i++) {
            if (needed[i] && peek(i).source() == null) {
                deepest = i;
            }
        }
        if (deepest < 0) {
            return;
        }
        for (int i = 0; i <= deepest; i++) {
            Operand operand = peek(i);
            Type type = type(operand.shape());
            if (i == deepest) {
                mv.visitInsn(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
            } else if (operand.source() != null) {
                mv.visitInsn(type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
                continue;
            }
            replace(i, operand.from(Source.temporary(type, storeTemporary(type))));
        }
        for (int i = deepest - 1; i >= 0; i--) {
            peek(i).source().load(mv);
        }
    }

    /** Pushes a shadow: the tangent, or the index of a row that is recorded now if one is pending. */
    void pushShadow(Shadow shadow) {
        if (shadow.isZero()) {
            mv.visitInsn(mode.zero());
        } else if (shadow.isPlain()) {
            mv.visitVarInsn(mode.load(), shadow.slot());
            copyIfSum(shadow.terms().get(0));
        } else {
            pushTerms(shadow.terms());
            loadContext();
            RuntimeCalls.record(shadow.terms().size()).emit(mv);
        }
    }

    /** Pushes terms as they are recorded: index and partial of each. */
    void pushTerms(List<Term> terms) {
        for (Term term : terms) {
            mv.visitVarInsn(mode.load(), term.slot());
            pushPartial(term);
        }
    }

    void pushPartial(Term term) {
        if (term.partial() == null) {
            if (term.negative()) {
                mv.visitLdcInsn(-1.0);
            } else {
                mv.visitInsn(Opcodes.DCONST_1);
            }
            return;
        }
        term.partial().loadDouble(mv);
        if (term.negative()) {
            mv.visitInsn(Opcodes.DNEG);
        }
    }

    /** The index of a sum must not be held by anything else. */
    private void copyIfSum(Term term) {
        if (mode == WeaveMode.REVERSE && (term.element() != null || isAccumulator(term.variable()))) {
            loadContext();
            (term.element() != null ? RuntimeCalls.COPY_ELEMENT : RuntimeCalls.COPY).emit(mv);
        }
    }

    /** The same shadow, held by one local variable. */
    Shadow settled(Shadow shadow) {
        if (shadow.isZero() || shadow.isPlain()) {
            return shadow;
        }
        pushShadow(shadow);
        return Shadow.of(storeTemporary(mode.shadow), -1);
    }

    /**
     * Called before a local variable of the original is overwritten: saves what operands on the stack still need of it.
     */
    void protect(int variable, int size) {
        for (int place = 0; place < stack.size(); place++) {
            Operand operand = stack.get(place);
            if (overlaps(operand.source(), variable, size)) {
                operand = operand.from(null);
            }
            if (operand.arrayVariable() == variable) {
                mv.visitVarInsn(Opcodes.ALOAD, operand.array());
                operand = operand.withArray(storeTemporary(RuntimeCalls.ARRAY_SHADOW));
            }
            if (operand.shadow() != null && isAccumulator(variable) && operand.shadow().refersTo(variable)) {
                operand = operand.with(recorded(operand.shadow()));
            } else if (operand.shadow() != null && !operand.shadow().isZero()) {
                operand = operand.with(protectedShadow(operand.shadow(), variable, size));
            }
            stack.set(place, operand);
        }
    }

    private Shadow protectedShadow(Shadow shadow, int variable, int size) {
        List<Term> terms = new ArrayList<>();
        for (Term term : shadow.terms()) {
            Term safe = term;
            if (overlaps(term.partial(), variable, size)) {
                Source partial = term.partial();
                partial.load(mv);
                safe = term.times(Source.temporary(partial.type(), storeTemporary(partial.type())));
            }
            if (term.variable() == variable) {
                mv.visitVarInsn(mode.load(), term.slot());
                safe = new Term(storeTemporary(mode.shadow), -1, safe.partial(), safe.negative(), null);
            }
            terms.add(safe);
        }
        return new Shadow(List.copyOf(terms));
    }

    /** The same shadow with an index of its own. */
    private Shadow recorded(Shadow shadow) {
        pushShadow(shadow);
        return Shadow.of(storeTemporary(mode.shadow), -1);
    }

    /**
     * Called before something that may add to array elements: the index of an element that is a sum changes its meaning
     * then, so pending rows that refer to elements are recorded.
     *
     * @param except how many operands from the top are not concerned
     */
    void recordElements(int except) {
        for (int place = 0; place < stack.size() - except; place++) {
            Shadow shadow = stack.get(place).shadow();
            if (shadow != null && shadow.hasElement()) {
                stack.set(place, stack.get(place).with(recorded(shadow)));
            }
        }
    }

    /** Called before a call that may be recursive: a recorded row takes less room in the frame than a pending one. */
    void recordPending(int except) {
        for (int place = 0; place < stack.size() - except; place++) {
            Operand operand = stack.get(place);
            if (operand.shadow() != null) {
                stack.set(place, operand.with(settled(operand.shadow())));
            }
        }
    }

    private static boolean overlaps(Source source, int variable, int size) {
        return source != null && source.variable() >= 0 && source.variable() < variable + size
                && variable < source.variable() + source.type().getSize();
    }
}
