package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Calls the twins of methods: shadows go in behind the arguments, and the result's shadow comes back in the context.
 */
final class TwinCalls {
    private static final Handle LINK = new Handle(H_INVOKESTATIC, RuntimeCalls.PACKAGE + "DynamicCalls", "link",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
                    + "Ljava/lang/invoke/MethodHandle;Ljava/lang/String;)Ljava/lang/invoke/CallSite;", false);

    private final TwinState state;
    private final ArrayWeaver arrays;
    private final boolean isRecursive;
    private final MethodVisitor mv;

    TwinCalls(TwinState state, ArrayWeaver arrays, boolean isRecursive) {
        this.state = state;
        this.arrays = arrays;
        this.isRecursive = isRecursive;
        this.mv = state.mv;
    }

    /** Calls the twin in place of the method itself. */
    void call(MethodInsnNode call, Shape result) {
        prepare(call, isRecursive);
        mv.visitMethodInsn(call.getOpcode(), call.owner, Twins.name(call.name, state.mode),
                Twins.descriptor(call.desc, state.mode), call.itf);
        takeResult(result);
    }

    /**
     * Leaves it to the runtime to find out whether the receiver's class has a twin.
     *
     * @param where what to say if a derivative is lost
     */
    void callDynamically(MethodInsnNode call, Shape result, String where) {
        prepare(call, false);
        String descriptor = Twins.descriptor(call.desc, state.mode);
        boolean isStatic = call.getOpcode() == INVOKESTATIC;
        int tag = isStatic ? H_INVOKESTATIC : call.getOpcode() == INVOKEINTERFACE ? H_INVOKEINTERFACE : H_INVOKEVIRTUAL;
        mv.visitInvokeDynamicInsn(Twins.name(call.name, state.mode),
                isStatic ? descriptor : "(L" + call.owner + ";" + descriptor.substring(1), LINK,
                new Handle(tag, call.owner, call.name, call.desc, call.itf), where);
        takeResult(result);
    }

    /** Calls the runtime's twin of a method that reads or writes by name. */
    void callOfReflection(MethodInsnNode call, Shape result) {
        prepare(call, false);
        ReflectionWeaver.twin(call, state.mode).emit(mv);
        takeResult(result);
    }

    /** Has the runtime make a call by reflection or over a handle. */
    void callLinked(MethodInsnNode call, Shape result, Caller caller) {
        prepare(call, false);
        ReflectionWeaver.link(call, state.mode, mv, caller);
        takeResult(result);
    }

    /** Calls the runtime's twin of a method of the JDK that moves numbers about. */
    void callOfJdk(MethodInsnNode call, Shape result) {
        List<Boolean> shadowed = JdkTwins.shadowed(call);
        for (int i = 0; i < shadowed.size(); i++) {
            if (shadowed.get(i)) {
                Operand operand = state.peek(shadowed.size() - 1 - i);
                if (operand.shape().isNumber()) {
                    state.pushShadow(operand.shadow());
                } else {
                    arrays.pushShadow(operand);
                }
            }
        }
        state.loadContext();
        state.pop(shadowed.size());
        JdkTwins.twin(call, state.mode).emit(mv);
        takeResult(result);
    }

    /** Pushes what a twin takes more than its original. */
    private void prepare(MethodInsnNode call, boolean mayRecur) {
        state.recordElements(CallTargets.operands(call));
        if (mayRecur) {
            state.recordPending(CallTargets.operands(call));
        }
        arrays.publishGenericArguments(call.desc);
        pushShadows(call.desc);
        state.pop(CallTargets.operands(call));
    }

    /** Pushes the shadows of the arguments, which are on the stack, and the context. */
    void pushShadows(String descriptor) {
        Type[] types = Type.getArgumentTypes(descriptor);
        boolean wide = Twins.isWide(descriptor);
        int position = 0;
        for (int i = 0; i < types.length; i++) {
            Operand operand = state.peek(types.length - 1 - i);
            if (Numbers.isNumber(types[i])) {
                state.pushShadow(operand.shadow());
            } else if (Numbers.isArray(types[i])) {
                arrays.pushShadow(operand);
            }
            if (wide && Numbers.hasShadow(types[i])) {
                Type shadow = Numbers.isNumber(types[i]) ? state.mode.shadow : RuntimeCalls.ARRAY_SHADOW;
                WideTwins.pass(mv, state.mode, shadow, position++, state.layout.context());
            }
        }
        state.loadContext();
    }

    /** Takes up the shadow that a twin has left in the context. */
    private void takeResult(Shape result) {
        if (result == null) {
            return;
        }
        if (result.isNumber()) {
            state.loadContext();
            mv.visitFieldInsn(GETFIELD, state.mode.context, state.mode.returnField, state.mode.shadow.getDescriptor());
            state.push(Operand.number(result, Shadow.of(state.storeResult(state.mode.shadow), -1)));
        } else if (result.isArray()) {
            state.loadContext();
            mv.visitFieldInsn(GETFIELD, state.mode.context, "returnShadow", RuntimeCalls.ARRAY_SHADOW.getDescriptor());
            // The context forgets it, so that an array that never leaves compiled code needs no object for its shadow.
            state.loadContext();
            mv.visitInsn(ACONST_NULL);
            mv.visitFieldInsn(PUTFIELD, state.mode.context, "returnShadow", RuntimeCalls.ARRAY_SHADOW.getDescriptor());
            state.push(Operand.array(result, state.storeResult(RuntimeCalls.ARRAY_SHADOW)));
        } else {
            state.push(Operand.other(result));
        }
    }
}
