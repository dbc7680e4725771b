package dev.derive.rules;

import java.util.List;

/** Where the derivative rules are found: what is here is what the weaver knows. */
public final class Rules {
    /** The classes that hold the rules, also those that stand-ins are built on. */
    public static final List<Class<?>> CLASSES = List.of(
            ArithmeticRules.class,
            CommonsMathRules.class,
            ExponentialRules.class,
            ExtremumRules.class,
            FastMathRules.class,
            FloatRules.class,
            HyperbolicRules.class,
            PowerRules.class,
            RoundingRules.class,
            SpecialFunctionRules.class,
            StandInRules.class,
            TrigonometricRules.class);

    /** Classes, by name, whose functions have rules instead of being woven. */
    public static final List<String> INSTEAD_OF_WEAVING = List.of(FastMathRules.COMMONS, FastMathRules.COMMONS_4,
            FastMathRules.HIPPARCHUS);

    private Rules() {
    }
}
