package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Writes the twin of one method in one mode: every instruction of the original, in order, and its shadow code. */
final class TwinWriter {
    private final MethodPlan plan;
    private final WeaveMode mode;
    private final MethodNode mv;
    private final TwinLayout layout;
    private final TwinState state;
    private final Arithmetic arithmetic;
    private final ArrayWeaver arrays;
    private final FieldWeaver fields;
    private final CallWeaver calls;
    private final StackWeaver stack;
    private final JumpWeaver jumps;
    private final Caller caller;
    private final Map<LabelNode, Label> labels = new HashMap<>();
    private final boolean hasFrames;
    /** The instruction before, if control flow goes on from it. */
    private AbstractInsnNode last;

    private TwinWriter(MethodPlan plan, WeaveMode mode, Universe universe, RuleTable rules, StandInTable standIns,
            Set<Integer> accumulators) {
        this.plan = plan;
        this.mode = mode;
        MethodNode original = plan.method;
        mv = new MethodNode(ASM9, access(original), Twins.name(original.name, mode),
                Twins.descriptor(original.desc, mode), null, original.exceptions.toArray(String[]::new));
        layout = new TwinLayout(mode, original.access, original.desc, original.maxLocals, plan.places);
        state = new TwinState(mv, mode, layout, accumulators);
        arithmetic = mode == WeaveMode.FORWARD ? new ForwardArithmetic(state) : new ReverseArithmetic(state);
        arrays = new ArrayWeaver(state);
        fields = new FieldWeaver(state, arrays, universe, plan.type);
        calls = new CallWeaver(state, arithmetic, arrays, universe, rules, standIns, plan);
        stack = new StackWeaver(state);
        jumps = new JumpWeaver(state, arrays, plan);
        caller = new Caller(plan.type.name, original.name, plan.type.sourceFile);
        hasFrames = (plan.type.version & 0xFFFF) >= V1_6;
    }

    /** The twin of a method. */
    static MethodNode write(MethodPlan plan, WeaveMode mode, Universe universe, RuleTable rules, StandInTable standIns) {
        TwinWriter first = new TwinWriter(plan, mode, universe, rules, standIns, Set.of());
        MethodNode twin = first.write();
        Set<Integer> accumulators = new HashSet<>(first.state.sums());
        accumulators.retainAll(plan.assignedInLoops);
        // Which variables sum up shows only when the twin has been written.
        return accumulators.isEmpty() ? twin : new TwinWriter(plan, mode, universe, rules, standIns, accumulators).write();
    }

    /**
     * A twin is called by name only, so the flags that are for the compiler do not apply to it. The twin of a public
     * constructor is not public: frameworks look for the one public constructor of a class.
     */
    static int access(MethodNode original) {
        int access = original.access & ~(ACC_ABSTRACT | ACC_NATIVE | ACC_BRIDGE | ACC_VARARGS) | ACC_SYNTHETIC;
        return original.name.equals("<init>") && (access & ACC_PUBLIC) != 0 ? access & ~ACC_PUBLIC | ACC_PROTECTED : access;
    }

    private Label label(LabelNode node) {
        return labels.computeIfAbsent(node, n -> new Label());
    }

    private MethodNode write() {
        mv.visitCode();
        for (TryCatchBlockNode block : plan.method.tryCatchBlocks) {
            if (isReached(block)) {
                mv.visitTryCatchBlock(label(block.start), label(block.end), label(block.handler), block.type);
            }
        }
        layout.initialise(mv);
        takeOwnership();
        for (int i = 0; i < plan.frames.length; i++) {
            weave(i, plan.method.instructions.get(i), plan.frames[i]);
        }
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        if (plan.isRecursive) {
            RecursionFrame.compact(mv, layout);
        }
        return mv;
    }

    /** Whether a try block has code that is reached; what is not reached is left out of the twin. */
    private boolean isReached(TryCatchBlockNode block) {
        for (AbstractInsnNode insn = block.start; insn != block.end; insn = insn.getNext()) {
            if (insn.getOpcode() >= 0 && plan.frameAt(insn) != null) {
                return true;
            }
        }
        return false;
    }

    /** An object that a twin makes belongs to the run from the start, so that no field of it needs adopting. */
    private void takeOwnership() {
        if (plan.constructorCall < 0 || !ShadowFields.hasInstanceShadows(plan.type)) {
            return;
        }
        MethodInsnNode call = (MethodInsnNode) plan.method.instructions.get(plan.constructorCall);
        if (!call.owner.equals(plan.type.name)) {
            mv.visitVarInsn(ALOAD, 0);
            state.loadContext();
            mv.visitFieldInsn(GETFIELD, mode.context, "token", RuntimeCalls.TOKEN.getDescriptor());
            mv.visitFieldInsn(PUTFIELD, plan.type.name, ShadowFields.owner(plan.type.name, false),
                    RuntimeCalls.TOKEN.getDescriptor());
        }
    }

    private void weave(int position, AbstractInsnNode insn, Frame<Shape> frame) {
        if (insn instanceof LabelNode label) {
            arrive(label, frame);
            return;
        }
        if (frame == null) {
            return;
        }
        if (insn instanceof LineNumberNode line) {
            caller.atLine(line.line);
            mv.visitLineNumber(line.line, label(line.start));
        } else if (insn instanceof FrameNode original) {
            if (hasFrames) {
                Object[] locals = layout.frame(translated(original.local));
                Object[] operands = translated(original.stack).toArray();
                mv.visitFrame(F_NEW, locals.length, locals, operands.length, operands);
            }
        } else {
            state.beginInstruction();
            weaveInstruction(position, insn, frame);
        }
    }

    private List<Object> translated(List<Object> entries) {
        return entries == null ? List.of()
                : entries.stream().map(e -> e instanceof LabelNode node ? label(node) : e).toList();
    }

    private void arrive(LabelNode node, Frame<Shape> frame) {
        boolean meets = plan.joins.contains(node) && frame != null;
        if (meets && last != null) {
            jumps.leaveFor(List.of(node), afterLast());
        }
        mv.visitLabel(label(node));
        if (meets) {
            jumps.meet(frame);
            // Whatever follows is reached from here, too.
            last = null;
        }
    }

    /** The shapes behind the last instruction, from which control flow goes on to here. */
    private Frame<Shape> afterLast() {
        Frame<Shape> after = new ShapeFrame(plan.frameAt(last));
        try {
            after.execute(last, plan.interpreter);
        } catch (AnalyzerException e) {
            throw new IllegalStateException("What was analysed before can't be analysed again.", e);
        }
        return after;
    }

    private void weaveInstruction(int position, AbstractInsnNode insn, Frame<Shape> frame) {
        int opcode = insn.getOpcode();
        if (insn instanceof MethodInsnNode call) {
            calls.weave(call, frame, caller);
        } else if (insn instanceof FieldInsnNode field) {
            weaveField(field, position);
        } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
            calls.weave(dynamic, caller);
        } else if (insn instanceof VarInsnNode variable) {
            weaveVariable(variable, position, frame);
        } else if (insn instanceof IincInsnNode increment) {
            state.protect(increment.var, 1);
            mv.visitIincInsn(layout.slot(increment.var), increment.incr);
        } else if (insn instanceof MultiANewArrayInsnNode array) {
            newArray(insn, Shape.of(Type.getType(array.desc)), array.dims);
        } else if (insn instanceof JumpInsnNode || insn instanceof TableSwitchInsnNode
                || insn instanceof LookupSwitchInsnNode) {
            weaveJump(insn, frame);
        } else {
            weaveOther(insn, opcode);
        }
        last = endsFlow(opcode) ? null : insn;
    }

    private static boolean endsFlow(int opcode) {
        return opcode == GOTO || opcode == ATHROW || opcode >= IRETURN && opcode <= RETURN || opcode == TABLESWITCH
                || opcode == LOOKUPSWITCH || opcode == RET || opcode == JSR;
    }

    private void weaveField(FieldInsnNode field, int position) {
        if (field.getOpcode() == GETFIELD || field.getOpcode() == GETSTATIC) {
            fields.get(field);
        } else {
            boolean beforeSuper = position < plan.constructorCall && field.owner.equals(plan.type.name);
            fields.put(field, beforeSuper, caller.where("the field " + field.owner.replace('/', '.') + "." + field.name
                    + ", of a class that is not woven,"));
        }
    }

    private void weaveVariable(VarInsnNode insn, int position, Frame<Shape> frame) {
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

    private void weaveJump(AbstractInsnNode insn, Frame<Shape> frame) {
        int opcode = insn.getOpcode();
        if (opcode == JSR) {
            state.push(Operand.other(Shape.ADDRESS));
        } else if (opcode != GOTO) {
            state.pop(opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE ? 2 : 1);
        }
        jumps.leaveFor(MethodPlan.targets(insn), frame);
        if (insn instanceof JumpInsnNode jump) {
            mv.visitJumpInsn(opcode, label(jump.label));
        } else if (insn instanceof TableSwitchInsnNode table) {
            mv.visitTableSwitchInsn(table.min, table.max, label(table.dflt), labelsOf(table.labels));
        } else if (insn instanceof LookupSwitchInsnNode lookup) {
            int[] keys = lookup.keys.stream().mapToInt(Integer::intValue).toArray();
            mv.visitLookupSwitchInsn(label(lookup.dflt), keys, labelsOf(lookup.labels));
        }
    }

    private Label[] labelsOf(List<LabelNode> nodes) {
        return nodes.stream().map(this::label).toArray(Label[]::new);
    }

    private void weaveOther(AbstractInsnNode insn, int opcode) {
        switch (opcode) {
            case NOP, RETURN -> insn.accept(mv);
            case ACONST_NULL -> pushed(insn, Operand.other(Shape.NULL));
            case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5, BIPUSH, SIPUSH ->
                constant(insn, Shape.INT);
            case LCONST_0, LCONST_1 -> constant(insn, Shape.LONG);
            case FCONST_0, FCONST_1, FCONST_2 -> constant(insn, Shape.CONSTANT_FLOAT);
            case DCONST_0, DCONST_1 -> constant(insn, Shape.CONSTANT_DOUBLE);
            case LDC -> constant(insn, plan.interpreter.newOperation(insn));
            case DALOAD -> arrays.loadNumber(insn, Shape.DOUBLE);
            case FALOAD -> arrays.loadNumber(insn, Shape.FLOAT);
            case AALOAD -> loadReference(insn);
            case DASTORE, FASTORE -> arrays.storeNumber(insn);
            case AASTORE -> storeReference(insn);
            case IASTORE, LASTORE, BASTORE, CASTORE, SASTORE -> {
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
            case NEWARRAY, ANEWARRAY -> {
                Shape shape = plan.interpreter.unaryOperation(insn, Shape.INT);
                newArray(insn, shape, 1);
            }
            case CHECKCAST -> cast(insn);
            case DRETURN, FRETURN -> returnNumber(insn);
            case ARETURN -> returnReference(insn);
            case NEW -> pushed(insn, Operand.other(plan.interpreter.newOperation(insn)));
            case IRETURN, LRETURN, ATHROW, MONITORENTER, MONITOREXIT -> {
                insn.accept(mv);
                state.pop();
            }
            case INEG, LNEG, I2L, I2F, I2D, L2I, L2F, L2D, F2I, F2L, D2I, D2L, I2B, I2C, I2S, ARRAYLENGTH, INSTANCEOF -> {
                insn.accept(mv);
                state.pop();
                state.push(Operand.other(plan.interpreter.unaryOperation(insn, Shape.UNSET)));
            }
            case DCMPL, DCMPG, FCMPL, FCMPG -> {
                MemoWeaver.compare(insn, "==", state, caller);
                state.pop(2);
                state.push(Operand.other(Shape.INT));
            }
            default -> {
                // What is left takes two operands and gives one: integer arithmetic, comparisons, loads of integers.
                insn.accept(mv);
                state.pop(2);
                state.push(Operand.other(plan.interpreter.binaryOperation(insn, Shape.UNSET, Shape.UNSET)));
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
        Shadow shadow = arithmetic.binary(insn, result.isFloat());
        state.push(Operand.number(result, shadow));
    }

    private void loadReference(AbstractInsnNode insn) {
        Shape element = state.peek(1).shape().element();
        if (element.isArray()) {
            arrays.loadRow(insn, element);
        } else {
            insn.accept(mv);
            state.pop(2);
            state.push(Operand.other(Shape.REFERENCE));
        }
    }

    private void storeReference(AbstractInsnNode insn) {
        if (state.peek(2).shape().isArray()) {
            arrays.storeRow(insn);
        } else {
            arrays.publish(0);
            insn.accept(mv);
            state.pop(3);
        }
    }

    private void newArray(AbstractInsnNode insn, Shape shape, int dimensions) {
        if (insn.getOpcode() == NEWARRAY && shape.isArray()) {
            arrays.newNumbers(insn, shape);
        } else if (shape.isArray()) {
            arrays.newRows(insn, shape, dimensions);
        } else {
            state.pop(dimensions);
            pushed(insn, Operand.other(shape));
        }
    }

    private void cast(AbstractInsnNode insn) {
        Shape shape = plan.interpreter.unaryOperation(insn, Shape.REFERENCE);
        Operand before = state.peek(0);
        if (!shape.isArray()) {
            arrays.publish(0);
        }
        insn.accept(mv);
        state.pop();
        if (!shape.isArray()) {
            state.push(Operand.other(shape));
        } else if (before.shape().isArray() || before.shape().kind() == Shape.Kind.NULL) {
            state.push(new Operand(shape, null, before.array(), before.arrayVariable(), before.source()));
        } else {
            state.push(arrays.resolved(shape));
        }
    }

    private void returnNumber(AbstractInsnNode insn) {
        state.loadContext();
        state.pushShadow(state.pop().shadow());
        mv.visitFieldInsn(PUTFIELD, mode.context, mode.returnField, mode.shadow.getDescriptor());
        insn.accept(mv);
    }

    private void returnReference(AbstractInsnNode insn) {
        if (Numbers.isArray(Type.getReturnType(plan.method.desc))) {
            state.loadContext();
            arrays.pushShadow(state.peek(0));
            mv.visitFieldInsn(PUTFIELD, mode.context, "returnShadow", RuntimeCalls.ARRAY_SHADOW.getDescriptor());
        } else {
            arrays.publish(0);
        }
        state.pop();
        insn.accept(mv);
    }
}
