package dev.derive.it.model;

/** Data that all threads read, and no thread writes after the class has been initialised. */
public final class Shared {

    private static final double[][] TABLE = {{1, 2, 3}, {0.5, 0.25, 0.125}};
    private static final Calls TRIPLE = new Calls(3);
    private static final double SCALE = 0.7;

    private Shared() {
    }

    public static double readsSharedData(double x) {
        double sum = 0;
        double[] mine = TABLE[0].clone();
        for (int i = 0; i < mine.length; i++) {
            mine[i] *= x;
            sum += mine[i] * TABLE[1][i] + TRIPLE.scaled(x) * SCALE;
        }
        return sum * x;
    }
}
