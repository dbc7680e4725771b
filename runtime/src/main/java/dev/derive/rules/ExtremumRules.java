package dev.derive.rules;

/**
 * Absolute value, maximum, minimum, and clamping to an interval. At a tie, which is numeric equality and so includes
 * +0 and −0, each operand has one half; where the result is not a number, neither are the partials.
 */
public final class ExtremumRules {
    private ExtremumRules() {
    }

    /** d |x|/dx = sign(x); 0 at ±0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "abs", argument = 0)
    public static double abs(double x, double result) {
        return Math.signum(x);
    }

    /** ∂ max(a, b)/∂a. */
    @Partial(of = {Math.class, StrictMath.class, Double.class}, method = "max", argument = 0)
    public static double maxFirst(double a, double b, double result) {
        return step(a, b);
    }

    /** ∂ max(a, b)/∂b. */
    @Partial(of = {Math.class, StrictMath.class, Double.class}, method = "max", argument = 1)
    public static double maxSecond(double a, double b, double result) {
        return step(b, a);
    }

    /** ∂ min(a, b)/∂a. */
    @Partial(of = {Math.class, StrictMath.class, Double.class}, method = "min", argument = 0)
    public static double minFirst(double a, double b, double result) {
        return step(b, a);
    }

    /** ∂ min(a, b)/∂b. */
    @Partial(of = {Math.class, StrictMath.class, Double.class}, method = "min", argument = 1)
    public static double minSecond(double a, double b, double result) {
        return step(a, b);
    }

    /** ∂ clamp(x, low, high)/∂x as that of min(max(x, low), high). */
    @Partial(of = {Math.class, StrictMath.class}, method = "clamp", argument = 0)
    public static double clampValue(double x, double low, double high, double result) {
        return step(x, low) * step(high, Math.max(x, low));
    }

    /** ∂ clamp(x, low, high)/∂low as that of min(max(x, low), high). */
    @Partial(of = {Math.class, StrictMath.class}, method = "clamp", argument = 1)
    public static double clampLow(double x, double low, double high, double result) {
        return step(low, x) * step(high, Math.max(x, low));
    }

    /** ∂ clamp(x, low, high)/∂high as that of min(max(x, low), high). */
    @Partial(of = {Math.class, StrictMath.class}, method = "clamp", argument = 2)
    public static double clampHigh(double x, double low, double high, double result) {
        return step(Math.max(x, low), high);
    }

    /** ∂ max(a, b)/∂a = ∂ min(b, a)/∂b: 1 where a > b, 0 where a < b, ½ at a tie, NaN where there is no order. */
    static double step(double a, double b) {
        return a > b ? 1 : a < b ? 0 : a == b ? 0.5 : Double.NaN;
    }
}
