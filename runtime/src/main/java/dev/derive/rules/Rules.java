package dev.derive.rules;

import java.util.List;

/** Where the derivative rules are found: what is here is what the weaver knows. */
public final class Rules {
    /** The classes that hold the rules for the JDK's mathematical functions. */
    public static final List<Class<?>> CLASSES = List.of(
            ArithmeticRules.class,
            ExponentialRules.class,
            ExtremumRules.class,
            FloatRules.class,
            HyperbolicRules.class,
            PowerRules.class,
            RoundingRules.class,
            TrigonometricRules.class);

    private Rules() {
    }
}
