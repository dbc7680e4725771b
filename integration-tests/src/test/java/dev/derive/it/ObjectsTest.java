package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Objects;
import org.junit.jupiter.api.Test;

/** Classes of every kind carry active values. */
class ObjectsTest {

    private static final double X = 1.1;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void innerClassesReadAndWriteTheOuterObject() {
        derives(Objects::innerClasses, 3 * X * X + 4 * X * X * X);
    }

    @Test
    void localClassesCaptureActiveValues() {
        derives(Objects::localClassWithCaptures, 9 + 2 * X);
    }

    @Test
    void enumsWithFieldsAndBodies() {
        derives(Objects::enums, 1 + 0.3048 * (0.3048 + 2 * X));
    }

    @Test
    void records() {
        // (x + 1/2)·x + (x² + 1)·x²
        derives(Objects::records, 2 * X + 0.5 + 4 * X * X * X + 2 * X);
    }

    @Test
    void constructorsThatCallAnOverride() {
        // size = 3x + x², seen = x², set = 5
        derives(Objects::constructorCallingAnOverride, 3 + 2 * X + 2 * X + 5);
    }

    @Test
    void synchronizedMethodsAndBlocks() {
        derives(Objects::locks, 2 * X + 3 * X * X);
    }

    @Test
    void staticInitialisersThatRunWithinAForwardRun() {
        assertEquals(8 + 64, Derive.forward(Objects::initialisedInForward).at(X).derivative());
    }

    @Test
    void staticInitialisersThatRunWithinAReverseRun() {
        assertEquals(8 + 64, Derive.reverse(Objects::initialisedInReverse).at(X).derivative());
    }
}
