package dev.derive.bench.kernels;

import java.util.Random;

/**
 * Trace of A·B·A by naive triple loops over arrays of rows, 60×60, nothing hoisted out of the loops.
 *
 * <p>x holds A and then B, each row by row (length 7200).
 */
public final class MatMul {
    private static final int N = 60;

    public static final Line LINE;

    static {
        Random random = new Random(51);
        double[] x = new double[2 * N * N];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian();
        }
        LINE = new Line(x, 52);
    }

    private MatMul() {
    }

    public static double value(double[] x) {
        double[][] a = matrix(x, 0);
        double[][] b = matrix(x, N * N);
        return trace(product(product(a, b), a));
    }

    public static double along(double t) {
        return value(LINE.at(t));
    }

    /**
     * The hand-written floor: returns the trace and writes its gradient, of the shape of x.
     *
     * <p>∂tr(ABA)/∂A = (AB + BA)ᵀ, ∂tr(ABA)/∂B = (AA)ᵀ.
     */
    public static double valueAndGradient(double[] x, double[] gradient) {
        double[][] a = matrix(x, 0);
        double[][] b = matrix(x, N * N);
        double[][] ab = product(a, b);
        double[][] ba = product(b, a);
        double[][] aa = product(a, a);
        double trace = 0;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                trace += ab[i][j] * a[j][i];
                gradient[j * N + i] = ab[i][j] + ba[i][j];
                gradient[N * N + j * N + i] = aa[i][j];
            }
        }
        return trace;
    }

    private static double[][] matrix(double[] x, int from) {
        double[][] m = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                m[i][j] = x[from + i * N + j];
            }
        }
        return m;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                for (int k = 0; k < N; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double trace(double[][] m) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += m[i][i];
        }
        return sum;
    }
}
