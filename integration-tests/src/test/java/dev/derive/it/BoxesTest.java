package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Boxes;
import org.junit.jupiter.api.Test;

/** A boxed double keeps its derivative, also inside the JDK's own collections. */
class BoxesTest {

    // A power of two, so that x·x/x and 2x − x are the same double as x.
    private static final double X = 2;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void valueOfAndDoubleValue() {
        derives(Boxes::valueOfAndBack, 3 * X * X + 2 * X);
    }

    @Test
    void numbersAndObjects() {
        derives(Boxes::throughNumber, 4 * X);
    }

    @Test
    void arithmeticOnBoxes() {
        derives(Boxes::boxedArithmetic, 4 * (X + X * X + 1) * (1 + 2 * X));
    }

    @Test
    void boxesInFields() {
        derives(Boxes::boxedFields, 2 * X + 1);
    }

    @Test
    void lists() {
        // (x², x²·x, 2, x) reversed: x + 10·2 + 100·x³ + 1000·x²
        derives(Boxes::list, 1 + 300 * X * X + 2000 * X);
    }

    @Test
    void maps() {
        derives(Boxes::map, 4 * X + 2 + 1);
    }

    @Test
    void optionals() {
        derives(Boxes::optional, 3 * X * X);
    }

    @Test
    void arraysOfBoxes() {
        derives(Boxes::arrayOfBoxes, 4 * X);
    }

    @Test
    void ternariesThatUnbox() {
        derives(Boxes::ternaryThatUnboxes, 4 * X);
    }

    @Test
    void boxesOfEqualValueKeepTheirOwnDerivatives() {
        derives(Boxes::equalValuesDifferentDerivatives, 1 + 2 + 3 + 4);
    }

    @Test
    void methodsThatOnlyLookAtABox() {
        derives(Boxes::observersOfBoxes, 2 + 1 + 1);
    }

    @Test
    void boxesThatAreConstants() {
        derives(Boxes::parsedAndConstantBoxes, 9);
    }
}
