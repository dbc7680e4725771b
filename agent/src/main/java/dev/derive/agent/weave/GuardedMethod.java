package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** An original that may be called by unwoven code, and its parameters on the way to a twin. */
final class GuardedMethod {
    static final String CONTEXT = RuntimeCalls.CONTEXT.getInternalName();

    final ClassNode type;
    final MethodNode method;
    final boolean isStatic;
    final boolean isOfInterface;
    final boolean hasFrames;
    final Type[] parameters;
    /** How many slots the parameters take. */
    final int slots;

    GuardedMethod(ClassNode type, MethodNode method) {
        this.type = type;
        this.method = method;
        isStatic = (method.access & ACC_STATIC) != 0;
        isOfInterface = (type.access & ACC_INTERFACE) != 0;
        hasFrames = (type.version & 0xFFFF) >= V1_6;
        parameters = Type.getArgumentTypes(method.desc);
        slots = Twins.parameterSlots(method.access, method.desc);
    }

    /** How it is called: not virtually, because a super call from unwoven code must reach just this method's twin. */
    int callOpcode() {
        return isStatic ? INVOKESTATIC : INVOKESPECIAL;
    }

    /** The verifier's frame where nothing but the parameters is there, and the context if it is one of them. */
    FrameNode frame(boolean uninitialised, boolean withContext) {
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

    /** Pushes the parameters. */
    void addParameters(InsnList code) {
        int slot = 0;
        if (!isStatic) {
            code.add(new VarInsnNode(ALOAD, slot++));
        }
        for (Type parameter : parameters) {
            code.add(new VarInsnNode(parameter.getOpcode(ILOAD), slot));
            slot += parameter.getSize();
        }
    }

    /** How messages name it. */
    String place() {
        boolean isKnown = type instanceof LambdaClass lambda && lambda.place != null
                && !lambda.name.startsWith("dev/derive/jdk/");
        return isKnown ? "the lambda or method reference in " + LambdaClass.nameOf(type, null)
                : Place.method(type.name, method.name, method.desc);
    }

    /** What unwoven code hands in it may look at later. */
    void noteArguments(MethodNode mv, int context) {
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

    /** The numbers that unwoven code hands in may be those of boxes. A constructor's guard is short: it is inlined. */
    void noteNumbers(MethodNode mv, int context) {
        if (method.name.equals("<init>")) {
            if (Stream.of(parameters).anyMatch(Numbers::isNumber)) {
                mv.visitVarInsn(ALOAD, context);
                RuntimeCalls.CONSTRUCTED_WITH_NUMBERS.emit(mv);
            }
            return;
        }
        int slot = isStatic ? 0 : 1;
        for (Type parameter : parameters) {
            if (Numbers.isNumber(parameter)) {
                mv.visitVarInsn(parameter.getOpcode(ILOAD), slot);
                if (parameter.equals(Type.FLOAT_TYPE)) {
                    mv.visitInsn(F2D);
                }
                mv.visitVarInsn(ALOAD, context);
                RuntimeCalls.CALLED_WITH_NUMBER.emit(mv);
            }
            slot += parameter.getSize();
        }
    }

    /** Arrays that came from unwoven code go back to it: nothing active may be in them by now. */
    void checkArrays(MethodNode mv, int context) {
        int slot = isStatic ? 0 : 1;
        for (Type parameter : parameters) {
            if (Numbers.isArray(parameter)) {
                mv.visitVarInsn(ALOAD, slot);
                mv.visitLdcInsn(place());
                mv.visitVarInsn(ALOAD, context);
                RuntimeCalls.RETURNS_FROM.emit(mv);
            }
            slot += parameter.getSize();
        }
    }

    /** Pushes the shadows of arguments that came from unwoven code, or puts them into the context. */
    void pushShadows(MethodNode mv, WeaveMode mode, int contextOfMode) {
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
}
