package dev.derive.bench.kernels;

import java.util.Arrays;
import java.util.Random;

/**
 * Log posterior of a Gaussian mixture with a Wishart prior on the precision matrices: d = 10, K = 10, n = 1000.
 *
 * <p>The {@code gmm} problem of ADBench (Srajer, Kukelova, Fitzgibbon 2018, section 4.1) in GradBench's corrected
 * definition. Component k has the weight softmax(α)ₖ, the mean μₖ and the precision QₖᵀQₖ; Qₖ is lower triangular with
 * the diagonal exp(qₖ). The prior is Wishart with scale I/γ² and d + m + 1 degrees of freedom.
 *
 * <p>x holds K values α, K means of length d, and for each component the inverse covariance factor: d logarithms q of
 * the diagonal and then the d(d−1)/2 entries below it, column by column (length 660).
 */
public final class Gmm {
    static final int D = 10;
    static final int K = 10;
    static final int N = 1000;
    static final int FACTOR = D * (D + 1) / 2;
    static final double GAMMA = 1;
    static final int M = 0;

    static final double[][] POINTS = new double[N][D];
    public static final Line LINE;

    static {
        Random random = new Random(71);
        double[] x = new double[K * (1 + D + FACTOR)];
        for (int i = 0; i < x.length; i++) {
            boolean mean = i >= K && i < K + K * D;
            x[i] = mean ? random.nextDouble() : random.nextGaussian();
        }
        for (double[] point : POINTS) {
            for (int j = 0; j < D; j++) {
                point[j] = random.nextGaussian();
            }
        }
        LINE = new Line(x, 72);
    }

    private Gmm() {
    }

    /** log p(data | x) + log p(x). */
    public static double value(double[] x) {
        double[] alphas = Arrays.copyOfRange(x, 0, K);
        double[][] means = rows(x, K, D);
        double[][] factors = rows(x, K + K * D, FACTOR);

        double[][] diagonals = new double[K][D];
        double[] logDeterminants = new double[K];
        for (int k = 0; k < K; k++) {
            for (int j = 0; j < D; j++) {
                diagonals[k][j] = Math.exp(factors[k][j]);
                logDeterminants[k] += factors[k][j];
            }
        }

        double logLikelihood = -N * (0.5 * D * Math.log(2 * Math.PI) + logSumExp(alphas));
        double[] terms = new double[K];
        double[] centered = new double[D];
        double[] whitened = new double[D];
        for (double[] point : POINTS) {
            for (int k = 0; k < K; k++) {
                for (int j = 0; j < D; j++) {
                    centered[j] = point[j] - means[k][j];
                }
                multiply(diagonals[k], factors[k], centered, whitened);
                terms[k] = alphas[k] + logDeterminants[k] - 0.5 * squaredNorm(whitened, 0);
            }
            logLikelihood += logSumExp(terms);
        }
        return logLikelihood + logPrior(diagonals, factors, logDeterminants);
    }

    public static double along(double t) {
        return value(LINE.at(t));
    }

    /** Q·v for the lower triangular Q with that diagonal; what is below it follows the logarithms in {@code factor}. */
    static void multiply(double[] diagonal, double[] factor, double[] v, double[] product) {
        for (int i = 0; i < D; i++) {
            product[i] = diagonal[i] * v[i];
        }
        int entry = D;
        for (int column = 0; column < D; column++) {
            for (int row = column + 1; row < D; row++) {
                product[row] += factor[entry++] * v[column];
            }
        }
    }

    /** log Σ exp(vᵢ), with the maximum subtracted from the exponents. */
    static double logSumExp(double[] v) {
        double max = v[0];
        for (double value : v) {
            max = Math.max(max, value);
        }
        double sum = 0;
        for (double value : v) {
            sum += Math.exp(value - max);
        }
        return max + Math.log(sum);
    }

    static double logPrior(double[][] diagonals, double[][] factors, double[] logDeterminants) {
        double sum = K * logPriorNormalization();
        for (int k = 0; k < K; k++) {
            double frobenius = squaredNorm(diagonals[k], 0) + squaredNorm(factors[k], D);
            sum += M * logDeterminants[k] - 0.5 * GAMMA * GAMMA * frobenius;
        }
        return sum;
    }

    private static double logPriorNormalization() {
        int freedom = D + M + 1;
        return D * freedom * Math.log(GAMMA / Math.sqrt(2)) - logMultivariateGamma(freedom);
    }

    /** log Γ_d(n/2), from Γ(1/2) = √π, Γ(1) = 1 and Γ(z + 1) = z·Γ(z). */
    private static double logMultivariateGamma(int n) {
        double sum = 0.25 * D * (D - 1) * Math.log(Math.PI);
        for (int j = 0; j < D; j++) {
            double z = 0.5 * (n - j);
            while (z > 1) {
                z--;
                sum += Math.log(z);
            }
            sum += z == 0.5 ? 0.5 * Math.log(Math.PI) : 0;
        }
        return sum;
    }

    /** Σ vᵢ² over i ≥ from. */
    private static double squaredNorm(double[] v, int from) {
        double sum = 0;
        for (int i = from; i < v.length; i++) {
            sum += v[i] * v[i];
        }
        return sum;
    }

    static double[][] rows(double[] x, int from, int length) {
        double[][] rows = new double[K][];
        for (int k = 0; k < K; k++) {
            rows[k] = Arrays.copyOfRange(x, from + k * length, from + (k + 1) * length);
        }
        return rows;
    }
}
