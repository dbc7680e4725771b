package dev.derive.it.generated;

import dev.derive.ScalarField;

/**
 * A gradient by central differences with one Richardson extrapolation, of order h⁴, and an estimate of its own error.
 *
 * @param gradient of length n
 * @param error an estimate per component: what halving the step changed, plus the rounding of the values
 */
public record Differences(double[] gradient, double[] error) {

    private static final double[] STEPS = {1e-2, 2e-3, 4e-4, 8e-5};

    /** Of f at x, of length n. */
    public static Differences of(ScalarField f, double[] x) {
        double scale = Math.max(1, Math.abs(f.apply(x.clone())));
        double[] gradient = new double[x.length];
        double[] error = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            error[i] = Double.POSITIVE_INFINITY;
            for (double h : STEPS) {
                double coarse = extrapolated(f, x, i, h);
                double fine = extrapolated(f, x, i, h / 2);
                double estimate = Math.abs(fine - coarse) + 1e-14 * scale / h;
                if (estimate < error[i]) {
                    gradient[i] = fine;
                    error[i] = estimate;
                }
            }
        }
        return new Differences(gradient, error);
    }

    /**
     * Whether the differences can tell a right gradient from a wrong one; a branch that flips nearby makes them
     * useless.
     */
    public boolean usable() {
        for (int i = 0; i < error.length; i++) {
            if (!(error[i] <= 1e-5 * Math.max(1, Math.abs(gradient[i])))) {
                return false;
            }
        }
        return true;
    }

    private static double extrapolated(ScalarField f, double[] x, int i, double h) {
        return (4 * central(f, x, i, h / 2) - central(f, x, i, h)) / 3;
    }

    private static double central(ScalarField f, double[] x, int i, double h) {
        double[] right = x.clone();
        double[] left = x.clone();
        right[i] += h;
        left[i] -= h;
        double width = right[i] - left[i];
        return (f.apply(right) - f.apply(left)) / width;
    }
}
