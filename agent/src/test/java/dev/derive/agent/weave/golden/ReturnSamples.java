package dev.derive.agent.weave.golden;

/** The shadow of what is returned is left in the context. */
final class ReturnSamples {
    private ReturnSamples() {
    }

    static double number(double x) {
        return x;
    }

    static float single(float x) {
        return x;
    }

    static double[] array(double[] x) {
        return x;
    }

    static double[][] matrix(double[][] x) {
        return x;
    }

    static int integer(double x) {
        return 1;
    }

    static void nothing(double x) {
    }
}
