package dev.derive.rules;

/**
 * Special functions of Commons Math, Commons Numbers and Hipparchus that return a stored value at some points (the
 * error functions at 0, the gamma function at whole numbers and its logarithm at 1 and 2), and so do not say there what
 * their derivatives are.
 */
public final class SpecialFunctionRules {
    private static final String COMMONS_MATH = "org.apache.commons.math3.special.Erf";
    private static final String HIPPARCHUS = "org.hipparchus.special.Erf";
    /** What the other functions of Commons Numbers call. */
    private static final String NUMBERS_GAMMA = "org.apache.commons.numbers.gamma.BoostGamma";
    private static final double TWO_OVER_ROOT_PI = 1.1283791670955126;
    /** B₂ₖ/2k for k = 1 … 7 (NIST DLMF, table 24.2.1). */
    private static final double[] BERNOULLI = {1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760,
            1.0 / 12};
    private static final double FAR = 16;

    private SpecialFunctionRules() {
    }

    /** d erf(x)/dx = 2/√π · exp(−x²). */
    @Partial(named = {COMMONS_MATH, HIPPARCHUS}, method = "erf", argument = 0)
    public static double erf(double x, double result) {
        return TWO_OVER_ROOT_PI * Math.exp(-x * x);
    }

    /** d erfc(x)/dx = −2/√π · exp(−x²). */
    @Partial(named = {COMMONS_MATH, HIPPARCHUS}, method = "erfc", argument = 0)
    public static double erfc(double x, double result) {
        return -TWO_OVER_ROOT_PI * Math.exp(-x * x);
    }

    /** d erf(x)/dx. */
    @Partial(named = "org.apache.commons.numbers.gamma.Erf", method = "value", argument = 0)
    public static double erfValue(double x, double result) {
        return erf(x, result);
    }

    /** d erfc(x)/dx. */
    @Partial(named = "org.apache.commons.numbers.gamma.Erfc", method = "value", argument = 0)
    public static double erfcValue(double x, double result) {
        return erfc(x, result);
    }

    /** d Γ(x)/dx = Γ(x)·ψ(x). */
    @Partial(named = "org.apache.commons.numbers.gamma.Gamma", method = "value", argument = 0)
    public static double gammaValue(double x, double result) {
        return result * digamma(x);
    }

    /** d Γ(x)/dx. */
    @Partial(named = NUMBERS_GAMMA, method = "tgamma", argument = 0)
    public static double gamma(double x, double result) {
        return result * digamma(x);
    }

    /** d ln|Γ(x)|/dx = ψ(x). */
    @Partial(named = "org.apache.commons.numbers.gamma.LogGamma", method = "value", argument = 0)
    public static double logGammaValue(double x, double result) {
        return digamma(x);
    }

    /** d ln|Γ(x)|/dx. */
    @Partial(named = NUMBERS_GAMMA, method = "lgamma", argument = 0)
    public static double logGamma(double x, double result) {
        return digamma(x);
    }

    /**
     * ψ(x): by reflection (DLMF 5.5.4) for negative x, recurrence (5.5.2), and the asymptotic expansion (5.11.2), whose
     * first term left out is below 2⁻⁵⁶ from 16 on.
     */
    static double digamma(double x) {
        if (x <= 0) {
            return x == Math.rint(x) ? Double.NaN : digamma(1 - x) - Math.PI / Math.tan(Math.PI * (x - Math.rint(x)));
        }
        double z = x;
        double sum = 0;
        while (z < FAR) {
            sum -= 1 / z++;
        }
        double square = 1 / (z * z);
        double tail = 0;
        for (int k = BERNOULLI.length - 1; k >= 0; k--) {
            tail = square * (BERNOULLI[k] + tail);
        }
        return sum + Math.log(z) - 0.5 / z - tail;
    }
}
