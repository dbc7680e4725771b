package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Begins an original with a look at {@code Runs.active}: while a derivative run goes on, a call that reached the
 * original over unwoven code (a callback, reflection) is sent on to the twin. The rest is in a method of its own, so
 * that the original stays small enough for the compiler to inline.
 */
final class Guard {
    static final String RUNS = RuntimeCalls.PACKAGE + "Runs";

    private final GuardedMethod original;
    private final ClassNode type;
    private final MethodNode method;

    private Guard(GuardedMethod original) {
        this.original = original;
        this.type = original.type;
        this.method = original.method;
    }

    /** Guards an original, whose twins exist, and adds the method that chooses between them. */
    static void addTo(ClassNode type, MethodNode method) {
        if (method.name.equals("<init>")) {
            new Guard(new GuardedMethod(type, method)).guardConstructor();
        } else {
            prepare(type, method);
            addPreparedTo(type, method);
        }
    }

    /** Adds the method that chooses between the twins of an original, which needs no guard yet. */
    static void prepare(ClassNode type, MethodNode method) {
        type.methods.add(TwinChooser.write(new GuardedMethod(type, method)));
    }

    /** Guards an original, whose chooser exists: nothing else of the class changes. */
    static void addPreparedTo(ClassNode type, MethodNode method) {
        new Guard(new GuardedMethod(type, method)).guardMethod();
    }

    /** Whether a method begins with a frame of its own, being the target of a jump back. */
    static boolean beginsWithFrame(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof FrameNode) {
                return true;
            }
            if (insn.getOpcode() >= 0) {
                return false;
            }
        }
        return false;
    }

    /**
     * if (Runs.active != 0 && (context = Runs.current(owner)) != null) return method$guarded(…, context). Jumps forward
     * only: a jump back to the body would be a loop around all of it in the compiler's eyes.
     */
    private void guardMethod() {
        LabelNode body = new LabelNode();
        InsnList head = new InsnList();
        head.add(new FieldInsnNode(GETSTATIC, RUNS, "active", "I"));
        head.add(new JumpInsnNode(IFEQ, body));
        int local = method.maxLocals;
        if (!original.isStatic && ShadowFields.hasOwner(type)) {
            head.add(new VarInsnNode(ALOAD, 0));
            head.add(new FieldInsnNode(GETFIELD, type.name, ShadowFields.owner(type.name, false),
                    RuntimeCalls.TOKEN.getDescriptor()));
            head.add(call(RuntimeCalls.CURRENT_OF));
        } else if (readsStatic(type, method)) {
            head.add(new FieldInsnNode(GETSTATIC, type.name, ShadowFields.owner(type.name, true),
                    RuntimeCalls.TOKEN.getDescriptor()));
            head.add(call(RuntimeCalls.CURRENT_OF));
        } else {
            head.add(call(RuntimeCalls.CURRENT));
        }
        head.add(new VarInsnNode(ASTORE, local));
        head.add(new VarInsnNode(ALOAD, local));
        head.add(new JumpInsnNode(IFNULL, body));
        original.addParameters(head);
        head.add(new VarInsnNode(ALOAD, local));
        head.add(TwinChooser.call(original));
        head.add(new InsnNode(Type.getReturnType(method.desc).getOpcode(IRETURN)));
        head.add(body);
        if (original.hasFrames && !beginsWithFrame(method)) {
            head.add(original.frame(false, false));
        }
        method.instructions.insert(head);
    }

    /** Whether the method reads a number that its class keeps, which a run of another thread may have stored. */
    static boolean readsStatic(ClassNode type, MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn.getOpcode() == GETSTATIC && insn instanceof FieldInsnNode field && field.owner.equals(type.name)
                    && type.fields.stream().anyMatch(f -> f.name.equals(field.name) && f.desc.equals(field.desc)
                            && (f.access & ACC_STATIC) != 0 && ShadowFields.hasShadow(type, f))) {
                return true;
            }
        }
        return false;
    }

    static MethodInsnNode call(RuntimeCalls.Call target) {
        return new MethodInsnNode(INVOKESTATIC, target.owner(), target.name(), target.descriptor(), false);
    }

    /** In a constructor the twin can only be called as {@code this(…)}, and without jumping backwards. */
    private void guardConstructor() {
        LabelNode body = new LabelNode();
        LabelNode reverse = new LabelNode();
        int local = method.maxLocals;
        MethodNode mv = new MethodNode(ASM9, method.access, method.name, method.desc, null, null);
        mv.visitFieldInsn(GETSTATIC, RUNS, "active", "I");
        mv.instructions.add(new JumpInsnNode(IFEQ, body));
        RuntimeCalls.CURRENT.emit(mv);
        mv.visitVarInsn(ASTORE, local);
        choose(mv, WeaveMode.FORWARD, local, reverse);
        choose(mv, WeaveMode.REVERSE, local, body);
        mv.instructions.add(body);
        if (original.hasFrames && !beginsWithFrame(method)) {
            mv.instructions.add(original.frame(true, false));
        }
        method.instructions.insert(mv.instructions);
    }

    private void choose(MethodNode mv, WeaveMode mode, int local, LabelNode otherwise) {
        mv.visitVarInsn(ALOAD, local);
        mv.visitTypeInsn(INSTANCEOF, mode.context);
        mv.instructions.add(new JumpInsnNode(IFEQ, otherwise));
        int context = local;
        if (Twins.isWide(method.desc)) {
            // Each shadow is put into the context as one of this mode.
            context = local + 1;
            mv.visitVarInsn(ALOAD, local);
            mv.visitTypeInsn(CHECKCAST, mode.context);
            mv.visitVarInsn(ASTORE, context);
        }
        original.addParameters(mv.instructions);
        original.noteArguments(mv, local);
        original.noteNumbers(mv, local);
        original.pushShadows(mv, mode, context);
        mv.visitVarInsn(ALOAD, local);
        mv.visitTypeInsn(CHECKCAST, mode.context);
        mv.visitMethodInsn(INVOKESPECIAL, type.name, "<init>", Twins.descriptor(method.desc, mode), false);
        original.checkArrays(mv, local);
        mv.visitInsn(RETURN);
        if (mode == WeaveMode.FORWARD) {
            mv.instructions.add(otherwise);
            if (original.hasFrames) {
                mv.instructions.add(frameWithLocal(local));
            }
        }
    }

    private FrameNode frameWithLocal(int local) {
        List<Object> locals = new ArrayList<>(original.frame(true, false).local);
        for (int slot = original.slots; slot < local; slot++) {
            locals.add(TOP);
        }
        locals.add(GuardedMethod.CONTEXT);
        return new FrameNode(F_NEW, locals.size(), locals.toArray(), 0, new Object[0]);
    }
}
