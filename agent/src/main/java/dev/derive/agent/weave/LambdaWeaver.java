package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Weaves {@code invokedynamic}: lambdas are linked by the runtime, other call sites only look at what they are given. */
final class LambdaWeaver {
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String LINK = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
            + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";
    private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
    private static final java.util.Set<String> OBSERVERS = java.util.Set.of(CONCATENATION,
            "java/lang/runtime/ObjectMethods", "java/lang/runtime/SwitchBootstraps");

    private LambdaWeaver() {
    }

    private static Handle linker(String name) {
        return new Handle(H_INVOKESTATIC, RuntimeCalls.PACKAGE + "Lambdas", name, LINK, false);
    }

    static boolean isLambda(InvokeDynamicInsnNode insn) {
        return insn.bsm.getOwner().equals(METAFACTORY);
    }

    /** Has the lambdas of an original made by the runtime, so that they have twins. */
    static void relinkOriginal(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof InvokeDynamicInsnNode dynamic && isLambda(dynamic)) {
                dynamic.bsm = linker("original");
            }
        }
    }

    /** Weaves a call site of a twin. */
    static void weave(InvokeDynamicInsnNode insn, TwinState state, ArrayWeaver arrays, CallWeaver calls,
            Caller caller) {
        Type[] types = Type.getArgumentTypes(insn.desc);
        Shape result = Shape.of(Type.getReturnType(insn.desc));
        calls.publishGenericArguments(insn.desc, false);
        if (isLambda(insn) && Twins.fitsDynamicCall(insn.desc)) {
            calls.pushShadows(insn.desc);
            state.pop(types.length);
            state.mv.visitInvokeDynamicInsn(insn.name, Twins.descriptor(insn.desc, state.mode), linker(Twins.isWide(insn.desc) ? "wideTwin" : "twin"),
                    insn.bsmArgs);
            state.push(Operand.other(result));
            return;
        }
        if (insn.bsm.getOwner().equals(CONCATENATION)) {
            calls.write(types);
        }
        if (!OBSERVERS.contains(insn.bsm.getOwner())) {
            calls.leave(types, caller.where(insn.bsm.getOwner().replace('/', '.') + "." + insn.name));
        }
        state.pop(types.length);
        insn.accept(state.mv);
        TextWeaver.afterDynamic(insn, state);
        state.push(result.isArray() ? arrays.resolved(result) : Operand.other(result));
    }
}
