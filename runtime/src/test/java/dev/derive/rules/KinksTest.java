package dev.derive.rules;

import static dev.derive.rules.PartialAssertions.assertPartial;
import static dev.derive.rules.PartialAssertions.assertSame;
import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The conventions at kinks (average of the one-sided derivatives) and at singularities (the limit). */
class KinksTest {
    @Test
    void absIsTheSignAndZeroAtBothZeros() {
        assertPartial(1, "abs", 0, 3);
        assertPartial(-1, "abs", 0, -3);
        assertPartial(0, "abs", 0, 0.0);
        assertPartial(0, "abs", 0, -0.0);
    }

    @Test
    void maxBelongsToTheLargerOperandAndIsSharedAtATie() {
        assertPartial(1, "max", 0, 2, 1);
        assertPartial(0, "max", 1, 2, 1);
        assertPartial(0, "max", 0, 1, 2);
        assertPartial(1, "max", 1, 1, 2);
        assertShared("max");
    }

    @Test
    void minBelongsToTheSmallerOperandAndIsSharedAtATie() {
        assertPartial(0, "min", 0, 2, 1);
        assertPartial(1, "min", 1, 2, 1);
        assertPartial(1, "min", 0, 1, 2);
        assertPartial(0, "min", 1, 1, 2);
        assertShared("min");
    }

    private static void assertShared(String method) {
        for (int argument = 0; argument < 2; argument++) {
            assertPartial(0.5, method, argument, 2, 2);
            assertPartial(0.5, method, argument, 0.0, -0.0);
            assertPartial(0.5, method, argument, -0.0, 0.0);
            assertPartial(0.5, method, argument, 0.0, 0.0);
            assertPartial(0.5, method, argument, POSITIVE_INFINITY, POSITIVE_INFINITY);
            assertPartial(NaN, method, argument, NaN, 1);
            assertPartial(NaN, method, argument, 1, NaN);
            assertPartial(NaN, method, argument, NaN, NaN);
        }
    }

    @Test
    void sqrtIsInfiniteAtBothZerosAndNotANumberBelow() {
        assertPartial(POSITIVE_INFINITY, "sqrt", 0, 0.0);
        assertPartial(POSITIVE_INFINITY, "sqrt", 0, -0.0);
        assertPartial(NaN, "sqrt", 0, -Double.MIN_VALUE);
        assertPartial(0.25, "sqrt", 0, 4);
    }

    @Test
    void cbrtIsInfiniteAtBothZeros() {
        assertPartial(POSITIVE_INFINITY, "cbrt", 0, 0.0);
        assertPartial(POSITIVE_INFINITY, "cbrt", 0, -0.0);
    }

    @Test
    void hypotIsZeroAtTheOrigin() {
        for (double x : new double[] {0.0, -0.0}) {
            for (double y : new double[] {0.0, -0.0}) {
                assertPartial(0, "hypot", 0, x, y);
                assertPartial(0, "hypot", 1, x, y);
            }
        }
        assertPartial(-1, "hypot", 0, -2, 0.0);
        assertPartial(0, "hypot", 1, -2, -0.0);
    }

    @Test
    void atan2IsNotANumberAtTheOrigin() {
        for (double y : new double[] {0.0, -0.0}) {
            for (double x : new double[] {0.0, -0.0}) {
                assertPartial(NaN, "atan2", 0, y, x);
                assertPartial(NaN, "atan2", 1, y, x);
            }
        }
        assertPartial(-0.5, "atan2", 0, 0.0, -2);
        assertPartial(0, "atan2", 1, -0.0, -2);
    }

    @Test
    void powWithExponentZeroDoesNotDependOnItsBase() {
        for (double y : new double[] {0.0, -0.0}) {
            for (double x : new double[] {2, -2, 0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE,
                POSITIVE_INFINITY, NEGATIVE_INFINITY, NaN}) {
                assertPartial(0, "pow", 0, x, y);
            }
        }
    }

    @Test
    void powAtBaseZeroHasTheLimitInItsBase() {
        for (double x : new double[] {0.0, -0.0}) {
            assertPartial(1, "pow", 0, x, 1);
            assertPartial(0, "pow", 0, x, 2);
            assertPartial(0, "pow", 0, x, 1.5);
            assertPartial(0, "pow", 0, x, 1e300);
            assertPartial(POSITIVE_INFINITY, "pow", 0, x, 0.5);
            assertPartial(POSITIVE_INFINITY, "pow", 0, x, 1e-300);
            assertPartial(NEGATIVE_INFINITY, "pow", 0, x, -1);
        }
        assertPartial(NEGATIVE_INFINITY, "pow", 0, 0.0, -2);
        assertPartial(POSITIVE_INFINITY, "pow", 0, -0.0, -2);
    }

    @Test
    void powOfANegativeBaseHasADerivativeInItsBaseForIntegerExponents() {
        assertPartial(-6, "pow", 0, -3, 2);
        assertPartial(27, "pow", 0, -3, 3);
        assertPartial(1, "pow", 0, -3, 1);
        assertPartial(NaN, "pow", 0, -3, 0.5);
    }

    @Test
    void powInItsExponentIsZeroAtBaseZeroForExponentsThatAreNotNegative() {
        for (double x : new double[] {0.0, -0.0}) {
            assertPartial(0, "pow", 1, x, 0.0);
            assertPartial(0, "pow", 1, x, -0.0);
            assertPartial(0, "pow", 1, x, 0.5);
            assertPartial(0, "pow", 1, x, 3);
            assertPartial(0, "pow", 1, x, POSITIVE_INFINITY);
            assertPartial(NEGATIVE_INFINITY, "pow", 1, x, -1);
            assertPartial(NEGATIVE_INFINITY, "pow", 1, x, -1.5);
        }
    }

    @Test
    void powInItsExponentIsNotANumberForANegativeBase() {
        assertPartial(NaN, "pow", 1, -2, 2);
        assertPartial(NaN, "pow", 1, -2, 0.0);
        assertPartial(NaN, "pow", 1, -2, -3);
        assertPartial(NaN, "pow", 1, -Double.MIN_VALUE, 0.5);
    }

    @Test
    void logarithmsAreInfiniteAtTheLowerEndOfTheirDomainAndNotANumberOutside() {
        for (String method : new String[] {"log", "log10"}) {
            assertPartial(POSITIVE_INFINITY, method, 0, 0.0);
            assertPartial(POSITIVE_INFINITY, method, 0, -0.0);
            assertPartial(NaN, method, 0, -Double.MIN_VALUE);
            assertPartial(NaN, method, 0, NEGATIVE_INFINITY);
        }
        assertPartial(POSITIVE_INFINITY, "log1p", 0, -1);
        assertPartial(NaN, "log1p", 0, Math.nextDown(-1.0));
        assertPartial(NaN, "log1p", 0, NEGATIVE_INFINITY);
        assertPartial(1, "log1p", 0, -0.0);
    }

    @Test
    void inverseSineAndCosineAreInfiniteAtTheEndsOfTheirDomainAndNotANumberOutside() {
        for (double end : new double[] {1, -1}) {
            assertPartial(POSITIVE_INFINITY, "asin", 0, end);
            assertPartial(NEGATIVE_INFINITY, "acos", 0, end);
            double outside = end * Math.nextUp(1.0);
            assertPartial(NaN, "asin", 0, outside);
            assertPartial(NaN, "acos", 0, outside);
        }
    }

    @Test
    void ieeeRemainderLosesTheRoundedQuotientTimesTheDivisor() {
        assertPartial(1, "IEEEremainder", 0, 7, 2);
        assertPartial(-4, "IEEEremainder", 1, 7, 2); // 3.5 is a tie: to even
        assertPartial(-2, "IEEEremainder", 1, 5, 2); // 2.5 is a tie: to even
        assertPartial(4, "IEEEremainder", 1, -7, 2);
        assertPartial(0, "IEEEremainder", 1, 0.0, 2);
        assertPartial(0, "IEEEremainder", 1, -0.0, 2);
        assertPartial(-2, "IEEEremainder", 1, Math.nextDown(2.5), 1);
        assertPartial(-3, "IEEEremainder", 1, Math.nextUp(2.5), 1);
    }

    @Test
    void ieeeRemainderUsesTheExactQuotientWhereTheRoundedOneIsATie() {
        double x = 1.3500000000000003;
        double y = 0.30000000000000004;
        assertEquals(4.5, x / y, "the rounded quotient is a tie, the exact one is a little more");
        assertPartial(-5, "IEEEremainder", 1, x, y);
    }

    @Test
    void functionsThatAreConstantBetweenTheirJumpsAreListed() {
        Set<String> names = Set.of("floor", "ceil", "rint", "round", "signum", "ulp", "getExponent", "random");
        assertEquals(new TreeSet<>(names), RuleTable.constants(Math.class));
        assertEquals(new TreeSet<>(names), RuleTable.constants(StrictMath.class));
    }

    @Test
    void copySignKeepsOrTurnsTheSignAlsoOfZero() {
        for (double sign : new double[] {1, 0.0, POSITIVE_INFINITY}) {
            for (double x : new double[] {2, 0.0}) {
                assertPartial(1, "copySign", 0, x, sign);
                assertPartial(-1, "copySign", 0, -x, sign);
                assertPartial(-1, "copySign", 0, x, -sign);
                assertPartial(1, "copySign", 0, -x, -sign);
                assertPartial(0, "copySign", 1, x, sign);
                assertPartial(0, "copySign", 1, -x, -sign);
            }
        }
    }

    @Test
    void neighboursMoveWithTheirNumberAndNotWithTheDirection() {
        for (double x : new double[] {1, 0.0, -0.0}) {
            assertPartial(1, "nextUp", 0, x);
            assertPartial(1, "nextDown", 0, x);
            assertPartial(1, "nextAfter", 0, x, 5);
            assertPartial(0, "nextAfter", 1, x, 5);
            assertPartial(1, "nextAfter", 0, x, x);
            assertPartial(0, "nextAfter", 1, x, x);
        }
    }

    @Test
    void scalbIsAPowerOfTwoThatOverflowsAndUnderflows() {
        assertPartial(8, "scalb", 0, 5, 3);
        assertPartial(0.125, "scalb", 0, -0.0, -3);
        assertPartial(0x1p1023, "scalb", 0, 1e-30, 1023);
        assertPartial(POSITIVE_INFINITY, "scalb", 0, 1e-30, 1024);
        assertPartial(Double.MIN_VALUE, "scalb", 0, 1e30, -1074);
        assertPartial(0, "scalb", 0, 1e30, -1075);
    }

    @Test
    void fusedMultiplyAddIsAProductAndASum() {
        assertPartial(3, "fma", 0, 2, 3, 4);
        assertPartial(2, "fma", 1, 2, 3, 4);
        assertPartial(1, "fma", 2, 2, 3, 4);
    }

    @Test
    void anglesAreConvertedByAConstantFactor() {
        assertPartial(0.017453292519943295, "toRadians", 0, -0.0);
        assertPartial(57.29577951308232, "toDegrees", 0, -0.0);
    }

    @Test
    void sumsPassBothOperandsOn() {
        assertPartial(1, "sum", 0, 0.0, -0.0);
        assertPartial(1, "sum", 1, 0.0, -0.0);
    }

    @Test
    void clampIsTheMinimumOfAMaximum() {
        assertClamp(1, 0, 0, 2, 1, 3);
        assertClamp(0, 1, 0, 0, 1, 3);
        assertClamp(0, 0, 1, 4, 1, 3);
        assertClamp(0.5, 0.5, 0, 1, 1, 3);
        assertClamp(0.5, 0, 0.5, 3, 1, 3);
        assertClamp(0, 0.5, 0.5, 0, 1, 1);
        assertClamp(0.25, 0.25, 0.5, 1, 1, 1);
        assertClamp(0.5, 0.5, 0, -0.0, 0.0, 3);
        assertClamp(0.5, 0.5, 0, 0.0, -0.0, 3);
        assertClamp(0.5, 0, 0.5, 0.0, -3, -0.0);
        assertClamp(NaN, NaN, NaN, NaN, 1, 3);
    }

    /** Clamp is called here without the JDK's method, which JDK 17 does not have. */
    private static void assertClamp(double dx, double dlow, double dhigh, double x, double low, double high) {
        double[] expected = {dx, dlow, dhigh};
        double result = Math.min(Math.max(x, low), high);
        float fx = (float) x;
        float flow = (float) low;
        float fhigh = (float) high;
        float fresult = (float) result;
        double[][] actual = {
            {ExtremumRules.clampValue(x, low, high, result), ExtremumRules.clampLow(x, low, high, result),
                ExtremumRules.clampHigh(x, low, high, result)},
            {FloatRules.clampValue(fx, flow, fhigh, fresult), FloatRules.clampLow(fx, flow, fhigh, fresult),
                FloatRules.clampHigh(fx, flow, fhigh, fresult)},
        };
        for (double[] partials : actual) {
            for (int i = 0; i < 3; i++) {
                assertSame(expected[i], partials[i], "clamp(" + x + ", " + low + ", " + high + ") d/d" + i);
            }
        }
    }
}
