package dev.derive.it.libraries;

/** Special functions by other means than the libraries', for derivatives to be compared with. Positive arguments. */
final class Oracles {
    /** B₂, B₄, … B₁₄ (NIST DLMF, table 24.2.1). */
    private static final double[] BERNOULLI = {1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730,
            7.0 / 6};
    private static final double FAR = 25;

    private Oracles() {
    }

    /** ψ(x) = Γ′(x)/Γ(x), by recurrence and the asymptotic expansion DLMF 5.11.2. */
    static double digamma(double x) {
        double sum = 0;
        double z = x;
        while (z < FAR) {
            sum -= 1 / z++;
        }
        sum += Math.log(z) - 0.5 / z;
        for (int k = 1; k <= BERNOULLI.length; k++) {
            sum -= BERNOULLI[k - 1] / (2 * k * Math.pow(z, 2 * k));
        }
        return sum;
    }

    /** ψ′(x), the expansion differentiated. */
    static double trigamma(double x) {
        double sum = 0;
        double z = x;
        while (z < FAR) {
            sum += 1 / (z * z);
            z++;
        }
        sum += 1 / z + 0.5 / (z * z);
        for (int k = 1; k <= BERNOULLI.length; k++) {
            sum += BERNOULLI[k - 1] / Math.pow(z, 2 * k + 1);
        }
        return sum;
    }

    /** ψ″(x), the expansion differentiated twice. */
    static double tetragamma(double x) {
        double sum = 0;
        double z = x;
        while (z < FAR) {
            sum -= 2 / (z * z * z);
            z++;
        }
        sum -= 1 / (z * z) + 1 / (z * z * z);
        for (int k = 1; k <= BERNOULLI.length; k++) {
            sum -= (2 * k + 1) * BERNOULLI[k - 1] / Math.pow(z, 2 * k + 2);
        }
        return sum;
    }

    /** ln Γ(x), by recurrence and Stirling's series DLMF 5.11.1. */
    static double logGamma(double x) {
        double sum = 0;
        double z = x;
        while (z < FAR) {
            sum -= Math.log(z++);
        }
        sum += (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI);
        for (int k = 1; k <= BERNOULLI.length; k++) {
            sum += BERNOULLI[k - 1] / (2 * k * (2 * k - 1) * Math.pow(z, 2 * k - 1));
        }
        return sum;
    }

    static double gamma(double x) {
        return Math.exp(logGamma(x));
    }

    static double logBeta(double p, double q) {
        return logGamma(p) + logGamma(q) - logGamma(p + q);
    }

    /** ∂P(a, x)/∂a of the regularized incomplete gamma function, from its series DLMF 8.7.1 term by term. */
    static double gammaPByShape(double a, double x) {
        double sum = 0;
        for (int n = 0; n < 400; n++) {
            sum += Math.exp((a + n) * Math.log(x) - x - logGamma(a + n + 1)) * (Math.log(x) - digamma(a + n + 1));
        }
        return sum;
    }

    /** The density of the standard normal distribution. */
    static double normal(double x) {
        return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /** The density of the beta distribution. */
    static double betaDensity(double a, double b, double x) {
        return Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b));
    }

    /** The density of the gamma distribution with scale 1. */
    static double gammaDensity(double shape, double x) {
        return Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
    }
}
