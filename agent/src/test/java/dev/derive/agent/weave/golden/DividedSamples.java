package dev.derive.agent.weave.golden;

/** Methods whose twins are divided. */
final class DividedSamples {
    private DividedSamples() {
    }

    /** Only one way out: what the loop has written is handed back. */
    static double loop(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * x[i];
        }
        return sum;
    }

    /** The part tells which way it was left. */
    static double ways(double[] x, double limit) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i];
            if (sum > limit) {
                return sum * sum;
            }
        }
        return sum;
    }
}
