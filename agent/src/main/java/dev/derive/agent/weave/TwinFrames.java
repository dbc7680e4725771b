package dev.derive.agent.weave;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;

/**
 * Finds stack map frames where a twin has none and could be divided: at jump targets in class files older than Java 6,
 * and at the beginnings of source lines.
 */
final class TwinFrames {
    private final String owner;
    private final MethodNode twin;
    private final TypeInterpreter interpreter;
    private final int contextSlot;
    private final int locals;
    private final Set<LabelNode> targets = new HashSet<>();
    private final Map<AbstractInsnNode, List<TryCatchBlockNode>> caught = new HashMap<>();
    /** What is known where jumps lead; nothing if the twin has frames there. */
    private final Map<LabelNode, TypeFrame> known = new HashMap<>();
    private final Deque<AbstractInsnNode> pending = new ArrayDeque<>();
    private final Set<FrameNode> added = new HashSet<>();
    private final boolean areMissing;

    /** The frames of a twin, a method of a class. */
    TwinFrames(String owner, MethodNode twin, int contextSlot, Universe universe) {
        this.contextSlot = contextSlot;
        this.owner = owner;
        this.twin = twin;
        interpreter = new TypeInterpreter(universe, owner, twin.name);
        int slots = Twins.parameterSlots(twin.access, twin.desc);
        for (AbstractInsnNode insn : twin.instructions) {
            targets.addAll(MethodPlan.targets(insn));
            if (insn instanceof VarInsnNode variable) {
                slots = Math.max(slots, variable.var + 2);
            } else if (insn instanceof IincInsnNode increment) {
                slots = Math.max(slots, increment.var + 1);
            } else if (insn instanceof FrameNode frame) {
                slots = Math.max(slots, PartSlots.size(frame));
            }
        }
        locals = slots;
        for (TryCatchBlockNode block : twin.tryCatchBlocks) {
            targets.add(block.handler);
            for (AbstractInsnNode insn = block.start; insn != block.end; insn = insn.getNext()) {
                caught.computeIfAbsent(insn, i -> new ArrayList<>()).add(block);
            }
        }
        areMissing = targets.stream().anyMatch(target -> frameAt(target) == null);
    }

    /** Whether jumps lead to where the twin has no frame. */
    boolean areMissing() {
        return areMissing;
    }

    /** The frame among the labels, lines and frames at one place. */
    private static FrameNode frameAt(AbstractInsnNode place) {
        AbstractInsnNode insn = place;
        while (insn.getPrevious() != null && insn.getPrevious().getOpcode() < 0) {
            insn = insn.getPrevious();
        }
        for (; insn != null && insn.getOpcode() < 0; insn = insn.getNext()) {
            if (insn instanceof FrameNode frame) {
                return frame;
            }
        }
        return null;
    }

    /** Adds frames where jumps lead, only for dividing the twin, not to be written; false if they can't be found. */
    boolean addAtTargets() {
        try {
            infer();
        } catch (AnalyzerException | RuntimeException e) {
            return false;
        }
        LiveVariables variables = new LiveVariables(twin, contextSlot);
        known.forEach((label, frame) -> add(label, frame.node(variables.at(label))));
        return true;
    }

    /** Adds frames where source lines begin with nothing on the operand stack, so many bytes or more apart. */
    void addAtLines(int apart) {
        LiveVariables variables = new LiveVariables(twin, contextSlot);
        TwinCode code = new TwinCode(twin, Set.of());
        Map<LabelNode, FrameNode> found = new LinkedHashMap<>();
        TypeFrame frame = TypeFrame.atStart(owner, twin, locals, interpreter);
        int last = 0;
        for (int i = 0; i < code.instructions.length; i++) {
            AbstractInsnNode insn = code.instructions[i];
            if (insn instanceof LabelNode label && targets.contains(label)) {
                frame = known.containsKey(label) ? new TypeFrame(known.get(label)) : null;
            } else if (insn instanceof FrameNode given) {
                frame = TypeFrame.of(given, locals, interpreter);
                last = i;
            } else if (insn instanceof LineNumberNode line && frame != null && code.size(last, i) >= apart) {
                if (frame.isClean() && frameAt(line) == null) {
                    found.put(line.start, frame.node(variables.at(line.start)));
                    last = i;
                }
            } else if (insn.getOpcode() >= 0 && frame != null) {
                frame = after(insn, frame);
            }
        }
        found.forEach(this::add);
    }

    private TypeFrame after(AbstractInsnNode insn, TypeFrame frame) {
        if (TwinCode.endsFlow(insn.getOpcode())) {
            return null;
        }
        try {
            frame.execute(insn, interpreter);
            return frame;
        } catch (AnalyzerException | RuntimeException e) {
            return null;
        }
    }

    /** Takes those added frames out again to which nothing jumps now. */
    void removeNeedless() {
        TwinCode code = new TwinCode(twin, Set.of());
        for (int i = 0; i < code.instructions.length; i++) {
            if (code.isHead(i) && code.lastSource(i) < 0 && added.contains(code.frame(i))) {
                twin.instructions.remove(code.frame(i));
            }
        }
    }

    /** Takes all frames out of a method again. */
    static void removeAll(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions.toArray()) {
            if (insn instanceof FrameNode) {
                method.instructions.remove(insn);
            }
        }
    }

    private void add(LabelNode label, FrameNode frame) {
        if (frameAt(label) == null) {
            AbstractInsnNode last = label;
            while (last.getNext() != null && last.getNext().getOpcode() < 0) {
                last = last.getNext();
            }
            twin.instructions.insert(last, frame);
            added.add(frame);
        }
    }

    private void infer() throws AnalyzerException {
        goOn(twin.instructions.getFirst(), TypeFrame.atStart(owner, twin, locals, interpreter));
        while (!pending.isEmpty()) {
            AbstractInsnNode from = pending.pop();
            goOn(from.getNext(), new TypeFrame(known.get((LabelNode) from)));
        }
    }

    /** Follows the code from an instruction to the next jump target, and takes note of what is known where it leads. */
    private void goOn(AbstractInsnNode from, TypeFrame frame) throws AnalyzerException {
        for (AbstractInsnNode insn = from; insn != null; insn = insn.getNext()) {
            if (insn instanceof LabelNode label && targets.contains(label)) {
                arrive(label, frame);
                return;
            }
            if (insn.getOpcode() < 0) {
                continue;
            }
            if (insn.getOpcode() == Opcodes.JSR || insn.getOpcode() == Opcodes.RET) {
                throw new AnalyzerException(insn, "a subroutine");
            }
            throwFrom(insn, frame);
            frame.execute(insn, interpreter);
            for (LabelNode target : MethodPlan.targets(insn)) {
                arrive(target, frame);
            }
            if (TwinCode.endsFlow(insn.getOpcode())) {
                return;
            }
        }
    }

    private void arrive(LabelNode label, TypeFrame frame) throws AnalyzerException {
        TypeFrame before = known.get(label);
        if (before == null) {
            known.put(label, new TypeFrame(frame));
        } else if (!before.merge(frame, interpreter)) {
            return;
        }
        if (!pending.contains(label)) {
            pending.add(label);
        }
    }

    private void throwFrom(AbstractInsnNode insn, TypeFrame frame) throws AnalyzerException {
        for (TryCatchBlockNode block : caught.getOrDefault(insn, List.of())) {
            TypeFrame atHandler = new TypeFrame(frame);
            atHandler.clearStack();
            Type type = Type.getObjectType(block.type == null ? "java/lang/Throwable" : block.type);
            atHandler.push(new BasicValue(type));
            arrive(block.handler, atHandler);
        }
    }
}
