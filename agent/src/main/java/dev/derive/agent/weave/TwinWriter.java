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
    private final FieldWeaver fields;
    private final CallWeaver calls;
    private final VariableWeaver variables;
    private final OperandWeaver operands;
    private final JumpWeaver jumps;
    private final HashWeaver hashes;
    private final Caller caller;
    private final Map<LabelNode, Label> labels = new HashMap<>();
    private final boolean hasFrames;
    private final Set<LabelNode> handlers = new HashSet<>();
    /** Whether the next instruction is the first of an exception handler. */
    private boolean handlerBegins;
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
        Arithmetic arithmetic = mode == WeaveMode.FORWARD ? new ForwardArithmetic(state) : new ReverseArithmetic(state);
        ArrayWeaver arrays = new ArrayWeaver(state);
        fields = new FieldWeaver(state, arrays, universe, plan.type);
        BitWeaver bits = new BitWeaver(state, original);
        hashes = new HashWeaver(state, original);
        calls = new CallWeaver(state, arithmetic, arrays, universe, rules, standIns, plan, bits, hashes);
        jumps = new JumpWeaver(state, arrays, plan);
        variables = new VariableWeaver(state, arithmetic, arrays, jumps);
        caller = new Caller(LambdaClass.nameOf(plan.type, original.name), plan.type.sourceFile);
        operands = new OperandWeaver(state, arithmetic, arrays, plan, bits, hashes, caller);
        hasFrames = (plan.type.version & 0xFFFF) >= V1_6;
    }

    /** The twin of a method. */
    static MethodNode write(MethodPlan plan, WeaveMode mode, Universe universe, RuleTable rules,
            StandInTable standIns) {
        TwinWriter first = new TwinWriter(plan, mode, universe, rules, standIns, Set.of());
        MethodNode twin = first.write();
        Set<Integer> accumulators = new HashSet<>(first.state.sums());
        accumulators.retainAll(plan.assignedInLoops);
        // Which variables sum up shows only when the twin has been written.
        return accumulators.isEmpty() ? twin
                : new TwinWriter(plan, mode, universe, rules, standIns, accumulators).write();
    }

    /** A twin is called by name only, so the flags that are for the compiler do not apply to it. */
    static int access(MethodNode original) {
        return original.access & ~(ACC_ABSTRACT | ACC_NATIVE | ACC_BRIDGE | ACC_VARARGS) | ACC_SYNTHETIC;
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
        plan.method.tryCatchBlocks.forEach(block -> handlers.add(block.handler));
        layout.initialise(mv);
        takeOwnership();
        for (int i = 0; i < plan.frames.length; i++) {
            weave(i, plan.method.instructions.get(i), plan.frames[i]);
        }
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        if (plan.isRecursive) {
            RecursionFrame.compact(mv, layout);
        } else if (plan.copies >= 0) {
            CallCopies.redirectToOwn(mv, plan.copies);
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
        if (plan.constructorCall < 0 || !ShadowFields.hasOwner(plan.type)) {
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
            if (hasFrames && isAtJoin(original)) {
                Object[] locals = layout.frame(translated(original.local));
                Object[] stack = translated(original.stack).toArray();
                mv.visitFrame(F_NEW, locals.length, locals, stack.length, stack);
            }
        } else {
            if (handlerBegins) {
                state.loadContext();
                RuntimeCalls.CAUGHT.emit(mv);
                handlerBegins = false;
            }
            state.beginInstruction();
            weaveInstruction(position, insn, frame);
        }
    }

    /** Whether shadows are where a frame has them. Where no label is, no control flow meets, and no frame is needed. */
    private boolean isAtJoin(FrameNode frame) {
        AbstractInsnNode insn = frame;
        while (insn != null && insn.getOpcode() < 0) {
            if (insn instanceof LabelNode label && plan.joins.contains(label)) {
                return true;
            }
            insn = insn.getPrevious();
        }
        return false;
    }

    private List<Object> translated(List<Object> entries) {
        return entries == null ? List.of()
                : entries.stream().map(e -> e instanceof LabelNode node ? label(node) : e).toList();
    }

    private void arrive(LabelNode node, Frame<Shape> frame) {
        boolean meets = plan.joins.contains(node) && frame != null;
        if (meets && last != null) {
            jumps.publishFor(List.of(node), afterLast(), 0);
            jumps.leaveFor(List.of(node));
        }
        mv.visitLabel(label(node));
        handlerBegins |= handlers.contains(node) && frame != null;
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
        if (insn instanceof MethodInsnNode call) {
            calls.weave(call, caller);
        } else if (insn instanceof FieldInsnNode field) {
            weaveField(field, position);
        } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
            calls.weave(dynamic, caller);
        } else if (insn instanceof VarInsnNode variable) {
            variables.weave(variable, position, frame);
        } else if (insn instanceof IincInsnNode increment) {
            variables.count(increment);
        } else if (insn instanceof JumpInsnNode || insn instanceof TableSwitchInsnNode
                || insn instanceof LookupSwitchInsnNode) {
            weaveJump(insn, frame);
        } else {
            operands.weave(insn);
        }
        last = TwinCode.endsFlow(insn.getOpcode()) ? null : insn;
    }

    private void weaveField(FieldInsnNode field, int position) {
        if (field.getOpcode() == GETFIELD || field.getOpcode() == GETSTATIC) {
            fields.get(field, caller);
        } else {
            hashes.store(Type.getType(field.desc));
            boolean beforeSuper = position < plan.constructorCall && field.owner.equals(plan.type.name);
            fields.put(field, beforeSuper, caller.where("the field " + field.owner.replace('/', '.') + "." + field.name
                    + ", of a class that is not woven,"));
        }
    }

    private void weaveJump(AbstractInsnNode insn, Frame<Shape> frame) {
        int opcode = insn.getOpcode();
        hashes.compare(insn, caller);
        int own = opcode == JSR || opcode == GOTO ? 0 : opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE ? 2 : 1;
        jumps.publishFor(MethodPlan.targets(insn), frame, own);
        state.pop(own);
        if (opcode == JSR) {
            state.push(Operand.other(Shape.ADDRESS));
        }
        jumps.leaveFor(MethodPlan.targets(insn));
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
}
