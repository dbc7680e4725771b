package dev.derive.rules;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Elementary functions to at least 40 significant digits, for every double argument. Exponentials are cut off far
 * beyond what a product with two doubles could bring back into the range of double.
 */
final class Exact {
    static final MathContext DIGITS = new MathContext(100);
    static final BigDecimal ONE = BigDecimal.ONE;
    static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(5000);
    private static final BigDecimal TINY = new BigDecimal("1e-25");
    /** Enough digits to leave 100 after the reduction of the largest double. */
    private static final MathContext REDUCTION_DIGITS = new MathContext(420);
    private static final BigDecimal PI = BigDecimalMath.pi(REDUCTION_DIGITS);
    private static final BigDecimal TWO_PI = TWO.multiply(PI);

    private Exact() {
    }

    static BigDecimal pi() {
        return PI;
    }

    static BigDecimal add(BigDecimal a, BigDecimal b) {
        return a.add(b, DIGITS);
    }

    static BigDecimal subtract(BigDecimal a, BigDecimal b) {
        return a.subtract(b, DIGITS);
    }

    static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return a.multiply(b, DIGITS);
    }

    static BigDecimal divide(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIGITS);
    }

    static BigDecimal square(BigDecimal a) {
        return a.multiply(a, DIGITS);
    }

    static BigDecimal sqrt(BigDecimal a) {
        return a.sqrt(DIGITS);
    }

    static BigDecimal exp(BigDecimal x) {
        BigDecimal exponent = x.min(LARGEST_EXPONENT).max(LARGEST_EXPONENT.negate());
        return BigDecimalMath.exp(exponent, DIGITS);
    }

    static BigDecimal ln(BigDecimal x) {
        return BigDecimalMath.log(x, DIGITS);
    }

    static BigDecimal sin(BigDecimal x) {
        return BigDecimalMath.sin(reduced(x), DIGITS);
    }

    static BigDecimal cos(BigDecimal x) {
        return BigDecimalMath.cos(reduced(x), DIGITS);
    }

    static BigDecimal cosh(BigDecimal x) {
        return divide(add(exp(x), exp(x.negate())), TWO);
    }

    static BigDecimal sinh(BigDecimal x) {
        return x.abs().compareTo(TINY) < 0 ? x : divide(subtract(exp(x), exp(x.negate())), TWO);
    }

    /** ∛(x²) */
    static BigDecimal cubeRootOfSquare(BigDecimal x) {
        return exp(divide(multiply(TWO, ln(x.abs())), BigDecimal.valueOf(3)));
    }

    /** |x|^y */
    static BigDecimal powerOfMagnitude(BigDecimal x, BigDecimal y) {
        return exp(multiply(y, ln(x.abs())));
    }

    static BigDecimal sign(BigDecimal x) {
        return BigDecimal.valueOf(x.signum());
    }

    /** 1 where a > b, 0 where a < b, ½ where they are equal. */
    static BigDecimal step(BigDecimal a, BigDecimal b) {
        return divide(BigDecimal.valueOf(1 + Integer.signum(a.compareTo(b))), TWO);
    }

    static boolean isInteger(BigDecimal x) {
        return x.stripTrailingZeros().scale() <= 0;
    }

    static boolean isOdd(BigDecimal x) {
        return isInteger(x) && x.toBigInteger().testBit(0);
    }

    /** x/y rounded to the nearest integer, ties to even. */
    static BigDecimal nearestQuotient(BigDecimal x, BigDecimal y) {
        return x.divide(y, 0, RoundingMode.HALF_EVEN);
    }

    /** x minus a multiple of 2π, between −π and π. */
    private static BigDecimal reduced(BigDecimal x) {
        BigDecimal turns = x.divide(TWO_PI, REDUCTION_DIGITS).setScale(0, RoundingMode.HALF_EVEN);
        return turns.signum() == 0 ? x : x.subtract(turns.multiply(TWO_PI)).round(DIGITS);
    }
}
