package dev.derive.rules;

/** Powers, roots and the length of a vector. */
public final class PowerRules {
    private PowerRules() {
    }

    /** d √x/dx = 1/(2√x); +Inf at ±0, NaN below. */
    @Partial(of = {Math.class, StrictMath.class}, method = "sqrt", argument = 0)
    public static double sqrt(double x, double result) {
        return 0.5 / (result + 0.0); // -0.0 + 0.0 is +0.0
    }

    /** d ∛x/dx = 1/(3·∛x²), computed as ∛x/(3x), where the error of the root counts once; +Inf at ±0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "cbrt", argument = 0)
    public static double cbrt(double x, double result) {
        double partial = result / x * (1.0 / 3);
        return partial == partial ? partial : 1 / (3 * (result * result));
    }

    /** ∂ hypot(x, y)/∂x = x/hypot(x, y); 0 at the origin. */
    @Partial(of = {Math.class, StrictMath.class}, method = "hypot", argument = 0)
    public static double hypotFirst(double x, double y, double result) {
        return isNormal(result) ? x / result : cosine(x, y, result);
    }

    /** ∂ hypot(x, y)/∂y = y/hypot(x, y); 0 at the origin. */
    @Partial(of = {Math.class, StrictMath.class}, method = "hypot", argument = 1)
    public static double hypotSecond(double x, double y, double result) {
        return isNormal(result) ? y / result : cosine(y, x, result);
    }

    /** x/r where r = hypot(x, y) has overflowed, has lost digits to underflow, is zero or is not a number. */
    private static double cosine(double x, double y, double r) {
        if (r == 0) {
            return 0;
        }
        if (Double.isInfinite(x)) {
            return Double.isFinite(y) ? Math.copySign(1, x) : Double.NaN;
        }
        double scale = r < 1 ? 0x1p600 : 0x1p-600;
        return x * scale / Math.hypot(x * scale, y * scale);
    }

    /**
     * ∂ x^y/∂x = y·x^(y−1), computed as y·(x^y/x) because rounding y − 1 can cost 700 ulp. 0 where y = 0, whatever x.
     */
    @Partial(of = {Math.class, StrictMath.class}, method = "pow", argument = 0)
    public static double powBase(double x, double y, double result) {
        double power = power(x, y, result);
        double quotient = power / x;
        return isNormal(power) && isNormal(quotient) ? y * quotient : powBaseScaled(x, y, power);
    }

    /**
     * y·x^(y−1) = y·h·h/x with h = |x|^(y/2), for where x^y or x^y/x overflows or underflows. The order of the
     * operations, and a power of two that cancels, keep every intermediate value in range where the partial is.
     */
    private static double powBaseScaled(double x, double y, double power) {
        if (power != power) {
            return Double.NaN;
        }
        if (x == 0 || !Double.isFinite(x) || !Double.isFinite(y)) {
            return powBaseLimit(x, y, power);
        }
        double magnitude = Math.abs(x);
        double h = Math.pow(magnitude, 0.5 * y);
        double partial = magnitude >= 1
                ? y * (h / magnitude) * h
                : y * h / (magnitude * 0x1p64) * (h * 0x1p64);
        return x > 0 ? partial : partial * -Math.copySign(1, power); // x^(y−1) has the sign of x^y/x
    }

    /** The limit of y·x^(y−1) where x is zero, infinite or not a number, or y is infinite. */
    private static double powBaseLimit(double x, double y, double power) {
        if (y == 0) {
            return 0;
        }
        if (Double.isInfinite(y)) {
            return power == 0 ? 0 : y * power;
        }
        if (y == 1) {
            return 1;
        }
        if (x == 0) {
            return y > 1 ? y * Math.pow(x, y - 1) // 0, and its derivative is that of the partial
                    : y < 0 ? y * (power / x) : Double.POSITIVE_INFINITY;
        }
        return y < 1 ? 0 : Math.copySign(power, x * power);
    }

    /** ∂ x^y/∂y = x^y·ln x; 0 where x = 0 and y ≥ 0, NaN where x < 0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "pow", argument = 1)
    public static double powExponent(double x, double y, double result) {
        double power = power(x, y, result);
        double partial = power * Math.log(x);
        return isNormal(power) && Math.abs(partial) <= Double.MAX_VALUE ? partial : powExponentScaled(x, y);
    }

    /** x^y·ln x = h·ln x·h with h = x^(y/2), for where x^y overflows or underflows; the limits at x = 0 and +Inf. */
    private static double powExponentScaled(double x, double y) {
        if (x == 0) {
            return y >= 0 ? 0 : y < 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY && y < 0) {
            return 0;
        }
        double h = Math.pow(x, 0.5 * y);
        return h * Math.log(x) * h;
    }

    /**
     * The power to work with: the result, unless y is so large that StrictMath.pow is off by hundreds of ulp, because
     * fdlibm there rounds a product that it takes to be exact.
     */
    private static double power(double x, double y, double result) {
        return Math.abs(y) < 0x1p31 ? result : Math.pow(x, y);
    }

    private static boolean isNormal(double v) {
        double magnitude = Math.abs(v);
        return magnitude >= Double.MIN_NORMAL && magnitude <= Double.MAX_VALUE;
    }
}
