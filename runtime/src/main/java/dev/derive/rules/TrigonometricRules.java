package dev.derive.rules;

/** Trigonometric functions, their inverses, and the conversion of angles (radians unless said otherwise). */
public final class TrigonometricRules {
    private static final double RADIANS_PER_DEGREE = Math.PI / 180;
    private static final double DEGREES_PER_RADIAN = 180 / Math.PI;

    private TrigonometricRules() {
    }

    /** d sin(x)/dx = cos(x). */
    @Partial(of = {Math.class, StrictMath.class}, method = "sin", argument = 0)
    public static double sin(double x, double result) {
        return Math.cos(x);
    }

    /** d cos(x)/dx = −sin(x). */
    @Partial(of = {Math.class, StrictMath.class}, method = "cos", argument = 0)
    public static double cos(double x, double result) {
        return -Math.sin(x);
    }

    /** d tan(x)/dx = 1 + tan²(x). */
    @Partial(of = {Math.class, StrictMath.class}, method = "tan", argument = 0)
    public static double tan(double x, double result) {
        return 1 + result * result;
    }

    /** d asin(x)/dx = 1/√(1 − x²), factored so that it does not cancel; +Inf at ±1, NaN outside. */
    @Partial(of = {Math.class, StrictMath.class}, method = "asin", argument = 0)
    public static double asin(double x, double result) {
        return 1 / Math.sqrt((1 - x) * (1 + x));
    }

    /** d acos(x)/dx = −1/√(1 − x²), factored so that it does not cancel; −Inf at ±1, NaN outside. */
    @Partial(of = {Math.class, StrictMath.class}, method = "acos", argument = 0)
    public static double acos(double x, double result) {
        return -1 / Math.sqrt((1 - x) * (1 + x));
    }

    /** d atan(x)/dx = 1/(1 + x²), which is 1/x² where x² overflows. */
    @Partial(of = {Math.class, StrictMath.class}, method = "atan", argument = 0)
    public static double atan(double x, double result) {
        double sum = 1 + x * x;
        return sum <= Double.MAX_VALUE ? 1 / sum : 1 / x / x;
    }

    /** ∂ atan2(y, x)/∂y = x/(x² + y²); NaN at the origin. */
    @Partial(of = {Math.class, StrictMath.class}, method = "atan2", argument = 0)
    public static double atan2Ordinate(double y, double x, double result) {
        double square = x * x + y * y;
        return isSafe(square) ? x / square : overSquaredRadius(x, x, y);
    }

    /** ∂ atan2(y, x)/∂x = −y/(x² + y²); NaN at the origin. */
    @Partial(of = {Math.class, StrictMath.class}, method = "atan2", argument = 1)
    public static double atan2Abscissa(double y, double x, double result) {
        double square = x * x + y * y;
        return isSafe(square) ? -y / square : overSquaredRadius(-y, x, y);
    }

    /** d toRadians(x)/dx = π/180. */
    @Partial(of = {Math.class, StrictMath.class}, method = "toRadians", argument = 0)
    public static double toRadians(double degrees, double result) {
        return RADIANS_PER_DEGREE;
    }

    /** d toDegrees(x)/dx = 180/π. */
    @Partial(of = {Math.class, StrictMath.class}, method = "toDegrees", argument = 0)
    public static double toDegrees(double radians, double result) {
        return DEGREES_PER_RADIAN;
    }

    /** Whether a sum of two squares has neither overflowed nor lost digits of its larger term to underflow. */
    private static boolean isSafe(double square) {
        return square >= 0x1p-960 && square <= Double.MAX_VALUE;
    }

    /** a/(x² + y²) for |a| one of |x|, |y|, with all three multiplied by a power of two that keeps the squares safe. */
    private static double overSquaredRadius(double a, double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return 0;
        }
        double scale = Math.max(Math.abs(x), Math.abs(y)) > 1 ? 0x1p-600 : 0x1p600;
        double u = x * scale;
        double v = y * scale;
        return a * scale / (u * u + v * v) * scale;
    }
}
