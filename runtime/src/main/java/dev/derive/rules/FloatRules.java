package dev.derive.rules;

/** The overloads for {@code float}: the same rules, with partials in {@code double}. */
public final class FloatRules {
    private FloatRules() {
    }

    /** d |x|/dx = sign(x); 0 at ±0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "abs", argument = 0)
    public static double abs(float x, float result) {
        return Math.signum(x);
    }

    /** ∂ max(a, b)/∂a: ½ at a tie, NaN where the result is. */
    @Partial(of = {Math.class, StrictMath.class, Float.class}, method = "max", argument = 0)
    public static double maxFirst(float a, float b, float result) {
        return ExtremumRules.step(a, b);
    }

    /** ∂ max(a, b)/∂b: ½ at a tie, NaN where the result is. */
    @Partial(of = {Math.class, StrictMath.class, Float.class}, method = "max", argument = 1)
    public static double maxSecond(float a, float b, float result) {
        return ExtremumRules.step(b, a);
    }

    /** ∂ min(a, b)/∂a: ½ at a tie, NaN where the result is. */
    @Partial(of = {Math.class, StrictMath.class, Float.class}, method = "min", argument = 0)
    public static double minFirst(float a, float b, float result) {
        return ExtremumRules.step(b, a);
    }

    /** ∂ min(a, b)/∂b: ½ at a tie, NaN where the result is. */
    @Partial(of = {Math.class, StrictMath.class, Float.class}, method = "min", argument = 1)
    public static double minSecond(float a, float b, float result) {
        return ExtremumRules.step(a, b);
    }

    /** ∂ clamp(x, low, high)/∂x as that of min(max(x, low), high). */
    @Partial(of = {Math.class, StrictMath.class}, method = "clamp", argument = 0)
    public static double clampValue(float x, float low, float high, float result) {
        return ExtremumRules.clampValue(x, low, high, result);
    }

    /** ∂ clamp(x, low, high)/∂low as that of min(max(x, low), high). */
    @Partial(of = {Math.class, StrictMath.class}, method = "clamp", argument = 1)
    public static double clampLow(float x, float low, float high, float result) {
        return ExtremumRules.clampLow(x, low, high, result);
    }

    /** ∂ clamp(x, low, high)/∂high as that of min(max(x, low), high). */
    @Partial(of = {Math.class, StrictMath.class}, method = "clamp", argument = 2)
    public static double clampHigh(float x, float low, float high, float result) {
        return ExtremumRules.clampHigh(x, low, high, result);
    }

    /** ∂ (a + b)/∂a = 1. */
    @Partial(of = Float.class, method = "sum", argument = 0)
    public static double sumFirst(float a, float b, float result) {
        return 1;
    }

    /** ∂ (a + b)/∂b = 1. */
    @Partial(of = Float.class, method = "sum", argument = 1)
    public static double sumSecond(float a, float b, float result) {
        return 1;
    }

    /** ∂ (a·b + c)/∂a = b. */
    @Partial(of = {Math.class, StrictMath.class}, method = "fma", argument = 0)
    public static double fmaFirst(float a, float b, float c, float result) {
        return b;
    }

    /** ∂ (a·b + c)/∂b = a. */
    @Partial(of = {Math.class, StrictMath.class}, method = "fma", argument = 1)
    public static double fmaSecond(float a, float b, float c, float result) {
        return a;
    }

    /** ∂ (a·b + c)/∂c = 1. */
    @Partial(of = {Math.class, StrictMath.class}, method = "fma", argument = 2)
    public static double fmaThird(float a, float b, float c, float result) {
        return 1;
    }

    /** ∂ copySign(x, sign)/∂x: 1 where the sign is kept, −1 where it is changed, also at ±0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "copySign", argument = 0)
    public static double copySignMagnitude(float x, float sign, float result) {
        return ArithmeticRules.copySignMagnitude(x, sign, result);
    }

    /** ∂ copySign(x, sign)/∂sign = 0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "copySign", argument = 1)
    public static double copySignSign(float x, float sign, float result) {
        return 0;
    }

    /** ∂ (x·2ⁿ)/∂x = 2ⁿ, which is beyond the range of float from n = 128 on, but not beyond that of double. */
    @Partial(of = {Math.class, StrictMath.class}, method = "scalb", argument = 0)
    public static double scalb(float x, int n, float result) {
        return Math.scalb(1.0, n);
    }

    /** d nextUp(x)/dx = 1. */
    @Partial(of = {Math.class, StrictMath.class}, method = "nextUp", argument = 0)
    public static double nextUp(float x, float result) {
        return 1;
    }

    /** d nextDown(x)/dx = 1. */
    @Partial(of = {Math.class, StrictMath.class}, method = "nextDown", argument = 0)
    public static double nextDown(float x, float result) {
        return 1;
    }

    /** ∂ nextAfter(start, direction)/∂start = 1; the direction is a double also in this overload. */
    @Partial(of = {Math.class, StrictMath.class}, method = "nextAfter", argument = 0)
    public static double nextAfterStart(float start, double direction, float result) {
        return 1;
    }

    /** ∂ nextAfter(start, direction)/∂direction = 0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "nextAfter", argument = 1)
    public static double nextAfterDirection(float start, double direction, float result) {
        return 0;
    }
}
