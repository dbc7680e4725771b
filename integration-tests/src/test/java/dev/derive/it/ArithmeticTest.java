package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Arithmetic;
import org.junit.jupiter.api.Test;

/** Arithmetic, conversions and comparisons. */
class ArithmeticTest {

    private static final double X = 1.15;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void addSubtractMultiplyAndDivide() {
        double numerator = (X + 2) * (3 - X);
        double denominator = X * X + 1;
        double quotient = (1 - 2 * X) / denominator - numerator * 2 * X / (denominator * denominator);
        derives(Arithmetic::fourOperations, quotient - 1 / 7.0 - 5 / (X * X));
    }

    @Test
    void negation() {
        derives(Arithmetic::negation, -2 * X - 3);
    }

    @Test
    void remainders() {
        derives(Arithmetic::remainder, -Math.floor(17.3 / X) + 2 * X - 1);
    }

    @Test
    void remaindersOfTwoActiveValues() {
        derives(Arithmetic::remainderOfTwoActives, 10 + Math.floor(10 * X / (3 - X)));
    }

    @Test
    void oneOperandUsedTwice() {
        derives(Arithmetic::sameOperandTwice, 64 * X * X * X);
    }

    @Test
    void integersOfEveryKindAmongDoubles() {
        derives(Arithmetic::intsAmongDoubles, 3 + (1L << 40) / 1e12 + 12 * X + 1 + 1);
    }

    @Test
    void castsToIntegersCutTheDerivative() {
        derives(Arithmetic::truncation, 11 + 2 * 3 * X);
    }

    @Test
    void castsThroughFloatKeepIt() {
        float doubled = (float) (X * X) * 2 + 1;
        derives(Arithmetic::throughFloat, doubled + 4 * X * X);
    }

    @Test
    void comparisonsGiveNumbersWithoutDerivative() {
        derives(Arithmetic::comparisonsAsNumbers, 3);
    }

    @Test
    void extremeConstants() {
        derives(Arithmetic::extremeConstants, 1);
    }

    @Test
    void hashingOnlyLooks() {
        derives(Arithmetic::hashing, 2 * X);
    }

    @Test
    void functionsOfMathAndStrictMath() {
        double expected = -2 * X * Math.exp(-X * X)
                + Math.sqrt(X) / (1 + X) + Math.log(1 + X) / (2 * Math.sqrt(X))
                - 1 / (3 * Math.cbrt(X) * Math.cbrt(X))
                + 2 / (X * X + 4)
                + X / Math.hypot(X, 3)
                + Math.pow(X, X) * (Math.log(X) + 1)
                + 1 - Math.tanh(X) * Math.tanh(X)
                + 2 * X + 1
                + 1
                + 2 * X;
        derives(Arithmetic::mathFunctions, expected);
    }
}
