package dev.derive.rules;

/** Hyperbolic functions. */
public final class HyperbolicRules {
    private HyperbolicRules() {
    }

    /** d sinh(x)/dx = cosh(x) = √(1 + sinh²(x)), which is |sinh(x)| to the last bit from 2²⁸ on. */
    @Partial(of = {Math.class, StrictMath.class}, method = "sinh", argument = 0)
    public static double sinh(double x, double result) {
        double magnitude = Math.abs(result);
        return magnitude < 0x1p28 ? Math.sqrt(1 + result * result) : magnitude;
    }

    /** d cosh(x)/dx = sinh(x). */
    @Partial(of = {Math.class, StrictMath.class}, method = "cosh", argument = 0)
    public static double cosh(double x, double result) {
        return Math.sinh(x);
    }

    /** d tanh(x)/dx = 1 − tanh²(x) = 1/cosh²(x), the first form where it does not cancel. */
    @Partial(of = {Math.class, StrictMath.class}, method = "tanh", argument = 0)
    public static double tanh(double x, double result) {
        return Math.abs(result) < 0.5 ? 1 - result * result : squaredSecant(x);
    }

    /** 1/cosh²(x) = 4q/(1 + q)² with q = exp(−2|x|); the square is expanded to have fewer roundings. */
    private static double squaredSecant(double x) {
        double q = Math.exp(-2 * Math.abs(x));
        return 4 * q / (1 + q * (2 + q));
    }
}
