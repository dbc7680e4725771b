package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;

import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Weaves {@code invokedynamic}: lambdas are linked by the runtime, other call sites only look at what they are given.
 */
final class LambdaWeaver {
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String LINK = "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
            + "Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";
    private static final Set<String> OBSERVERS = Set.of("java/lang/invoke/StringConcatFactory",
            "java/lang/runtime/ObjectMethods", "java/lang/runtime/SwitchBootstraps");

    private final TwinState state;
    private final ArrayWeaver arrays;
    private final TextWeaver texts;
    private final TwinCalls twins;
    private final UnwovenCalls unwoven;

    LambdaWeaver(TwinState state, ArrayWeaver arrays, TextWeaver texts, TwinCalls twins, UnwovenCalls unwoven) {
        this.state = state;
        this.arrays = arrays;
        this.texts = texts;
        this.twins = twins;
        this.unwoven = unwoven;
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
    void weave(InvokeDynamicInsnNode insn, Caller caller) {
        Type[] types = Type.getArgumentTypes(insn.desc);
        arrays.publishGenericArguments(insn.desc);
        if (isLambda(insn) && Twins.fitsDynamicCall(insn.desc)) {
            twins.pushShadows(insn.desc);
            state.pop(types.length);
            state.mv.visitInvokeDynamicInsn(insn.name, Twins.descriptor(insn.desc, state.mode),
                    linker(Twins.isWide(insn.desc) ? "wideTwin" : "twin"), insn.bsmArgs);
            state.push(Operand.other(Shape.REFERENCE));
            return;
        }
        texts.beforeDynamic(insn);
        if (!OBSERVERS.contains(insn.bsm.getOwner())) {
            String where = caller.where(insn.bsm.getOwner().replace('/', '.') + "." + insn.name);
            unwoven.leave(types, where);
            unwoven.leaveBoxes(types, where);
        }
        state.pop(types.length);
        insn.accept(state.mv);
        TextWeaver.afterDynamic(insn, state);
        unwoven.pushResult(Shape.of(Type.getReturnType(insn.desc)));
    }
}
