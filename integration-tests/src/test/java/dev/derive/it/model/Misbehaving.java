package dev.derive.it.model;

import dev.derive.Derive;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** Functions that throw, read too far, return null or ask for a derivative themselves. */
public final class Misbehaving {

    public static final IllegalStateException FAILURE = new IllegalStateException("thrown by the model");

    private static double runs;

    private Misbehaving() {
    }

    public static double throwsTheSame(double x) {
        double y = x * x;
        runs += y;
        if (y > 4) {
            throw FAILURE;
        }
        return y;
    }

    public static double throwsANewOne(double[] x) {
        DoubleUnaryOperator made = y -> new Made(y).value;
        RuntimeException thrown = wrapping(() -> made.applyAsDouble(x[0] * x[1]));
        thrown.addSuppressed(wrapping(() -> Stream.of(x[0]).map(Misbehaving::deeper).reduce(0.0, Double::sum)));
        throw thrown;
    }

    private static RuntimeException wrapping(DoubleSupplier call) {
        try {
            throw new AssertionError(call.getAsDouble());
        } catch (UnsupportedOperationException e) {
            return new IllegalStateException("wrapped", e);
        }
    }

    private static double deeper(double y) {
        if (y > 1) {
            throw new UnsupportedOperationException("too large");
        }
        return y;
    }

    private static final class Made {
        final double value;

        Made(double y) {
            value = deeper(y);
        }
    }

    public static double readsTooFar(double[] x) {
        return x[0] * x[3];
    }

    public static double[] returnsNull(double[] x) {
        return null;
    }

    public static double recursesForEver(double x) {
        return 1 + recursesForEver(x + 1);
    }

    public static double asksForADerivative(double x) {
        return Derive.forward(Calls::square).at(x).derivative();
    }

    public static double logistic(double x) {
        double y = x;
        for (int i = 0; i < 20; i++) {
            y = 3.2 * y * (1 - y);
        }
        return y;
    }

    /** Where x is not a number or infinite, so is this; elsewhere x²/(1 + x). */
    public static double rational(double x) {
        return x * x / (1 + x);
    }
}
