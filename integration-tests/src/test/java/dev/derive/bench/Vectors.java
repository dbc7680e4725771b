package dev.derive.bench;

import java.util.Random;

/** Arithmetic of the tests in this package. */
final class Vectors {
    private Vectors() {
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** x + t·v. */
    static double[] plus(double[] x, double t, double[] v) {
        double[] sum = x.clone();
        for (int i = 0; i < x.length; i++) {
            sum[i] += t * v[i];
        }
        return sum;
    }

    static double[] randomUnit(int length, Random random) {
        double[] v = random.doubles(length, -1, 1).toArray();
        double norm = Math.sqrt(dot(v, v));
        for (int i = 0; i < length; i++) {
            v[i] /= norm;
        }
        return v;
    }

    /** |gradient|/√n, the size of the derivative in an average direction: the scale of absolute tolerances. */
    static double typicalSlope(double[] gradient) {
        return Math.sqrt(dot(gradient, gradient) / gradient.length);
    }
}
