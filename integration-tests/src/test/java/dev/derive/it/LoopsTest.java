package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Loops;
import org.junit.jupiter.api.Test;

/** Derivatives through every form of loop. */
class LoopsTest {

    private static final double X = 1.7;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void forLoops() {
        derives(Loops::forLoop, 1 + 2 * X + 3 * X * X + 4 * Math.pow(X, 3) + 5 * Math.pow(X, 4));
    }

    @Test
    void whileLoopsOnAnActiveValue() {
        derives(Loops::whileOnAnActiveValue, 0.5 / Math.sqrt(X));
    }

    @Test
    void doWhileLoops() {
        derives(Loops::doWhile, 64);
    }

    @Test
    void loopsOverTheElementsOfAnArray() {
        derives(Loops::forEach, 4 * X + 2);
    }

    @Test
    void endlessLoopsLeftByABreak() {
        derives(Loops::endlessWithBreak, 3 * X * X);
    }

    @Test
    void labelledBreaksAndContinues() {
        derives(Loops::labelledBreakAndContinue, 4);
    }

    @Test
    void anAssignmentInTheCondition() {
        derives(Loops::assignmentInTheCondition, 1);
    }

    @Test
    void anActiveLocalInTheHeader() {
        double sumOfSquares = 0;
        for (int k = 1; k * X < 20; k++) {
            sumOfSquares += k * k;
        }
        derives(Loops::updateOfAnActiveLocalInTheHeader, sumOfSquares);
    }

    @Test
    void loopsThatCountDown() {
        derives(Loops::backwards, -2 + X + 9 * X * X);
    }

    @Test
    void loopsThatAreNeverEntered() {
        derives(Loops::neverEntered, 2);
    }

    @Test
    void loopsCountedByALong() {
        derives(Loops::longCounter, 3);
    }

    @Test
    void aLocalThatIsActiveInEveryOtherPass() {
        derives(Loops::activeInEveryOtherPass, 4 * X);
    }
}
