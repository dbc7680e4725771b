package dev.derive.bench.kernels;

import java.util.Arrays;
import java.util.Random;

/** Mean logistic loss (1/n) Σ log(1 + exp(−yᵢ w·xᵢ)) of n = 1000 observations with d = 20 features. */
public final class Logistic {
    private static final int OBSERVATIONS = 1000;
    private static final int FEATURES = 20;

    private static final double[][] X = new double[OBSERVATIONS][FEATURES];
    private static final double[] Y = new double[OBSERVATIONS];
    public static final Line LINE;

    static {
        Random random = new Random(11);
        for (int i = 0; i < OBSERVATIONS; i++) {
            for (int j = 0; j < FEATURES; j++) {
                X[i][j] = random.nextGaussian();
            }
            Y[i] = random.nextBoolean() ? 1 : -1;
        }
        double[] weights = new double[FEATURES];
        for (int j = 0; j < FEATURES; j++) {
            weights[j] = 0.5 * random.nextGaussian();
        }
        LINE = new Line(weights, 12);
    }

    private Logistic() {
    }

    /** The loss of the weights {@code w}, of length 20. */
    public static double value(double[] w) {
        double sum = 0;
        for (int i = 0; i < X.length; i++) {
            double margin = 0;
            for (int j = 0; j < w.length; j++) {
                margin += w[j] * X[i][j];
            }
            sum += Math.log(1 + Math.exp(-Y[i] * margin));
        }
        return sum / X.length;
    }

    public static double along(double t) {
        return value(LINE.at(t));
    }

    /** The hand-written floor: returns the loss and writes its gradient to {@code gradient}, of length 20. */
    public static double valueAndGradient(double[] w, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i < X.length; i++) {
            double[] x = X[i];
            double margin = 0;
            for (int j = 0; j < w.length; j++) {
                margin += w[j] * x[j];
            }
            double e = Math.exp(-Y[i] * margin);
            sum += Math.log(1 + e);
            double slope = -Y[i] * e / (1 + e) / X.length;
            for (int j = 0; j < w.length; j++) {
                gradient[j] += slope * x[j];
            }
        }
        return sum / X.length;
    }
}
