package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Operators;
import org.junit.jupiter.api.Test;

/** Compound and chained assignments, ++ and --, swaps: whatever the operand stack goes through. */
class OperatorsTest {

    private static final double X = 1.4;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void compoundAssignmentToALocal() {
        double u = X * X * X - X * X;
        double du = 3 * X * X - 2 * X;
        derives(Operators::compoundOnALocal, (du * (1 + X) - u) / ((1 + X) * (1 + X)));
    }

    @Test
    void compoundAssignmentToAnElement() {
        derives(Operators::compoundOnAnElement, 2.75 * (1 + 2 * X));
    }

    @Test
    void compoundAssignmentToFields() {
        derives(Operators::compoundOnAField, 3 * (3 * (1 + 2 * X) - 1));
    }

    @Test
    void incrementsOfALocal() {
        derives(Operators::incrementsOfALocal, 4 * X + 2 + 2 + 1);
    }

    @Test
    void incrementsOfAnElement() {
        derives(Operators::incrementsOfAnElement, 4 * X + 2 + 2 + 1);
    }

    @Test
    void incrementsOfFields() {
        derives(Operators::incrementsOfFields, 2 * (4 * X + 2 + 2 + 1));
    }

    @Test
    void chainedAssignment() {
        derives(Operators::chained, 30 * X);
    }

    @Test
    void anAssignmentAsOperand() {
        derives(Operators::assignmentAsOperand, 3 * X * X + 2 * X);
    }

    @Test
    void anElementOverwrittenWhileItsValueIsOnTheStack() {
        derives(Operators::elementOverwrittenWhileOnTheStack, 3);
    }

    @Test
    void aFieldOverwrittenWhileItsValueIsOnTheStack() {
        derives(Operators::fieldOverwrittenWhileOnTheStack, 3 + 3 * X * X + 2 * X);
    }

    @Test
    void aPlaceOverwrittenByACallAfterItWasRead() {
        derives(Operators::overwrittenByACall, 1 + 5 + 2 * X);
    }

    @Test
    void indicesWithSideEffects() {
        derives(Operators::elementIndexWithSideEffect, 1 + 2 * X + 2 * X + 4 * X);
    }

    @Test
    void swapsOfElements() {
        derives(Operators::swapOfElements, 2 * X + 100);
    }

    @Test
    void shiftsInPlace() {
        derives(Operators::rotationInPlace, 3 + 20 * X + 100 + 2000);
    }

    @Test
    void simultaneousUpdatesThroughATemporary() {
        derives(Operators::simultaneousUpdate, 4 * X + 3);
    }

    @Test
    void compoundAssignmentThatNarrows() {
        derives(Operators::compoundWithNarrowing, 6);
    }

    @Test
    void compoundAssignmentsAsOperands() {
        derives(Operators::compoundInAnExpression, 6 * X * X - 2 + 2);
    }
}
