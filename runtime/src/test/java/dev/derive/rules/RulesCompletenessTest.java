package dev.derive.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesCompletenessTest {
    /** Methods with rules that JDKs from this feature release on have. */
    private static final Map<String, Integer> NEWER_THAN_17 = Map.of(
            "Math.clamp(double, double, double)", 21,
            "Math.clamp(float, float, float)", 21,
            "StrictMath.clamp(double, double, double)", 21,
            "StrictMath.clamp(float, float, float)", 21);

    @Test
    void everyFloatingPointMethodOfMathAndStrictMathHasItsPartialsOrIsListedConstant() {
        List<String> missing = new ArrayList<>();
        for (Class<?> owner : List.of(Math.class, StrictMath.class)) {
            Set<String> constants = RuleTable.constants(owner);
            for (Method method : owner.getMethods()) {
                if (Modifier.isStatic(method.getModifiers()) && isFloatingPoint(method)
                        && !constants.contains(method.getName())) {
                    missing.addAll(argumentsWithoutRule(owner, method));
                }
            }
        }
        assertEquals(List.of(), missing, "methods and arguments without a rule");
    }

    @Test
    void sumMaxAndMinOfDoubleAndFloatHaveRules() {
        for (String name : List.of("sum", "max", "min")) {
            for (int argument = 0; argument < 2; argument++) {
                RuleTable.find(Double.class, name, argument, double.class, double.class);
                RuleTable.find(Float.class, name, argument, float.class, float.class);
            }
        }
    }

    @Test
    void everyRuleBelongsToAnExistingMethodOrToOneThatIsKnownToBeNewer() {
        List<String> dangling = new ArrayList<>();
        for (RuleTable.Entry entry : RuleTable.ENTRIES) {
            String target = RuleTable.signature(entry.owner(), entry.method(), entry.parameters());
            boolean expected = Runtime.version().feature() >= NEWER_THAN_17.getOrDefault(target, 0);
            if (entry.target().isPresent() != expected) {
                dangling.add(entry.toString());
            }
        }
        assertEquals(List.of(), dangling, "rules whose method is not where it should be");
    }

    @Test
    void everyRuleIsPublicStaticAndTakesTheArgumentsAndTheResult() {
        for (RuleTable.Entry entry : RuleTable.ENTRIES) {
            Method rule = entry.rule();
            assertTrue(Modifier.isPublic(rule.getDeclaringClass().getModifiers()), rule::toString);
            assertTrue(Modifier.isPublic(rule.getModifiers()), rule::toString);
            assertTrue(Modifier.isStatic(rule.getModifiers()), rule::toString);
            assertEquals(double.class, rule.getReturnType(), rule::toString);
            assertTrue(entry.argument() >= 0 && entry.argument() < entry.parameters().size(), rule::toString);
            entry.target().ifPresent(target -> assertEquals(target.getReturnType(),
                    rule.getParameterTypes()[rule.getParameterCount() - 1], rule::toString));
        }
    }

    @Test
    void noPartialIsGivenTwice() {
        Map<String, Method> seen = new TreeMap<>();
        for (RuleTable.Entry entry : RuleTable.ENTRIES) {
            Method other = seen.put(entry.toString(), entry.rule());
            assertEquals(null, other, () -> entry + " is also in " + other);
        }
    }

    @Test
    void everyMethodListedConstantExistsAndHasNoPartial() {
        for (Class<?> owner : List.of(Math.class, StrictMath.class)) {
            Set<String> existing = new TreeSet<>(Stream.of(owner.getMethods()).map(Method::getName).toList());
            for (String name : RuleTable.constants(owner)) {
                assertTrue(existing.contains(name), () -> owner.getSimpleName() + "." + name);
                assertTrue(RuleTable.ENTRIES.stream().noneMatch(e -> e.owner() == owner && e.method().equals(name)),
                        () -> owner.getSimpleName() + "." + name + " has a partial");
            }
        }
    }

    private static List<String> argumentsWithoutRule(Class<?> owner, Method method) {
        List<String> missing = new ArrayList<>();
        List<Class<?>> types = List.of(method.getParameterTypes());
        String name = RuleTable.signature(owner, method.getName(), types);
        for (int i = 0; i < types.size(); i++) {
            int argument = i;
            if (isFloatingPoint(types.get(i)) && RuleTable.ENTRIES.stream().noneMatch(e -> e.owner() == owner
                    && e.method().equals(method.getName()) && e.parameters().equals(types)
                    && e.argument() == argument)) {
                missing.add(name + " d/d" + i);
            }
        }
        if (Stream.of(method.getParameterTypes()).noneMatch(RulesCompletenessTest::isFloatingPoint)) {
            missing.add(name + ", which has no floating-point argument, is not listed constant");
        }
        return missing;
    }

    private static boolean isFloatingPoint(Method method) {
        return isFloatingPoint(method.getReturnType())
                || Stream.of(method.getParameterTypes()).anyMatch(RulesCompletenessTest::isFloatingPoint);
    }

    private static boolean isFloatingPoint(Class<?> type) {
        return type == double.class || type == float.class;
    }
}
