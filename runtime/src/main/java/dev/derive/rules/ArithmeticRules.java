package dev.derive.rules;

/** Functions made of arithmetic operations: sum, fused multiply-add, sign transfer, scaling, IEEE remainder. */
public final class ArithmeticRules {
    private ArithmeticRules() {
    }

    /** ∂ (a + b)/∂a = 1. */
    @Partial(of = Double.class, method = "sum", argument = 0)
    public static double sumFirst(double a, double b, double result) {
        return 1;
    }

    /** ∂ (a + b)/∂b = 1. */
    @Partial(of = Double.class, method = "sum", argument = 1)
    public static double sumSecond(double a, double b, double result) {
        return 1;
    }

    /** ∂ (a·b + c)/∂a = b. */
    @Partial(of = {Math.class, StrictMath.class}, method = "fma", argument = 0)
    public static double fmaFirst(double a, double b, double c, double result) {
        return b;
    }

    /** ∂ (a·b + c)/∂b = a. */
    @Partial(of = {Math.class, StrictMath.class}, method = "fma", argument = 1)
    public static double fmaSecond(double a, double b, double c, double result) {
        return a;
    }

    /** ∂ (a·b + c)/∂c = 1. */
    @Partial(of = {Math.class, StrictMath.class}, method = "fma", argument = 2)
    public static double fmaThird(double a, double b, double c, double result) {
        return 1;
    }

    /** ∂ copySign(x, sign)/∂x: 1 where the sign is kept, −1 where it is changed, also at ±0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "copySign", argument = 0)
    public static double copySignMagnitude(double x, double sign, double result) {
        return Math.copySign(1, x) * Math.copySign(1, result);
    }

    /** ∂ copySign(x, sign)/∂sign = 0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "copySign", argument = 1)
    public static double copySignSign(double x, double sign, double result) {
        return 0;
    }

    /** ∂ (x·2ⁿ)/∂x = 2ⁿ, infinite from n = 1024 on, 0 below n = −1074. */
    @Partial(of = {Math.class, StrictMath.class}, method = "scalb", argument = 0)
    public static double scalb(double x, int n, double result) {
        return Math.scalb(1.0, n);
    }

    /** ∂ (x − y·rint(x/y))/∂x = 1. */
    @Partial(of = {Math.class, StrictMath.class}, method = "IEEEremainder", argument = 0)
    public static double ieeeRemainderDividend(double x, double y, double result) {
        return 1;
    }

    /**
     * ∂ (x − y·rint(x/y))/∂y = −rint(x/y), of the exact quotient (IEEE 754-2019, 5.3.1). The rounded x/y may be on the
     * other side of a half; the remainder, which is exact, says by how much the quotient differs from an integer.
     */
    @Partial(of = {Math.class, StrictMath.class}, method = "IEEEremainder", argument = 1)
    public static double ieeeRemainderDivisor(double x, double y, double result) {
        return Math.rint(result / y - x / y);
    }
}
