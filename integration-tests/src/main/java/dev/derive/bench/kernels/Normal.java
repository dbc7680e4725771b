package dev.derive.bench.kernels;

/** The standard normal distribution. */
final class Normal {
    /** Beyond this the distribution function is 0 or 1 to double precision. */
    private static final double TAIL = 10;

    private Normal() {
    }

    /** P(Z ≤ z) to 7.5e-8: Abramowitz and Stegun, Handbook of Mathematical Functions, formula 26.2.17. */
    static double cdf(double z) {
        if (z < -TAIL) {
            return 0;
        }
        if (z > TAIL) {
            return 1;
        }
        return z < 0 ? upperTail(-z) : 1 - upperTail(z);
    }

    private static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double quadratic = 1.781477937 + t * (-1.821255978 + t * 1.330274429);
        double polynomial = t * (0.319381530 + t * (-0.356563782 + t * quadratic));
        return polynomial * Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }
}
