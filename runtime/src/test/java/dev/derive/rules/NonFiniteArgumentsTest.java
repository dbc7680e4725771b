package dev.derive.rules;

import static dev.derive.rules.PartialAssertions.assertPartial;
import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;

import org.junit.jupiter.api.Test;

/** Infinite arguments give the limit of the partial where there is one; what is not a number stays so. */
class NonFiniteArgumentsTest {
    @Test
    void partialsThatDependOnAnArgumentAreNotANumberWhereItIsNot() {
        for (String method : new String[] {"exp", "expm1", "log", "log10", "log1p", "sinh", "cosh", "tanh", "sin",
            "cos", "tan", "asin", "acos", "atan", "sqrt", "cbrt", "abs"}) {
            assertPartial(NaN, method, 0, NaN);
        }
        for (String method : new String[] {"atan2", "hypot", "pow"}) {
            for (int argument = 0; argument < 2; argument++) {
                for (double other : new double[] {2, POSITIVE_INFINITY, NaN}) {
                    assertPartial(NaN, method, argument, NaN, other);
                    assertPartial(NaN, method, argument, other, NaN);
                }
            }
        }
        assertPartial(NaN, "IEEEremainder", 1, NaN, 2);
        assertPartial(NaN, "IEEEremainder", 1, 2, NaN);
    }

    @Test
    void exponentialsEndAtZeroAndInfinity() {
        for (String method : new String[] {"exp", "expm1"}) {
            assertPartial(POSITIVE_INFINITY, method, 0, POSITIVE_INFINITY);
            assertPartial(0, method, 0, NEGATIVE_INFINITY);
        }
        for (String method : new String[] {"log", "log10", "log1p", "sqrt", "cbrt"}) {
            assertPartial(0, method, 0, POSITIVE_INFINITY);
        }
        assertPartial(0, "cbrt", 0, NEGATIVE_INFINITY);
    }

    @Test
    void hyperbolicFunctionsEndAtZeroAndInfinity() {
        assertPartial(POSITIVE_INFINITY, "sinh", 0, POSITIVE_INFINITY);
        assertPartial(POSITIVE_INFINITY, "sinh", 0, NEGATIVE_INFINITY);
        assertPartial(POSITIVE_INFINITY, "cosh", 0, POSITIVE_INFINITY);
        assertPartial(NEGATIVE_INFINITY, "cosh", 0, NEGATIVE_INFINITY);
        assertPartial(0, "tanh", 0, POSITIVE_INFINITY);
        assertPartial(0, "tanh", 0, NEGATIVE_INFINITY);
    }

    @Test
    void periodicFunctionsAndBoundedDomainsHaveNoLimitAtInfinity() {
        for (String method : new String[] {"sin", "cos", "tan", "asin", "acos"}) {
            assertPartial(NaN, method, 0, POSITIVE_INFINITY);
            assertPartial(NaN, method, 0, NEGATIVE_INFINITY);
        }
    }

    @Test
    void anglesDoNotChangeAtInfinity() {
        assertPartial(0, "atan", 0, POSITIVE_INFINITY);
        assertPartial(0, "atan", 0, NEGATIVE_INFINITY);
        for (int argument = 0; argument < 2; argument++) {
            assertPartial(0, "atan2", argument, POSITIVE_INFINITY, 1);
            assertPartial(0, "atan2", argument, 1, NEGATIVE_INFINITY);
            assertPartial(0, "atan2", argument, NEGATIVE_INFINITY, POSITIVE_INFINITY);
        }
    }

    @Test
    void hypotFollowsTheInfiniteOperand() {
        assertPartial(1, "hypot", 0, POSITIVE_INFINITY, 1e300);
        assertPartial(0, "hypot", 1, POSITIVE_INFINITY, 1e300);
        assertPartial(0, "hypot", 0, 0.0, NEGATIVE_INFINITY);
        assertPartial(-1, "hypot", 1, 0.0, NEGATIVE_INFINITY);
        assertPartial(NaN, "hypot", 0, POSITIVE_INFINITY, POSITIVE_INFINITY);
    }

    @Test
    void hypotDoesNotOverflowWhereItsResultDoes() {
        double unit = 0x1p1017; // 119² + 120² = 169²
        assertPartial(119.0 / 169, "hypot", 0, 119 * unit, 120 * unit);
        assertPartial(-120.0 / 169, "hypot", 1, 119 * unit, -120 * unit);
    }

    @Test
    void powHasTheLimitInItsBaseAtInfinity() {
        assertPartial(POSITIVE_INFINITY, "pow", 0, POSITIVE_INFINITY, 2);
        assertPartial(1, "pow", 0, POSITIVE_INFINITY, 1);
        assertPartial(0, "pow", 0, POSITIVE_INFINITY, 0.5);
        assertPartial(0, "pow", 0, POSITIVE_INFINITY, -1);
        assertPartial(NEGATIVE_INFINITY, "pow", 0, NEGATIVE_INFINITY, 2);
        assertPartial(POSITIVE_INFINITY, "pow", 0, NEGATIVE_INFINITY, 3);
        assertPartial(1, "pow", 0, NEGATIVE_INFINITY, 1);
        assertPartial(0, "pow", 0, NEGATIVE_INFINITY, -1);
    }

    @Test
    void powWithAnInfiniteExponentHasTheLimitInItsBase() {
        assertPartial(0, "pow", 0, 0.5, POSITIVE_INFINITY);
        assertPartial(POSITIVE_INFINITY, "pow", 0, 2, POSITIVE_INFINITY);
        assertPartial(NEGATIVE_INFINITY, "pow", 0, 0.5, NEGATIVE_INFINITY);
        assertPartial(0, "pow", 0, 2, NEGATIVE_INFINITY);
        assertPartial(NaN, "pow", 0, 1, POSITIVE_INFINITY);
        assertPartial(POSITIVE_INFINITY, "pow", 0, POSITIVE_INFINITY, POSITIVE_INFINITY);
        assertPartial(0, "pow", 0, 0.0, POSITIVE_INFINITY);
        assertPartial(NEGATIVE_INFINITY, "pow", 0, 0.0, NEGATIVE_INFINITY);
    }

    @Test
    void powHasTheLimitInItsExponent() {
        assertPartial(POSITIVE_INFINITY, "pow", 1, POSITIVE_INFINITY, 2);
        assertPartial(0, "pow", 1, POSITIVE_INFINITY, -2);
        assertPartial(POSITIVE_INFINITY, "pow", 1, 2, POSITIVE_INFINITY);
        assertPartial(0, "pow", 1, 2, NEGATIVE_INFINITY);
        assertPartial(0, "pow", 1, 0.5, POSITIVE_INFINITY);
        assertPartial(NEGATIVE_INFINITY, "pow", 1, 0.5, NEGATIVE_INFINITY);
        assertPartial(NEGATIVE_INFINITY, "pow", 1, 0.0, NEGATIVE_INFINITY);
        assertPartial(NaN, "pow", 1, NEGATIVE_INFINITY, 2);
    }

    @Test
    void ieeeRemainderByInfinityIsItsDividend() {
        assertPartial(0, "IEEEremainder", 1, 5, POSITIVE_INFINITY);
        assertPartial(0, "IEEEremainder", 1, -5, NEGATIVE_INFINITY);
        assertPartial(NaN, "IEEEremainder", 1, POSITIVE_INFINITY, 5);
        assertPartial(NaN, "IEEEremainder", 1, 5, 0.0);
        assertPartial(-2, "IEEEremainder", 1, 0x1.8p1023, 0x1p1023);
        assertPartial(NEGATIVE_INFINITY, "IEEEremainder", 1, Double.MAX_VALUE, Double.MIN_VALUE);
    }

    @Test
    void extremaPreferAnInfinity() {
        assertPartial(1, "max", 0, POSITIVE_INFINITY, 1);
        assertPartial(0, "max", 1, POSITIVE_INFINITY, 1);
        assertPartial(0, "min", 0, POSITIVE_INFINITY, NEGATIVE_INFINITY);
        assertPartial(1, "min", 1, POSITIVE_INFINITY, NEGATIVE_INFINITY);
        assertPartial(-1, "abs", 0, NEGATIVE_INFINITY);
    }

    @Test
    void oddFunctionsHaveTheSamePartialAtBothZeros() {
        for (String method : new String[] {"sin", "tan", "asin", "atan", "sinh", "tanh", "exp", "expm1"}) {
            assertPartial(1, method, 0, 0.0);
            assertPartial(1, method, 0, -0.0);
        }
        for (String method : new String[] {"cos", "cosh"}) {
            assertPartial(0, method, 0, 0.0);
            assertPartial(0, method, 0, -0.0);
        }
        assertPartial(-1, "acos", 0, 0.0);
        assertPartial(-1, "acos", 0, -0.0);
    }
}
