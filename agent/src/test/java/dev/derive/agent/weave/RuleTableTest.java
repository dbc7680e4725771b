package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.rules.Constant;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
    void everyFloatingPointFunctionOfTheFastMathsHasItsPartialsOrIsConstant() {
        List<String> missing = new ArrayList<>();
        for (Class<?> library : List.of(org.apache.commons.math3.util.FastMath.class,
                org.hipparchus.util.FastMath.class)) {
            for (Method method : library.getMethods()) {
                if (Modifier.isStatic(method.getModifiers()) && Numbers.inDescriptor(Type.getMethodDescriptor(method))
                        && !isComplete(method)) {
                    missing.add(method.toString());
                }
            }
        }
        // What returns two numbers in an object or takes generic ones has no rule; it is refused when it gets an active
        // one.
        assertEquals(List.of(), missing.stream().filter(m -> !m.contains("CalculusFieldElement")
                && !m.contains("FastMath.sinCos(double)") && !m.contains("FastMath.sinhCosh(double)")).toList());
    }

    private boolean isComplete(Method method) {
        RuleTable.Rule rule = rule(Type.getInternalName(method.getDeclaringClass()), method.getName(),
                Type.getMethodDescriptor(method));
        if (rule == null) {
            return false;
        }
        Type[] parameters = Type.getArgumentTypes(method);
        for (int i = 0; i < parameters.length && rule.hasPartials(); i++) {
            if (Numbers.isNumber(parameters[i]) && rule.partials()[i] == null) {
                return false;
            }
        }
        return true;
    }

    @Test
    void anApplicationsRulesGoBeforeThoseOfTheRuntime() {
        RuleTable own = RuleTable.with(List.of(classFile(OwnRules.class)));
        RuleTable.Rule exp = own.of(call(Opcodes.INVOKESTATIC, "java/lang/Math", "exp", "(D)D"));
        assertEquals(Type.getInternalName(OwnRules.class), exp.partials()[0].call().owner());
        assertTrue(own.of(call(Opcodes.INVOKESTATIC, "java/lang/Math", "sin", "(D)D")).hasPartials());
        assertFalse(own.of(call(Opcodes.INVOKESTATIC, "java/lang/Math", "cos", "(D)D")).hasPartials());
    }

    @Test
    void theReceiverIsTheFirstArgumentOfAnInstanceMethodsRule() {
        RuleTable own = RuleTable.with(List.of(classFile(OwnRules.class)));
        assertNull(own.of(call(Opcodes.INVOKESTATIC, "java/lang/StringBuilder", "scaled", "(D)D")));
        assertNotNull(own.of(call(Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "scaled", "(D)D")).partials()[1]);
    }

    @Test
    void aRuleThatForgetsAnArgumentIsRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> RuleTable.with(List.of(classFile(IncompleteRules.class))));
        assertTrue(refused.getMessage().contains("lacks the partial with respect to argument 1"), refused::getMessage);
    }

    @Test
    void aRuleThatIsNotPublicOrDoesNotTakeTheResultIsRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> RuleTable.with(List.of(classFile(MalformedRules.class))));
        assertTrue(refused.getMessage().contains("must be a public static method"), refused::getMessage);
    }

    private static byte[] classFile(Class<?> type) {
        return SampleClass.write(SampleClass.read(Type.getInternalName(type)));
    }

    private static MethodInsnNode call(int opcode, String owner, String name, String descriptor) {
        return new MethodInsnNode(opcode, owner, name, descriptor, false);
    }

    /** Rules as an application writes them. */
    @Constant(of = Math.class, methods = "cos")
    public static final class OwnRules {
        private OwnRules() {
        }

        @dev.derive.rules.Partial(of = Math.class, method = "exp", argument = 0)
        public static double exp(double x, double result) {
            return result;
        }

        @dev.derive.rules.Partial(of = StringBuilder.class, method = "scaled", argument = 1)
        public static double scaled(StringBuilder receiver, double x, double result) {
            return receiver.length();
        }
    }

    /** Says nothing of the second argument. */
    public static final class IncompleteRules {
        private IncompleteRules() {
        }

        @dev.derive.rules.Partial(named = "com.acme.Model", method = "f", argument = 0)
        public static double first(double x, double y, double result) {
            return y;
        }
    }

    /** Package-private. */
    public static final class MalformedRules {
        private MalformedRules() {
        }

        @dev.derive.rules.Partial(named = "com.acme.Model", method = "f", argument = 0)
        static double first(double x, double result) {
            return 1;
        }
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
