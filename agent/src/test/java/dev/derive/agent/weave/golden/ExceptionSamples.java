package dev.derive.agent.weave.golden;

/** The twin throws, catches and cleans up as the original does. */
final class ExceptionSamples {
    private ExceptionSamples() {
    }

    static double thrown(double x) {
        throw new IllegalArgumentException();
    }

    static double caught(double[] x, int i) {
        double y = x[0];
        try {
            y = x[i];
        } catch (IndexOutOfBoundsException e) {
            y = 2 * y;
        }
        return y;
    }

    static double cleanedUp(double[] x, Runnable cleanUp) {
        try {
            return x[0];
        } finally {
            cleanUp.run();
        }
    }
}
