package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

class JdkTwinsTest {
    private static final MethodInsnNode CLONE = call(Opcodes.INVOKEVIRTUAL, "[D", "clone", "()Ljava/lang/Object;");
    private static final MethodInsnNode FILL = call(Opcodes.INVOKESTATIC, "java/util/Arrays", "fill", "([DD)V");

    private static MethodInsnNode call(int opcode, String owner, String name, String descriptor) {
        return new MethodInsnNode(opcode, owner, name, descriptor, false);
    }

    static List<RuntimeCalls.Call> calls() {
        return JdkTwins.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyTwinIsAPublicStaticMethodOfTheRuntime(RuntimeCalls.Call call) {
        assertEquals("public static", RuntimeMember.ofMethod(call.owner(), call.name(), call.descriptor()));
    }

    @ParameterizedTest
    @EnumSource(WeaveMode.class)
    void soIsTheTwinOfClone(WeaveMode mode) {
        RuntimeCalls.Call twin = JdkTwins.twin(CLONE, mode);
        assertEquals("public static", RuntimeMember.ofMethod(twin.owner(), twin.name(), twin.descriptor()));
    }

    @Test
    void theTwinTakesTheArgumentsThenTheShadowsThenTheContext() {
        assertEquals("([DDLdev/derive/runtime/ArrayShadow;DLdev/derive/runtime/ForwardContext;)V",
                JdkTwins.twin(FILL, WeaveMode.FORWARD).descriptor());
        assertEquals("([DDLdev/derive/runtime/ArrayShadow;ILdev/derive/runtime/ReverseContext;)V",
                JdkTwins.twin(FILL, WeaveMode.REVERSE).descriptor());
        assertEquals(List.of(true, true), JdkTwins.shadowed(FILL));
        assertEquals(List.of(true), JdkTwins.shadowed(CLONE));
    }

    @Test
    void methodsThatMoveNoNumbersHaveNone() {
        assertTrue(JdkTwins.contains(FILL));
        assertFalse(JdkTwins.contains(call(Opcodes.INVOKESTATIC, "java/util/Arrays", "fill", "([II)V")));
        assertFalse(JdkTwins.contains(call(Opcodes.INVOKESTATIC, "com/acme/Arrays", "fill", "([DD)V")));
        assertFalse(JdkTwins.contains(call(Opcodes.INVOKEVIRTUAL, "com/acme/Loan", "clone", "()Ljava/lang/Object;")));
    }
}
