package dev.derive.agent.weave;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** What is found out about a method before its twins are written; the same for both modes. */
final class MethodPlan {
    final ClassNode type;
    final MethodNode method;
    final ShapeInterpreter interpreter;
    /** The shapes before each instruction; null where an instruction is never reached. */
    final Frame<Shape>[] frames;
    /** The labels at which control flow meets. */
    final Set<AbstractInsnNode> joins = new HashSet<>();
    final ShadowedPlaces places;
    /** The local variables, other than parameters, that are assigned in a loop. */
    final Set<Integer> assignedInLoops = new HashSet<>();
    /** Whether the method may call itself. */
    final boolean isRecursive;
    /** The number of the copies of entry points that the twins call; -1 for the originals. */
    final int copies;
    /** In a constructor, the position of the call of {@code super(…)} or {@code this(…)}; otherwise -1. */
    final int constructorCall;
    private boolean hasLoop;
    private final Map<LabelNode, FrameNode> declaredFrames = new HashMap<>();

    MethodPlan(ClassNode type, MethodNode method, RuleTable rules) throws AnalyzerException {
        this.type = type;
        this.method = method;
        interpreter = new ShapeInterpreter(rules::keepsConstants);
        Analyzer<Shape> analyzer = new Analyzer<>(interpreter) {
            @Override
            protected Frame<Shape> newFrame(int locals, int stack) {
                return new ShapeFrame(locals, stack);
            }

            @Override
            protected Frame<Shape> newFrame(Frame<? extends Shape> frame) {
                return new ShapeFrame(frame);
            }
        };
        // The limits are meant for untrusted classes; these are about to be run anyway.
        analyzer.setComputeLimits(Integer.MAX_VALUE, Long.MAX_VALUE);
        frames = analyzer.analyze(type.name, method);
        findJoins();
        places = ShadowedPlaces.of(method.instructions, frames, joins);
        findLoops();
        isRecursive = RecursionFrame.isRecursive(method);
        copies = hasLoop && !isRecursive ? CallCopies.number() : -1;
        constructorCall = method.name.equals("<init>") ? findConstructorCall() : -1;
        findFrames();
    }

    /** Some compilers write frames where no jump leads, too; with a label there, shadows are put in their places. */
    private void findJoins() {
        LabelNode here = null;
        for (AbstractInsnNode insn : method.instructions) {
            joins.addAll(targets(insn));
            here = insn instanceof LabelNode label ? label : insn.getOpcode() >= 0 ? null : here;
            if (insn instanceof FrameNode && here != null) {
                joins.add(here);
            }
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            joins.add(block.handler);
        }
    }

    /** The labels that an instruction may jump to. */
    static List<LabelNode> targets(AbstractInsnNode insn) {
        if (insn instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        if (insn instanceof TableSwitchInsnNode table) {
            return withDefault(table.labels, table.dflt);
        }
        if (insn instanceof LookupSwitchInsnNode lookup) {
            return withDefault(lookup.labels, lookup.dflt);
        }
        return List.of();
    }

    private static List<LabelNode> withDefault(List<LabelNode> labels, LabelNode other) {
        List<LabelNode> all = new java.util.ArrayList<>(labels);
        all.add(other);
        return all;
    }

    private void findLoops() {
        for (AbstractInsnNode insn : method.instructions) {
            int from = method.instructions.indexOf(insn);
            for (LabelNode target : targets(insn)) {
                int to = method.instructions.indexOf(target);
                hasLoop |= to < from;
                for (int i = to; i < from; i++) {
                    if (method.instructions.get(i) instanceof VarInsnNode store
                            && (store.getOpcode() == Opcodes.DSTORE || store.getOpcode() == Opcodes.FSTORE)
                            && store.var >= Twins.parameterSlots(method.access, method.desc)) {
                        assignedInLoops.add(store.var);
                    }
                }
            }
        }
    }

    /** The first call of a constructor that is not of an object made by {@code new}. */
    private int findConstructorCall() {
        int pending = 0;
        for (int i = 0; i < method.instructions.size(); i++) {
            AbstractInsnNode insn = method.instructions.get(i);
            if (insn instanceof TypeInsnNode && insn.getOpcode() == Opcodes.NEW) {
                pending++;
            } else if (insn instanceof MethodInsnNode call && call.name.equals("<init>") && pending-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private void findFrames() {
        LabelNode last = null;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LabelNode label) {
                last = label;
            } else if (insn instanceof FrameNode frame) {
                for (AbstractInsnNode at = last; at != null && at.getOpcode() < 0; at = at.getPrevious()) {
                    if (at instanceof LabelNode label) {
                        declaredFrames.put(label, frame);
                    }
                }
            }
        }
    }

    /** Whether the verifier's frame at a label, if there is one, says that a local variable holds nothing there. */
    boolean isDead(LabelNode label, int variable) {
        FrameNode frame = declaredFrames.get(label);
        if (frame == null) {
            return false;
        }
        int slot = 0;
        for (Object entry : frame.local) {
            if (slot == variable) {
                return entry == Opcodes.TOP;
            }
            slot += Frames.size(entry);
        }
        return slot <= variable;
    }

    Frame<Shape> frameAt(AbstractInsnNode insn) {
        return frames[method.instructions.indexOf(insn)];
    }
}
