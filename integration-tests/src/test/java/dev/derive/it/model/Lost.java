package dev.derive.it.model;

import dev.derive.it.unwoven.Library;
import java.math.BigDecimal;
import java.util.function.DoubleFunction;

/** Functions that lose their derivative in ways that are not easy to tell. */
public final class Lost {
    private Lost() {
    }

    /** Makes an exception of its own of what goes wrong. */
    public static double wrapped(double x) {
        try {
            return new BigDecimal(x).doubleValue();
        } catch (RuntimeException e) {
            throw new IllegalStateException("the model failed", e);
        }
    }

    public static double methodReference(double x) {
        DoubleFunction<BigDecimal> decimal = BigDecimal::new;
        return decimal.apply(x).doubleValue();
    }

    public static double givenToALibrary(double x) {
        return Library.atOnes(p -> p[0] * x);
    }

    public static double fails(double x) {
        throw new IllegalStateException("of itself");
    }
}
