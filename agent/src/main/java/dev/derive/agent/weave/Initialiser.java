package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.EnumMap;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The static initialiser of a class, which may first run within a run. Its twins are written into the initialiser
 * itself, in front of the original instructions, because no other method may write static final fields.
 */
final class Initialiser {
    static final String NAME = "<clinit>";
    /** The most bytes that the choice between the twins takes. */
    private static final int HEAD = 48;
    private static final String MATHEMATICS = "java/lang/Math";

    private final ClassNode type;
    private final MethodNode method;
    private final Map<WeaveMode, MethodNode> twins = new EnumMap<>(WeaveMode.class);

    Initialiser(ClassNode type, MethodNode method) {
        this.type = type;
        this.method = method;
    }

    /** Whether an initialiser may get numbers that it does not compute itself, so that one of them may be active. */
    static boolean mayGetNumbers(ClassNode type, MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof FieldInsnNode field && reads(field, type)
                    || insn instanceof MethodInsnNode call && brings(call)
                    || insn.getOpcode() == CHECKCAST
                    && Numbers.isArray(Type.getObjectType(((TypeInsnNode) insn).desc))) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(FieldInsnNode field, ClassNode type) {
        return Numbers.hasShadow(Type.getType(field.desc)) && (field.getOpcode() == GETFIELD
                || field.getOpcode() == GETSTATIC && !field.owner.equals(type.name));
    }

    private static boolean brings(MethodInsnNode call) {
        Type result = Type.getReturnType(call.desc);
        boolean brings = Numbers.hasShadow(result) || Numbers.isBox(result);
        for (Type argument : Type.getArgumentTypes(call.desc)) {
            brings |= Numbers.isArray(argument);
        }
        return brings && !call.owner.equals(MATHEMATICS) && !call.name.equals("valueOf");
    }

    void addTwin(WeaveMode mode, MethodNode twin) {
        twins.put(mode, twin);
    }

    /** Puts the twins in, or has the run take note that it came here if they are too large. */
    void finish() {
        int size = CodeSize.atMost(method) + twins.values().stream().mapToInt(CodeSize::atMost).sum();
        if (twins.isEmpty() || size > ClassWeaver.LARGEST_METHOD - HEAD) {
            if (CodeSize.atMost(method) <= ClassWeaver.LARGEST_METHOD - HEAD) {
                addNote();
            }
        } else {
            addTwins();
        }
    }

    /**
     * if (Runs.active != 0 && (context = Runs.current()) != null) { the twin of the run's mode; return }. The context
     * is in the first slot, where the twins, which have no other parameter, expect it.
     */
    private void addTwins() {
        boolean hasFrames = (type.version & 0xFFFF) >= V1_6;
        boolean beginsWithFrame = Guard.beginsWithFrame(method);
        LabelNode reverse = new LabelNode();
        LabelNode original = new LabelNode();
        InsnList head = new InsnList();
        head.add(new FieldInsnNode(GETSTATIC, Guard.RUNS, "active", "I"));
        head.add(new JumpInsnNode(IFEQ, original));
        head.add(Guard.call(RuntimeCalls.CURRENT));
        head.add(new VarInsnNode(ASTORE, 0));
        head.add(new VarInsnNode(ALOAD, 0));
        head.add(new JumpInsnNode(IFNULL, original));
        head.add(new VarInsnNode(ALOAD, 0));
        head.add(new TypeInsnNode(INSTANCEOF, WeaveMode.FORWARD.context));
        head.add(new JumpInsnNode(IFEQ, reverse));
        addTwin(head, WeaveMode.FORWARD);
        head.add(reverse);
        if (hasFrames) {
            head.add(new GuardedMethod(type, method).frame(false, true));
        }
        addTwin(head, WeaveMode.REVERSE);
        head.add(original);
        if (hasFrames && !beginsWithFrame) {
            head.add(new GuardedMethod(type, method).frame(false, false));
        }
        method.instructions.insert(head);
    }

    private void addTwin(InsnList head, WeaveMode mode) {
        MethodNode twin = twins.get(mode);
        head.add(new VarInsnNode(ALOAD, 0));
        head.add(new TypeInsnNode(CHECKCAST, mode.context));
        head.add(new VarInsnNode(ASTORE, 0));
        head.add(twin.instructions);
        method.tryCatchBlocks.addAll(twin.tryCatchBlocks);
    }

    private void addNote() {
        InsnList head = new InsnList();
        head.add(new LdcInsnNode(type.name.replace('/', '.')));
        head.add(Guard.call(RuntimeCalls.INITIALISED_IN_RUN));
        method.instructions.insert(head);
    }
}
