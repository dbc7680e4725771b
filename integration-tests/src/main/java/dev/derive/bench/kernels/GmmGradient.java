package dev.derive.bench.kernels;

import java.util.Arrays;

/** The hand-written gradient of {@link Gmm}. */
public final class GmmGradient {
    private static final int D = Gmm.D;
    private static final int K = Gmm.K;

    private GmmGradient() {
    }

    /** The hand-written floor: returns the log posterior and writes its gradient, of length 660 and laid out as x. */
    public static double valueAndGradient(double[] x, double[] gradient) {
        double[] alphas = Arrays.copyOfRange(x, 0, K);
        double[][] means = Gmm.rows(x, K, D);
        double[][] factors = Gmm.rows(x, K + K * D, Gmm.FACTOR);
        double[][] diagonals = new double[K][D];
        double[] logDeterminants = new double[K];
        for (int k = 0; k < K; k++) {
            for (int j = 0; j < D; j++) {
                diagonals[k][j] = Math.exp(factors[k][j]);
                logDeterminants[k] += factors[k][j];
            }
        }

        Arrays.fill(gradient, 0);
        double logSumAlphas = Gmm.logSumExp(alphas);
        double value = -Gmm.N * (0.5 * D * Math.log(2 * Math.PI) + logSumAlphas);
        double[] terms = new double[K];
        double[][] centered = new double[K][D];
        double[][] whitened = new double[K][D];
        for (double[] point : Gmm.POINTS) {
            for (int k = 0; k < K; k++) {
                double squares = 0;
                for (int j = 0; j < D; j++) {
                    centered[k][j] = point[j] - means[k][j];
                }
                Gmm.multiply(diagonals[k], factors[k], centered[k], whitened[k]);
                for (int j = 0; j < D; j++) {
                    squares += whitened[k][j] * whitened[k][j];
                }
                terms[k] = alphas[k] + logDeterminants[k] - 0.5 * squares;
            }
            double logSum = Gmm.logSumExp(terms);
            value += logSum;
            for (int k = 0; k < K; k++) {
                addTerm(k, Math.exp(terms[k] - logSum), diagonals[k], factors[k], centered[k], whitened[k], gradient);
            }
        }

        for (int k = 0; k < K; k++) {
            gradient[k] -= Gmm.N * Math.exp(alphas[k] - logSumAlphas);
            addPrior(k, diagonals[k], factors[k], gradient);
        }
        return value + Gmm.logPrior(diagonals, factors, logDeterminants);
    }

    /** Adds weight times the gradient of α + Σq − ½|w|², with w = Q·c and c = point − μ, for component k. */
    private static void addTerm(
            int k, double weight, double[] diagonal, double[] factor, double[] c, double[] w, double[] gradient) {
        int mean = K + k * D;
        int q = K + K * D + k * Gmm.FACTOR;
        gradient[k] += weight;
        int entry = D;
        for (int column = 0; column < D; column++) {
            double pulledBack = diagonal[column] * w[column];
            gradient[q + column] += weight * (1 - pulledBack * c[column]);
            for (int row = column + 1; row < D; row++) {
                pulledBack += factor[entry] * w[row];
                gradient[q + entry] -= weight * w[row] * c[column];
                entry++;
            }
            gradient[mean + column] += weight * pulledBack;
        }
    }

    private static void addPrior(int k, double[] diagonal, double[] factor, double[] gradient) {
        double scale = Gmm.GAMMA * Gmm.GAMMA;
        int q = K + K * D + k * Gmm.FACTOR;
        for (int j = 0; j < D; j++) {
            gradient[q + j] += Gmm.M - scale * diagonal[j] * diagonal[j];
        }
        for (int entry = D; entry < Gmm.FACTOR; entry++) {
            gradient[q + entry] -= scale * factor[entry];
        }
    }
}
