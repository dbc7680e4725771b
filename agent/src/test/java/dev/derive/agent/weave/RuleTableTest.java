package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class RuleTableTest {
    private final RuleTable table = RuleTable.ofRuntime();

    private RuleTable.Rule rule(String owner, String name, String descriptor) {
        return table.of(new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false));
    }

    private RuleTable.Rule math(String name, String descriptor) {
        return rule("java/lang/Math", name, descriptor);
    }

    @Test
    void aRuleHasAPartialForEachArgument() {
        assertEquals(1, math("exp", "(D)D").partials().length);
        assertEquals(2, math("pow", "(DD)D").partials().length);
        assertEquals(3, math("fma", "(DDD)D").partials().length);
        assertNotNull(math("atan2", "(DD)D").partials()[1]);
    }

    @Test
    void anArgumentWithoutDerivativeHasNoPartial() {
        RuleTable.Rule rule = math("scalb", "(DI)D");
        assertNotNull(rule.partials()[0]);
        assertNull(rule.partials()[1]);
    }

    @Test
    void partialsAreFoundForStrictMathAndForFloatsToo() {
        assertNotNull(rule("java/lang/StrictMath", "exp", "(D)D"));
        assertNotNull(math("abs", "(F)F"));
    }

    @Test
    void anotherOverloadOrAnotherClassHasNoRule() {
        assertNull(math("abs", "(I)I"));
        assertNull(rule("com/acme/Math", "exp", "(D)D"));
        assertNull(math("unheardOf", "(D)D"));
    }

    @Test
    void aMethodThatIsConstantEverywhereHasARuleWithoutPartials() {
        RuleTable.Rule floor = math("floor", "(D)D");
        assertNotNull(floor);
        assertFalse(floor.hasPartials());
        assertTrue(math("exp", "(D)D").hasPartials());
    }

    @Test
    void aPartialKnowsWhatOfArgumentsAndResultItReads() {
        assertArrayEquals(new boolean[] {false, true}, math("exp", "(D)D").partials()[0].reads());
        assertArrayEquals(new boolean[] {true, false}, math("sin", "(D)D").partials()[0].reads());
    }

    @Test
    void whatAPartialDoesNotReadIsPassedAsZero() {
        MethodNode code = new MethodNode(Opcodes.ACC_STATIC, "code", "()D", null, null);
        List<Source> sources = new ArrayList<>();
        sources.add(null);
        sources.add(Source.temporary(Type.DOUBLE_TYPE, 7));
        math("exp", "(D)D").partials()[0].emit(code, sources);
        assertEquals(List.of("DCONST_0", "DLOAD v7", "INVOKESTATIC ExponentialRules.exp(double, double) double"),
                InstructionText.of(code, SlotNames.of(code)).stream().map(InstructionText.Line::text).toList());
    }

    @Test
    void everyPartialIsAPublicStaticMethodThatTakesTheArgumentsAndTheResult() {
        for (String owner : List.of("java/lang/Math", "java/lang/StrictMath")) {
            Class<?> holder = owner.endsWith("StrictMath") ? StrictMath.class : Math.class;
            for (Method method : holder.getMethods()) {
                RuleTable.Rule rule = rule(owner, method.getName(), Type.getMethodDescriptor(method));
                if (rule != null) {
                    checkPartials(method, rule);
                }
            }
        }
    }

    private static void checkPartials(Method method, RuleTable.Rule rule) {
        for (RuleTable.Partial partial : rule.partials()) {
            if (partial != null) {
                RuntimeCalls.Call call = partial.call();
                assertEquals("public static", RuntimeMember.ofMethod(call.owner(), call.name(), call.descriptor()));
                assertEquals(method.getParameterCount() + 1, partial.reads().length, call::toString);
                assertTrue(call.descriptor().endsWith(")D"), call::toString);
            }
        }
    }
}
