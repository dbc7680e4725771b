package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Exceptions;
import org.junit.jupiter.api.Test;

/** Derivatives survive exceptions, catch and finally. */
class ExceptionsTest {

    private static final double X = 1.2;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void anExceptionCarriesAnActiveValueThroughFrames() {
        derives(Exceptions::thrownThroughFrames, 128 * X);
    }

    @Test
    void operandsOnTheStackAreDropped() {
        derives(Exceptions::thrownOverTheOperandStack, 3);
    }

    @Test
    void localsAssignedBeforeTheThrowAreKept() {
        derives(Exceptions::localsAssignedBeforeTheThrow, 2 * X + 3 * X * X);
    }

    @Test
    void aLoopGoesOnAfterACatch() {
        derives(Exceptions::caughtInALoop, 3 + 18 * X);
    }

    @Test
    void aReturnedValueIsFixedBeforeFinallyRuns() {
        derives(Exceptions::returnBeforeFinally, 2 * X);
    }

    @Test
    void aReturnInFinallyWins() {
        derives(Exceptions::finallyThatReturns, 2);
    }

    @Test
    void finallyRunsOnEveryWayOut() {
        derives(Exceptions::finallyThatAccumulates, 2 + 6 * X);
    }

    @Test
    void triesWithinTries() {
        derives(Exceptions::nestedTries, 4 * X + 1);
    }

    @Test
    void resourcesAreClosed() {
        derives(Exceptions::tryWithResources, 1 + 18 * X + 2 * X);
    }

    @Test
    void exceptionsThrownByTheMachine() {
        derives(Exceptions::thrownByTheMachine, 2 * X + 1 + 2 + 4);
    }

    @Test
    void exceptionsCaughtAndThrownAgain() {
        derives(Exceptions::rethrown, 3 * X * X + 2 * X);
    }
}
