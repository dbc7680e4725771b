package dev.derive.jdk;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/** Functions made of functions. */
@StandInFor(DoubleUnaryOperator.class)
public final class DoubleUnaryOperators {
    private DoubleUnaryOperators() {
    }

    /** Stands in for {@link DoubleUnaryOperator#compose}. */
    public static DoubleUnaryOperator compose(DoubleUnaryOperator self, DoubleUnaryOperator before) {
        Objects.requireNonNull(before);
        return x -> self.applyAsDouble(before.applyAsDouble(x));
    }

    /** Stands in for {@link DoubleUnaryOperator#andThen}. */
    public static DoubleUnaryOperator andThen(DoubleUnaryOperator self, DoubleUnaryOperator after) {
        Objects.requireNonNull(after);
        return x -> after.applyAsDouble(self.applyAsDouble(x));
    }

    /** Stands in for {@link DoubleUnaryOperator#identity}. */
    public static DoubleUnaryOperator identity() {
        return x -> x;
    }

    // Of what the JDK composed before a run, and of its argument.

    static double same(double x) {
        return x;
    }

    static double afterFirst(DoubleUnaryOperator first, DoubleUnaryOperator second, double x) {
        return second.applyAsDouble(first.applyAsDouble(x));
    }

    static double afterSecond(DoubleUnaryOperator first, DoubleUnaryOperator second, double x) {
        return first.applyAsDouble(second.applyAsDouble(x));
    }
}
