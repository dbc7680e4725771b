package dev.derive.agent.weave.golden;

import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/** Lambdas are linked by the runtime and take the shadows of what they capture; string templates only look. */
final class LambdaSamples {
    private LambdaSamples() {
    }

    static DoubleUnaryOperator withoutCapture() {
        return x -> x * x;
    }

    static DoubleUnaryOperator ofNumber(double factor) {
        return x -> factor * x;
    }

    static DoubleSupplier ofArray(double[] x) {
        return () -> x[0];
    }

    static DoubleUnaryOperator methodReference() {
        return Math::abs;
    }

    static String text(double x) {
        return "x = " + x;
    }
}
