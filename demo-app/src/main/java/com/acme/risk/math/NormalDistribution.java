package com.acme.risk.math;

/** The standard normal distribution. */
public final class NormalDistribution {

    private static final double SQRT_TWO_PI = 2.5066282746310002;

    /** Where the rational approximation gives way to the continued fraction. */
    private static final double TAIL = 7.07106781186547;

    /** Coefficients in descending powers. */
    private static final double[] NUMERATOR = {
        3.52624965998911E-02, 0.700383064443688, 6.37396220353165, 33.912866078383,
        112.079291497871, 221.213596169931, 220.206867912376,
    };

    private static final double[] DENOMINATOR = {
        8.83883476483184E-02, 1.75566716318264, 16.064177579207, 86.7807322029461,
        296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752,
    };

    private NormalDistribution() {
    }

    /**
     * The probability of a value below x, to about 14 digits.
     *
     * <p>Source: J. Hart, Computer Approximations (1968), in the form given by G. West, Better approximations to
     * cumulative normal functions, Wilmott Magazine (2005).
     */
    public static double cumulative(double x) {
        double distance = Math.abs(x);
        double tail = distance < TAIL ? rationalTail(distance) : farTail(distance);
        return x > 0 ? 1 - tail : tail;
    }

    private static double rationalTail(double x) {
        return Math.exp(-x * x / 2) * polynomial(NUMERATOR, x) / polynomial(DENOMINATOR, x);
    }

    private static double farTail(double x) {
        double fraction = x + 0.65;
        for (int k = 4; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return Math.exp(-x * x / 2) / (fraction * SQRT_TWO_PI);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
