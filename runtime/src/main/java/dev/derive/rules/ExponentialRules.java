package dev.derive.rules;

/** Exponential functions and logarithms. */
public final class ExponentialRules {
    /** 1/ln 10. */
    private static final double LOG10_E = 0.4342944819032518;

    private ExponentialRules() {
    }

    /** d exp(x)/dx = exp(x). */
    @Partial(of = {Math.class, StrictMath.class}, method = "exp", argument = 0)
    public static double exp(double x, double result) {
        return result;
    }

    /** d (exp(x) − 1)/dx = exp(x). The result gives it without another exponential where adding 1 does not cancel. */
    @Partial(of = {Math.class, StrictMath.class}, method = "expm1", argument = 0)
    public static double expm1(double x, double result) {
        return result > -0.5 ? result + 1 : Math.exp(x);
    }

    /** d ln(x)/dx = 1/x; +Inf at ±0, NaN below. */
    @Partial(of = {Math.class, StrictMath.class}, method = "log", argument = 0)
    public static double log(double x, double result) {
        return x < 0 ? Double.NaN : 1 / (x + 0.0); // -0.0 + 0.0 is +0.0
    }

    /** d log10(x)/dx = 1/(x·ln 10); +Inf at ±0, NaN below. */
    @Partial(of = {Math.class, StrictMath.class}, method = "log10", argument = 0)
    public static double log10(double x, double result) {
        return x < 0 ? Double.NaN : LOG10_E / (x + 0.0); // -0.0 + 0.0 is +0.0
    }

    /** d ln(1 + x)/dx = 1/(1 + x); +Inf at −1, NaN below. */
    @Partial(of = {Math.class, StrictMath.class}, method = "log1p", argument = 0)
    public static double log1p(double x, double result) {
        return x < -1 ? Double.NaN : 1 / (1 + x);
    }
}
