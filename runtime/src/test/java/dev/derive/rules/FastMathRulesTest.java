package dev.derive.rules;

import static dev.derive.rules.Exact.ONE;
import static dev.derive.rules.Exact.add;
import static dev.derive.rules.Exact.divide;
import static dev.derive.rules.Exact.ln;
import static dev.derive.rules.Exact.multiply;
import static dev.derive.rules.Exact.sqrt;
import static dev.derive.rules.Exact.square;
import static dev.derive.rules.Exact.subtract;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The functions that Math does not have, against the textbook formulas in high precision. */
class FastMathRulesTest {
    private static final double ALLOWED_ULPS = 4;

    /** At points whose distance from another one is of many magnitudes. */
    private static void isExact(double from, double nearest, double farthest, DoubleUnaryOperator partial,
            UnaryOperator<BigDecimal> exact) {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            double magnitude = random.nextDouble(Math.log(Math.abs(nearest)), Math.log(Math.abs(farthest)));
            double x = from + Math.copySign(Math.exp(magnitude), nearest);
            double expected = exact.apply(new BigDecimal(x)).doubleValue();
            assertEquals(expected, partial.applyAsDouble(x), ALLOWED_ULPS * Math.ulp(expected), () -> "at " + x);
        }
    }

    @Test
    void inverseHyperbolicFunctions() {
        isExact(0, 1e-300, 1e300, x -> FastMathRules.asinh(x, 0), x -> divide(ONE, sqrt(add(ONE, square(x)))));
        isExact(0, -1e-9, -1e9, x -> FastMathRules.asinh(x, 0), x -> divide(ONE, sqrt(add(ONE, square(x)))));
        isExact(1, 1e-15, 1e300, x -> FastMathRules.acosh(x, 0), x -> divide(ONE, sqrt(subtract(square(x), ONE))));
        isExact(0, 1e-300, 1 - 1e-15, x -> FastMathRules.atanh(x, 0), x -> divide(ONE, subtract(ONE, square(x))));
        assertEquals(Double.POSITIVE_INFINITY, FastMathRules.acosh(1, 0));
        assertEquals(Double.NaN, FastMathRules.acosh(0.5, Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, FastMathRules.atanh(-1, Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, FastMathRules.atanh(2, Double.NaN));
    }

    @Test
    void logarithmToAnyBase() {
        BigDecimal seven = BigDecimal.valueOf(7);
        isExact(0, 1e-100, 1e100, x -> FastMathRules.logArgument(7, x, 0), x -> divide(ONE, multiply(x, ln(seven))));
        isExact(1, 0.1, 1e100, b -> FastMathRules.logBase(b, 7, Math.log(7) / Math.log(b)),
                b -> divide(ln(seven), multiply(b, square(ln(b)))).negate());
        assertEquals(Double.POSITIVE_INFINITY, FastMathRules.logArgument(7, 0.0, 0));
        assertEquals(Double.NaN, FastMathRules.logArgument(7, -1, 0));
    }

    @Test
    void wholePowers() {
        isExact(0, 1e-10, 1e10, x -> FastMathRules.pow(x, -3, Math.pow(x, -3)),
                x -> divide(BigDecimal.valueOf(-3), square(square(x))));
        isExact(0, -1e-10, -1e10, x -> FastMathRules.pow(x, 4L, Math.pow(x, 4)),
                x -> multiply(BigDecimal.valueOf(4), multiply(x, square(x))));
        assertEquals(0, FastMathRules.pow(0, 0, 1));
        assertEquals(1, FastMathRules.pow(-0.0, 1L, -0.0));
        assertEquals(1 + 0x1p53, FastMathRules.pow(-1, (1L << 53) + 1, -1), 1,
                "odd, which the exponent as a double is not");
        assertEquals(-0x1p53, FastMathRules.pow(-1, 1L << 53, 1));
    }
}
