package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The method by which a guarded original reaches its twins: it calls that of the run's mode and checks what goes back.
 */
final class TwinChooser {
    static final String SUFFIX = "$guarded";

    private final GuardedMethod original;
    private final MethodNode mv;
    /** The context's slot; behind it is the same as a context of the run's mode. */
    private final int context;

    private TwinChooser(GuardedMethod original) {
        this.original = original;
        mv = new MethodNode(ASM9, original.method.access & ACC_STATIC | ACC_PRIVATE | ACC_SYNTHETIC,
                original.method.name + SUFFIX, descriptor(original), null, null);
        context = original.slots;
    }

    /** What the original takes, and the context. */
    private static String descriptor(GuardedMethod original) {
        List<Type> types = new ArrayList<>(List.of(original.parameters));
        types.add(RuntimeCalls.CONTEXT);
        return Type.getMethodDescriptor(Type.getReturnType(original.method.desc), types.toArray(Type[]::new));
    }

    /** The call of an original's chooser. */
    static MethodInsnNode call(GuardedMethod original) {
        return new MethodInsnNode(original.callOpcode(), original.type.name, original.method.name + SUFFIX,
                descriptor(original), original.isOfInterface);
    }

    /** The chooser of an original: nothing active comes in from unwoven code, and nothing active may go back. */
    static MethodNode write(GuardedMethod original) {
        return new TwinChooser(original).write();
    }

    private MethodNode write() {
        mv.visitCode();
        LabelNode reverse = new LabelNode();
        mv.visitVarInsn(ALOAD, context);
        mv.visitTypeInsn(INSTANCEOF, WeaveMode.FORWARD.context);
        mv.instructions.add(new JumpInsnNode(IFEQ, reverse));
        callTwin(WeaveMode.FORWARD);
        mv.instructions.add(reverse);
        if (original.hasFrames) {
            mv.instructions.add(original.frame(false, true));
        }
        callTwin(WeaveMode.REVERSE);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        return mv;
    }

    private void callTwin(WeaveMode mode) {
        Type result = Type.getReturnType(original.method.desc);
        int contextOfMode = context + 1;
        original.addParameters(mv.instructions);
        mv.visitVarInsn(ALOAD, context);
        mv.visitTypeInsn(CHECKCAST, mode.context);
        mv.visitVarInsn(ASTORE, contextOfMode);
        original.noteArguments(mv, contextOfMode);
        original.noteNumbers(mv, contextOfMode);
        original.pushShadows(mv, mode, contextOfMode);
        mv.visitVarInsn(ALOAD, contextOfMode);
        mv.visitMethodInsn(original.callOpcode(), original.type.name, Twins.name(original.method.name, mode),
                Twins.descriptor(original.method.desc, mode), original.isOfInterface);
        String place = original.place();
        original.checkArrays(mv, contextOfMode);
        if (Numbers.isNumber(result)) {
            mv.visitVarInsn(ALOAD, contextOfMode);
            mv.visitFieldInsn(GETFIELD, mode.context, mode.returnField, mode.shadow.getDescriptor());
            mv.visitLdcInsn(place);
            RuntimeCalls.returned(mode).emit(mv);
        } else if (Numbers.isArray(result)) {
            mv.visitInsn(DUP);
            mv.visitVarInsn(ALOAD, contextOfMode);
            mv.visitFieldInsn(GETFIELD, mode.context, "returnShadow", RuntimeCalls.ARRAY_SHADOW.getDescriptor());
            mv.visitVarInsn(ALOAD, contextOfMode);
            RuntimeCalls.PUBLISH.emit(mv);
            checkResult(RuntimeCalls.RETURNS_FROM, place);
        } else if (Numbers.mayHoldBox(result)) {
            checkResult(RuntimeCalls.RETURNS, place);
        }
        mv.visitInsn(result.getOpcode(IRETURN));
    }

    private void checkResult(RuntimeCalls.Call check, String place) {
        mv.visitInsn(DUP);
        mv.visitLdcInsn(place);
        mv.visitVarInsn(ALOAD, context + 1);
        check.emit(mv);
    }
}
