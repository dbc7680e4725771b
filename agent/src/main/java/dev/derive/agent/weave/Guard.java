package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Begins an original with a look at {@code Runs.active}: while a derivative run goes on, a call that reached the original
 * over unwoven code (a callback, reflection) is sent on to the twin. The rest is in a method of its own, so that the
 * original stays small enough for the compiler to inline.
 */
final class Guard {
    static final String SUFFIX = "$guarded";
    private static final String RUNS = RuntimeCalls.PACKAGE + "Runs";
    private static final String CONTEXT = RuntimeCalls.CONTEXT.getInternalName();

    private final ClassNode type;
    private final MethodNode method;
    private final boolean isStatic;
    private final boolean hasFrames;
    private final Type[] parameters;
    private final int contextSlot;

    private Guard(ClassNode type, MethodNode method) {
        this.type = type;
        this.method = method;
        isStatic = (method.access & ACC_STATIC) != 0;
        hasFrames = (type.version & 0xFFFF) >= V1_6;
        parameters = Type.getArgumentTypes(method.desc);
        contextSlot = Twins.parameterSlots(method.access, method.desc);
    }

    /** Guards an original, whose twins exist, and adds the method that chooses between them. */
    static void addTo(ClassNode type, MethodNode method) {
        Guard guard = new Guard(type, method);
        if (method.name.equals("<init>")) {
            guard.guardConstructor();
        } else {
            guard.guardMethod();
            type.methods.add(guard.chooser());
        }
    }

    /**
     * Whether a method does anything with floating-point numbers that its twin would do with their shadows, too.
     *
     * @param hasStandIn whether twins call something else in place of a method of the JDK
     */
    static boolean isNeeded(MethodNode method, Predicate<MethodInsnNode> hasStandIn) {
        if (Numbers.inDescriptor(method.desc) || Numbers.isBox(Type.getReturnType(method.desc))) {
            return true;
        }
        for (AbstractInsnNode insn : method.instructions) {
            if (touchesNumbers(insn) || insn instanceof MethodInsnNode call && hasStandIn.test(call)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touchesNumbers(AbstractInsnNode insn) {
        if (insn instanceof FieldInsnNode field) {
            return Numbers.hasShadow(Type.getType(field.desc));
        }
        if (insn instanceof MethodInsnNode call) {
            return Numbers.inDescriptor(call.desc) || call.name.equals("clone") || call.name.equals("arraycopy")
                    || call.owner.equals("java/util/Arrays") || TextWeaver.mayWriteNumbers(call);
        }
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
            return Numbers.inDescriptor(dynamic.desc) || TextWeaver.mayWriteNumbers(dynamic);
        }
        if (insn instanceof MultiANewArrayInsnNode array) {
            return Numbers.isArray(Type.getType(array.desc));
        }
        if (insn instanceof TypeInsnNode cast) {
            return cast.getOpcode() != NEW && Numbers.isArray(Type.getObjectType(cast.desc))
                    || cast.getOpcode() == ANEWARRAY && Numbers.isArray(Type.getType("[" + Type.getObjectType(cast.desc)));
        }
        return switch (insn.getOpcode()) {
            case DLOAD, FLOAD, DSTORE, FSTORE, DALOAD, FALOAD, DASTORE, FASTORE, NEWARRAY -> true;
            default -> false;
        };
    }

    private String chooserName() {
        return method.name + SUFFIX;
    }

    private String chooserDescriptor() {
        List<Type> types = new ArrayList<>(List.of(parameters));
        types.add(RuntimeCalls.CONTEXT);
        return Type.getMethodDescriptor(Type.getReturnType(method.desc), types.toArray(Type[]::new));
    }

    private FrameNode frame(boolean uninitialised, boolean withContext) {
        List<Object> locals = new ArrayList<>();
        if (!isStatic) {
            locals.add(uninitialised ? UNINITIALIZED_THIS : type.name);
        }
        for (Type parameter : parameters) {
            locals.add(Frames.entry(parameter));
        }
        if (withContext) {
            locals.add(CONTEXT);
        }
        return new FrameNode(F_NEW, locals.size(), locals.toArray(), 0, new Object[0]);
    }

    private boolean beginsWithFrame() {
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
     * if (Runs.active != 0 && (context = Runs.current(owner)) != null) return method$guarded(…, context). Jumps forward only: a
     * jump back to the body would be a loop around all of it in the compiler's eyes.
     */
    private void guardMethod() {
        LabelNode body = new LabelNode();
        InsnList head = new InsnList();
        head.add(new FieldInsnNode(GETSTATIC, RUNS, "active", "I"));
        head.add(new JumpInsnNode(IFEQ, body));
        int local = method.maxLocals;
        if (!isStatic && ShadowFields.hasInstanceShadows(type)) {
            head.add(new VarInsnNode(ALOAD, 0));
            head.add(new FieldInsnNode(GETFIELD, type.name, ShadowFields.owner(type.name, false),
                    RuntimeCalls.TOKEN.getDescriptor()));
            head.add(call(RuntimeCalls.CURRENT_OF));
        } else {
            head.add(call(RuntimeCalls.CURRENT));
        }
        head.add(new VarInsnNode(ASTORE, local));
        head.add(new VarInsnNode(ALOAD, local));
        head.add(new JumpInsnNode(IFNULL, body));
        addParameters(head);
        head.add(new VarInsnNode(ALOAD, local));
        head.add(new MethodInsnNode(isStatic ? INVOKESTATIC : INVOKESPECIAL, type.name, chooserName(), chooserDescriptor(),
                (type.access & ACC_INTERFACE) != 0));
        head.add(new InsnNode(Type.getReturnType(method.desc).getOpcode(IRETURN)));
        head.add(body);
        if (hasFrames && !beginsWithFrame()) {
            head.add(frame(false, false));
        }
        method.instructions.insert(head);
    }

    private static MethodInsnNode call(RuntimeCalls.Call target) {
        return new MethodInsnNode(INVOKESTATIC, target.owner(), target.name(), target.descriptor(), false);
    }

    private void addParameters(InsnList code) {
        int slot = 0;
        if (!isStatic) {
            code.add(new VarInsnNode(ALOAD, slot++));
        }
        for (Type parameter : parameters) {
            code.add(new VarInsnNode(parameter.getOpcode(ILOAD), slot));
            slot += parameter.getSize();
        }
    }

    /** Chooses the twin of the run's mode; nothing active comes in from unwoven code, and nothing active may go back. */
    private MethodNode chooser() {
        MethodNode mv = new MethodNode(ASM9, method.access & ACC_STATIC | ACC_PRIVATE | ACC_SYNTHETIC, chooserName(),
                chooserDescriptor(), null, null);
        mv.visitCode();
        LabelNode reverse = new LabelNode();
        mv.visitVarInsn(ALOAD, contextSlot);
        mv.visitTypeInsn(INSTANCEOF, WeaveMode.FORWARD.context);
        mv.instructions.add(new JumpInsnNode(IFEQ, reverse));
        callTwin(mv, WeaveMode.FORWARD);
        mv.instructions.add(reverse);
        if (hasFrames) {
            mv.instructions.add(frame(false, true));
        }
        callTwin(mv, WeaveMode.REVERSE);
        mv.visitMaxs(0, 0);
        mv.visitEnd();
        return mv;
    }

    private void callTwin(MethodNode mv, WeaveMode mode) {
        addParameters(mv.instructions);
        loadShadows(mv, mode);
        boolean isInterface = (type.access & ACC_INTERFACE) != 0;
        int context = contextSlot + 1;
        // Not virtual: a super call from unwoven code must reach the twin of just this method.
        mv.visitMethodInsn(isStatic ? INVOKESTATIC : INVOKESPECIAL, type.name, Twins.name(method.name, mode),
                Twins.descriptor(method.desc, mode), isInterface);
        String place = Place.method(type.name, method.name, method.desc);
        checkArrays(mv, context, place);
        Type result = Type.getReturnType(method.desc);
        if (Numbers.isNumber(result)) {
            mv.visitVarInsn(ALOAD, context);
            mv.visitFieldInsn(GETFIELD, mode.context, mode.returnField, mode.shadow.getDescriptor());
            mv.visitLdcInsn(place);
            RuntimeCalls.returned(mode).emit(mv);
        } else if (Numbers.isArray(result)) {
            mv.visitInsn(DUP);
            mv.visitVarInsn(ALOAD, context);
            mv.visitFieldInsn(GETFIELD, mode.context, "returnShadow", RuntimeCalls.ARRAY_SHADOW.getDescriptor());
            mv.visitVarInsn(ALOAD, context);
            RuntimeCalls.PUBLISH.emit(mv);
            checkReference(mv, RuntimeCalls.RETURNS_FROM, context, place);
        } else if (Numbers.mayHoldBox(result)) {
            checkReference(mv, RuntimeCalls.RETURNS, context, place);
        }
        mv.visitInsn(result.getOpcode(IRETURN));
    }

    private static void checkReference(MethodNode mv, RuntimeCalls.Call check, int context, String place) {
        mv.visitInsn(DUP);
        mv.visitLdcInsn(place);
        mv.visitVarInsn(ALOAD, context);
        check.emit(mv);
    }

    /** Arrays that came from unwoven code go back to it: nothing active may be in them by now. */
    private void checkArrays(MethodNode mv, int context, String place) {
        int slot = isStatic ? 0 : 1;
        for (Type parameter : parameters) {
            if (Numbers.isArray(parameter)) {
                mv.visitVarInsn(ALOAD, slot);
                mv.visitLdcInsn(place);
                mv.visitVarInsn(ALOAD, context);
                RuntimeCalls.RETURNS_FROM.emit(mv);
            }
            slot += parameter.getSize();
        }
    }

    /** Casts the context, keeps it behind itself, and pushes shadows for the parameters and the context. */
    private void loadShadows(MethodNode mv, WeaveMode mode) {
        int context = contextSlot + 1;
        mv.visitVarInsn(ALOAD, contextSlot);
        mv.visitTypeInsn(CHECKCAST, mode.context);
        mv.visitVarInsn(ASTORE, context);
        noteArguments(mv, context);
        pushShadows(mv, mode, context);
        mv.visitVarInsn(ALOAD, context);
    }

    /** What unwoven code hands in it may look at later. */
    private void noteArguments(MethodNode mv, int context) {
        int slot = isStatic ? 0 : 1;
        for (Type parameter : parameters) {
            if (Numbers.isArray(parameter) || Numbers.mayHoldBox(parameter) && !Numbers.isBox(parameter)) {
                mv.visitVarInsn(ALOAD, slot);
                mv.visitVarInsn(ALOAD, context);
                RuntimeCalls.CALLED_WITH.emit(mv);
            }
            slot += parameter.getSize();
        }
    }

    /** Pushes the shadows of arguments that came from unwoven code, or puts them into the context. */
    private void pushShadows(MethodNode mv, WeaveMode mode, int contextOfMode) {
        boolean wide = Twins.isWide(method.desc);
        int slot = isStatic ? 0 : 1;
        int position = 0;
        for (Type parameter : parameters) {
            if (Numbers.isNumber(parameter)) {
                mv.visitInsn(mode.zero());
            } else if (Numbers.isArray(parameter)) {
                mv.visitVarInsn(ALOAD, slot);
                mv.visitVarInsn(ALOAD, contextOfMode);
                RuntimeCalls.RESOLVE.emit(mv);
            }
            if (wide && Numbers.hasShadow(parameter)) {
                Type shadow = Numbers.isNumber(parameter) ? mode.shadow : RuntimeCalls.ARRAY_SHADOW;
                WideTwins.pass(mv, mode, shadow, position++, contextOfMode);
            }
            slot += parameter.getSize();
        }
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
        if (hasFrames && !beginsWithFrame()) {
            mv.instructions.add(frame(true, false));
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
        addParameters(mv.instructions);
        pushShadows(mv, mode, context);
        mv.visitVarInsn(ALOAD, local);
        mv.visitTypeInsn(CHECKCAST, mode.context);
        mv.visitMethodInsn(INVOKESPECIAL, type.name, "<init>", Twins.descriptor(method.desc, mode), false);
        mv.visitInsn(RETURN);
        if (mode == WeaveMode.FORWARD) {
            mv.instructions.add(otherwise);
            if (hasFrames) {
                mv.instructions.add(frameWithLocal(local));
            }
        }
    }

    private FrameNode frameWithLocal(int local) {
        List<Object> locals = new ArrayList<>(frame(true, false).local);
        for (int slot = contextSlot; slot < local; slot++) {
            locals.add(TOP);
        }
        locals.add(CONTEXT);
        return new FrameNode(F_NEW, locals.size(), locals.toArray(), 0, new Object[0]);
    }
}
