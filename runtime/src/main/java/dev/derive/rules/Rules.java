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

    /** The functions of such classes that compute two others at once. */
    public static final List<FunctionPair> PAIRS = List.of(
            new FunctionPair(FastMathRules.HIPPARCHUS, "sinCos", "org.hipparchus.util.SinCos", "sin", "cos"),
            new FunctionPair(FastMathRules.HIPPARCHUS, "sinhCosh", "org.hipparchus.util.SinhCosh", "sinh", "cosh"));

    private Rules() {
    }
}
