package dev.derive.bench.kernels;

import Jama.Matrix;
import java.util.Random;

/**
 * Determinant, linear solve and symmetric eigenvalues of a 50×50 matrix, by JAMA as it comes from Maven Central.
 *
 * <p>x is the matrix, row by row (length 2500). The standard point is I + G/(2√n) with Gaussian G: eigenvalues lie
 * within about ½ of 1, so that the determinant is of the order of 1 and all three are well conditioned.
 */
public final class JamaKernels {
    private static final int N = 50;

    private static final double[] RIGHT_HAND_SIDE = new double[N];
    public static final Line LINE;

    static {
        Random random = new Random(61);
        double[] x = new double[N * N];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.5 / Math.sqrt(N) * random.nextGaussian();
        }
        for (int i = 0; i < N; i++) {
            x[i * N + i] += 1;
            RIGHT_HAND_SIDE[i] = random.nextGaussian();
        }
        LINE = new Line(x, 62);
    }

    private JamaKernels() {
    }

    public static double det(double[] x) {
        return matrix(x).det();
    }

    public static double detAlong(double t) {
        return det(LINE.at(t));
    }

    /** The sum of the entries of the solution of A·y = b, b constant. */
    public static double solve(double[] x) {
        Matrix y = matrix(x).solve(new Matrix(RIGHT_HAND_SIDE, N));
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += y.get(i, 0);
        }
        return sum;
    }

    public static double solveAlong(double t) {
        return solve(LINE.at(t));
    }

    /** Σ λᵢ/i over the eigenvalues λ₁ ≤ … ≤ λₙ of the symmetric part (A + Aᵀ)/2. */
    public static double eig(double[] x) {
        Matrix a = matrix(x);
        double[] eigenvalues = a.plus(a.transpose()).times(0.5).eig().getRealEigenvalues();
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += eigenvalues[i] / (i + 1);
        }
        return sum;
    }

    public static double eigAlong(double t) {
        return eig(LINE.at(t));
    }

    private static Matrix matrix(double[] x) {
        double[][] rows = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                rows[i][j] = x[i * N + j];
            }
        }
        return new Matrix(rows);
    }
}
