package dev.derive.it.generated;

import dev.derive.ScalarField;
import java.util.function.Function;

/**
 * A Jacobian by central differences with one Richardson extrapolation, of order h⁴, and an estimate of its own error.
 *
 * @param jacobian m×n, a row for each output
 * @param error an estimate per component: what halving the step changed, plus the rounding of the values
 */
public record Differences(double[][] jacobian, double[][] error) {

    private static final double[] STEPS = {1e-2, 2e-3, 4e-4, 8e-5};

    /** Of f at x, of length n; one row. */
    public static Differences of(ScalarField f, double[] x) {
        return ofAll(point -> new double[] {f.apply(point)}, x);
    }

    /** Of all outputs of f at x, of length n. */
    static Differences ofAll(Function<double[], double[]> f, double[] x) {
        double[] value = f.apply(x.clone());
        double[][] jacobian = new double[value.length][x.length];
        double[][] error = new double[value.length][x.length];
        for (int j = 0; j < x.length; j++) {
            for (double h : STEPS) {
                double[] coarse = extrapolated(f, x, j, h);
                double[] fine = extrapolated(f, x, j, h / 2);
                for (int i = 0; i < value.length; i++) {
                    double scale = Math.max(1, Math.abs(value[i]));
                    double estimate = Math.abs(fine[i] - coarse[i]) + 1e-14 * scale / h;
                    if (h == STEPS[0] || estimate < error[i][j]) {
                        jacobian[i][j] = fine[i];
                        error[i][j] = estimate;
                    }
                }
            }
        }
        return new Differences(jacobian, error);
    }

    /** The first row. */
    public double[] gradient() {
        return jacobian[0];
    }

    /**
     * Whether the differences can tell a right Jacobian from a wrong one; a branch that flips nearby makes them
     * useless.
     */
    public boolean usable() {
        for (int i = 0; i < error.length; i++) {
            for (int j = 0; j < error[i].length; j++) {
                if (!(error[i][j] <= 1e-5 * Math.max(1, Math.abs(jacobian[i][j])))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[] extrapolated(Function<double[], double[]> f, double[] x, int j, double h) {
        double[] fine = central(f, x, j, h / 2);
        double[] coarse = central(f, x, j, h);
        for (int i = 0; i < fine.length; i++) {
            fine[i] = (4 * fine[i] - coarse[i]) / 3;
        }
        return fine;
    }

    private static double[] central(Function<double[], double[]> f, double[] x, int j, double h) {
        double[] right = x.clone();
        double[] left = x.clone();
        right[j] += h;
        left[j] -= h;
        double width = right[j] - left[j];
        double[] above = f.apply(right).clone();
        double[] below = f.apply(left);
        for (int i = 0; i < above.length; i++) {
            above[i] = (above[i] - below[i]) / width;
        }
        return above;
    }
}
