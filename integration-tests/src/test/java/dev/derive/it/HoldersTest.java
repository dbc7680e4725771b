package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Holders;
import org.junit.jupiter.api.Test;

/** Objects of the JDK that hold numbers hold their derivatives, too. */
class HoldersTest {

    private static final double X = 1.25;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void optionals() {
        // x² + x³ + x + x² + x² + x²
        derives(Holders::optional, 8 * X + 3 * X * X + 1);
        derives(Holders::optionalToActions, 2 * X + 2 * X + 1 + 2 * X);
        derives(Holders::optionalThatIsEmpty, "No value present".length());
        derives(Holders::optionalsInAList, 3 * X * X + 1);
        derives(Holders::optionalBox, 3 * X * X);
    }

    @Test
    void summaryStatistics() {
        // x + 2 + x² + 3 + 5x; the largest is 5x
        double sum = 6 + 2 * X;
        derives(Holders::statistics, sum + 10 + 500 + 1000 * sum / 5);
        // x + x² + 1 + 2 + x + 2x, and 2x
        derives(Holders::statisticsAsAConsumer, 4 + 2 * X + 2);
        derives(Holders::emptyStatistics, 2);
        // 2·(x + x³)·x³, because both are less than 2
        derives(Holders::inheritedStatistics, 2 * (4 * X * X * X + 6 * Math.pow(X, 5)));
    }

    @Test
    void statisticsThatOverrideAndCallSuper() {
        // x, 2, x², 1, 3x
        double sum = 3 + 4 * X + X * X;
        double squares = 20 * X + 4 * X * X * X;
        derives(Holders::overriddenStatistics, squares / 5 - 2 * sum * (4 + 2 * X) / 25 + 3);
    }

    @Test
    void adders() {
        // s = x + x²: s + s·x + s + 10·s + 200·x
        derives(Holders::adder, 12 * (1 + 2 * X) + 2 * X + 3 * X * X + 200);
    }

    @Test
    void references() {
        // x² + (2x² + x)·x
        derives(Holders::atomicReference, 2 * X + 6 * X * X + 2 * X);
        derives(Holders::threadLocal, 3 * X * X + 3);
    }

    @Test
    void collections() {
        derives(Holders::maps, 2 * (1 + 2 * X) + 20 * 2 * X + 600 + 1);
        // 3x + 10·x² + 100·x³
        derives(Holders::collections, 3 + 20 * X + 300 * X * X);
        // x + 10x² + 100x²
        derives(Holders::comparators, 1 + 220 * X);
    }

    @Test
    void arraysFilledByAFunction() {
        // 2x² + 2x³ + x
        derives(Holders::setAll, 4 * X + 6 * X * X + 1);
    }
}
