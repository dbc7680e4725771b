package dev.derive.it.model.adversarial;

/** Values that are kept within bounds, and compared with these afterwards. */
public final class Bounded {
    private static final double[] LOW = {0, 1, 0.5};
    private static final double[] HIGH = {1, 2, 2};
    private static double lastBounded = Double.NaN;
    private static double lastSquare;

    private Bounded() {
    }

    private static double bounded(double x, int i) {
        return Math.min(Math.max(x, LOW[i]), HIGH[i]);
    }

    @Exact
    public static double boundsThatWereMet(double[] x) {
        double sum = 0;
        int met = 1;
        for (int i = 0; i < x.length; i++) {
            double y = bounded(x[i], i);
            if (y == LOW[i] || y == HIGH[i]) {
                met++;
            } else {
                sum += y * y;
            }
            sum += i * y;
        }
        return met * sum;
    }

    /** What is cut off again and again is made of values that were cut off before. */
    @Exact
    public static double projectedGradient(double[] x) {
        double[] y = x.clone();
        for (int step = 0; step < 5; step++) {
            for (int i = 0; i < x.length; i++) {
                double slope = y[i] == HIGH[i] || y[i] == LOW[i] ? 0.125 : y[i] - 3 * x[i] * x[i];
                y[i] = bounded(y[i] - 0.25 * slope, i);
            }
        }
        return y[0] * x[1] + y[1] * x[2] + y[2] * y[2];
    }

    @Exact
    public static double placeOfTheLargest(double[] x) {
        double[] all = {x[0], 1, x[1], 2, x[2], 1.5};
        double largest = 0;
        for (double each : all) {
            largest = Math.max(largest, each);
        }
        int place = -1;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == largest) {
                place = i;
            }
        }
        return place * x[0] * x[1] + largest;
    }

    /** A sum that got no term which depends on anything. */
    @Exact
    public static double sumOfWhatIsCutOff(double x) {
        double[] sum = new double[1];
        for (int i = 0; i < 4; i++) {
            sum[0] += Math.min(x, 0.25);
        }
        HIGH[2] = 1;
        boolean full = sum[0] == HIGH[2];
        HIGH[2] = 2;
        return full ? x * x : -x;
    }

    public static double rememberedUnderWhatIsNotCutOff(double x) {
        double bounded = Math.min(Math.max(x, 0.25), 2);
        if (bounded != lastBounded) {
            lastBounded = bounded;
            lastSquare = bounded * bounded;
        }
        return lastSquare;
    }

    public static double rememberedUnderASumOfManyTerms(double[] x) {
        double sum = Math.min(x[0], 0.25);
        for (int i = 0; i < 100; i++) {
            sum += Math.min(x[1], 0.25) * i + (i == 50 ? x[2] : 0);
        }
        if (sum != lastBounded) {
            lastBounded = sum;
            lastSquare = sum * sum;
        }
        return lastSquare;
    }
}
