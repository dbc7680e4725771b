package dev.derive.it.model;

/** Small functions made large by the number of their steps. */
public final class Scale {

    private Scale() {
    }

    /** Σ sin(k·x/n)/n over k = 1 … n. */
    public static double manyTerms(double x, int n) {
        double sum = 0;
        for (int k = 1; k <= n; k++) {
            sum += Math.sin(x * k / n) / n;
        }
        return sum;
    }

    /** The derivative of the above, as a plain sum. */
    public static double derivativeOfManyTerms(double x, int n) {
        double sum = 0;
        for (int k = 1; k <= n; k++) {
            sum += Math.cos(x * k / n) * k / n / n;
        }
        return sum;
    }

    public static double deep(double x, int depth) {
        return depth == 0 ? x : x / 2 + deep(x, depth - 1) / 2;
    }

    /** Tends to 2x: y ← y/2 + x. */
    public static double manySteps(double x, int n) {
        double y = 0;
        for (int i = 0; i < n; i++) {
            y = y * 0.5 + x;
        }
        return y;
    }

    /** As above, with an array made in every step. */
    public static double manyTemporaries(double x, int n) {
        double y = 0;
        for (int i = 0; i < n; i++) {
            double[] pair = {y * 0.5, x};
            y = pair[0] + pair[1];
        }
        return y;
    }
}
