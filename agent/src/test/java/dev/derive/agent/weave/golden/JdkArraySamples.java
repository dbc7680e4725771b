package dev.derive.agent.weave.golden;

import java.util.Arrays;

/** The JDK's methods on arrays are replaced by ones that treat the shadows alike. */
final class JdkArraySamples {
    private JdkArraySamples() {
    }

    static void copy(double[] from, double[] to, int n) {
        System.arraycopy(from, 0, to, 0, n);
    }

    static double[] clone(double[] x) {
        return x.clone();
    }

    static double[] enlarged(double[] x) {
        return Arrays.copyOf(x, 2 * x.length);
    }

    static void fill(double[] x, double value) {
        Arrays.fill(x, value);
    }

    static void sort(double[] x) {
        Arrays.sort(x);
    }
}
