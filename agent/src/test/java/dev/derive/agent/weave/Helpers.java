package dev.derive.agent.weave;

import java.util.function.DoubleUnaryOperator;

/** Private methods in every relation to those that call them, for {@link ShelteredTest}. */
final class Helpers {
    private static double factor = 2;
    private static final double FROM_INITIALISER = calledByInitialiser(1);

    private Helpers() {
    }

    static double entry(double x) {
        return inner(x) + other(x) + field(x) + referenced(x) + calledByInitialiser(x) + FROM_INITIALISER
                + new Helpers().virtual(x) + shared(x);
    }

    static DoubleUnaryOperator function() {
        return Helpers::referenced;
    }

    static void nothingOfNumbers(Object o) {
        shared(o.hashCode());
    }

    private static double inner(double x) {
        return other(x) * x;
    }

    private static double other(double x) {
        return x * x;
    }

    private static double field(double x) {
        return factor * x;
    }

    private static double referenced(double x) {
        return x + 1;
    }

    private static double calledByInitialiser(double x) {
        return x - 1;
    }

    private static double shared(double x) {
        return 3 * x;
    }

    private static double neverCalled(double x) {
        return x;
    }

    private double virtual(double x) {
        return x / 2;
    }
}
