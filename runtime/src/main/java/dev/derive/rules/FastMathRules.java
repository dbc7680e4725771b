package dev.derive.rules;

/**
 * The {@code FastMath} of Commons Math, which is {@code AccurateMath} in its version 4, and of Hipparchus: functions that
 * work on the bits of their arguments and look values up in tables, so that their own instructions do not say what their
 * derivatives are. Most of them are those of {@link Math}; here are the others.
 */
@SameAs(value = Math.class, named = {FastMathRules.COMMONS, FastMathRules.COMMONS_4, FastMathRules.HIPPARCHUS})
public final class FastMathRules {
    static final String COMMONS = "org.apache.commons.math3.util.FastMath";
    static final String COMMONS_4 = "org.apache.commons.math4.core.jdkmath.AccurateMath";
    static final String HIPPARCHUS = "org.hipparchus.util.FastMath";

    private FastMathRules() {
    }

    /** d arsinh(x)/dx = 1/√(1 + x²), which is 1/|x| where x² overflows. */
    @Partial(named = {COMMONS, COMMONS_4, HIPPARCHUS}, method = "asinh", argument = 0)
    public static double asinh(double x, double result) {
        double magnitude = Math.abs(x);
        return magnitude < 0x1p28 ? 1 / Math.sqrt(1 + x * x) : 1 / magnitude;
    }

    /** d arcosh(x)/dx = 1/√(x² − 1), factored so that it does not cancel or overflow; +Inf at 1, NaN below. */
    @Partial(named = {COMMONS, COMMONS_4, HIPPARCHUS}, method = "acosh", argument = 0)
    public static double acosh(double x, double result) {
        return x < 1 ? Double.NaN : 1 / (Math.sqrt(x - 1) * Math.sqrt(x + 1));
    }

    /** d artanh(x)/dx = 1/(1 − x²), factored so that it does not cancel; +Inf at ±1, NaN outside. */
    @Partial(named = {COMMONS, COMMONS_4, HIPPARCHUS}, method = "atanh", argument = 0)
    public static double atanh(double x, double result) {
        return Math.abs(x) > 1 ? Double.NaN : 1 / ((1 - x) * (1 + x));
    }

    /** ∂ log_b(x)/∂b = −log_b(x)/(b·ln b). */
    @Partial(named = {COMMONS, COMMONS_4, HIPPARCHUS}, method = "log", argument = 0)
    public static double logBase(double base, double x, double result) {
        return -result / (base * Math.log(base));
    }

    /** ∂ log_b(x)/∂x = 1/(x·ln b); ±Inf at ±0, NaN below. */
    @Partial(named = {COMMONS, COMMONS_4, HIPPARCHUS}, method = "log", argument = 1)
    public static double logArgument(double base, double x, double result) {
        return x < 0 ? Double.NaN : 1 / ((x + 0.0) * Math.log(base)); // -0.0 + 0.0 is +0.0
    }

    /** d xⁿ/dx = n·xⁿ⁻¹; 0 where n = 0. */
    @Partial(named = {COMMONS, COMMONS_4, HIPPARCHUS}, method = "pow", argument = 0)
    public static double pow(double x, int n, double result) {
        return PowerRules.powBase(x, n, result);
    }

    /** d xⁿ/dx = n·xⁿ⁻¹; 0 where n = 0. The sign is taken from n itself: as a double, an odd n beyond 2⁵³ is even. */
    @Partial(named = {COMMONS, COMMONS_4, HIPPARCHUS}, method = "pow", argument = 0)
    public static double pow(double x, long n, double result) {
        double partial = PowerRules.powBase(Math.abs(x), n, Math.abs(result));
        return (n & 1) == 0 ? Math.copySign(1, x) * partial : partial;
    }
}
