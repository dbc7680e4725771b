package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Calls;
import org.junit.jupiter.api.Test;

/** Arguments and results keep their derivatives through calls within a class. */
class CallsTest {

    private static final double X = 1.3;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void staticMethods() {
        derives(Calls::staticChain, 4 * X * X * X + 2 * X);
    }

    @Test
    void instanceMethods() {
        derives(Calls::throughAnInstance, 6 * X);
    }

    @Test
    void privateMethods() {
        derives(Calls::throughAPrivateMethod, 2 * X + 3 * X * X);
    }

    @Test
    void methodsThatReturnThis() {
        derives(Calls::fluently, 6 * X * X);
    }

    @Test
    void variableNumbersOfArguments() {
        derives(Calls::varargs, 1 + 2 * X + 2 * X + 2);
    }

    @Test
    void overloadsDifferingOnlyInTheKindOfNumber() {
        derives(Calls::overloads, 2 + 2 * X + 3 * X * X + 1 + 1);
    }

    @Test
    void recursion() {
        derives(Calls::seventhPower, 7 * Math.pow(X, 6));
    }

    @Test
    void mutualRecursion() {
        derives(Calls::mutualRecursion, 32 * X * X * X);
    }

    @Test
    void recursionThatBranches() {
        derives(Calls::treeRecursion, 4 * X * X * X + 4 * X + 1);
    }

    @Test
    void doublesBetweenParametersOfOtherTypes() {
        derives(Calls::mixedParameters, 2 + 6 * X + 3 * X * X + 4);
    }

    @Test
    void aResultHandedBackThroughAnArgument() {
        derives(Calls::resultThroughAnArgument, 2 * X + 1);
    }

    @Test
    void aResultNobodyUses() {
        derives(Calls::resultIgnored, 3);
    }

    @Test
    void aParameterThatIsAssigned() {
        derives(Calls::assignedParameter, 24 * X);
    }

    @Test
    void aMethodReturningAnIntCutsTheDerivative() {
        derives(Calls::throughAnInt, 2);
    }

    @Test
    void argumentsAreEvaluatedFromLeftToRight() {
        derives(Calls::orderOfArguments, 123);
    }
}
