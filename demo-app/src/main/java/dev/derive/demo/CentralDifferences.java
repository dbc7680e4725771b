package dev.derive.demo;

import java.util.function.ToDoubleFunction;

/** Bump and revalue: the derivative with respect to each input from one valuation above and one below it. */
final class CentralDifferences {

    /**
     * The bump, relative to the input. The error of the formula falls with the square of the bump, the rounding
     * error grows as it shrinks, and a simulated payoff whose kink lies within the bump costs accuracy too.
     */
    private static final double RELATIVE_BUMP = 1e-6;

    private CentralDifferences() {
    }

    /**
     * The gradient of a function of n inputs, from 2n evaluations.
     *
     * @param x n inputs, none of them 0
     */
    static double[] gradient(ToDoubleFunction<double[]> function, double[] x) {
        double[] gradient = new double[x.length];
        double[] bumped = x.clone();
        for (int i = 0; i < x.length; i++) {
            double bump = RELATIVE_BUMP * Math.abs(x[i]);
            bumped[i] = x[i] + bump;
            double above = function.applyAsDouble(bumped);
            double width = bumped[i];
            bumped[i] = x[i] - bump;
            double below = function.applyAsDouble(bumped);
            width -= bumped[i];
            gradient[i] = (above - below) / width;
            bumped[i] = x[i];
        }
        return gradient;
    }
}
