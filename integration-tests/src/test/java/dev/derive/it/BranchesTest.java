package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Branches;
import org.junit.jupiter.api.Test;

/** Branches follow the primal; the derivative is that of the branch taken. */
class BranchesTest {

    private static final double X = 0.65;

    private static void derives(ScalarFunction f, double expected) {
        derivesAt(X, f, expected);
    }

    private static void derivesAt(double x, ScalarFunction f, double expected) {
        Expect.derivative(f.apply(x), expected, Derive.forward(f).at(x), Derive.reverse(f).at(x));
    }

    @Test
    void eachBranchOfAnIfHasItsOwnDerivative() {
        derivesAt(-2, Branches::ifElse, -3);
        derivesAt(X, Branches::ifElse, 6 * X);
        derivesAt(3, Branches::ifElse, 6);
    }

    @Test
    void aBranchThatAssignsAConstantEndsTheDependence() {
        derivesAt(0.5, Branches::constantInOneBranch, 2);
        derivesAt(1.5, Branches::constantInOneBranch, 1);
    }

    @Test
    void booleanOperators() {
        derives(Branches::booleanOperators, 2 * X + 5);
        derivesAt(0.25, Branches::booleanOperators, 0.5 + 3);
    }

    @Test
    void comparisonsWithNaN() {
        derives(Branches::comparisonsWithNaN, 63);
    }

    @Test
    void ternariesWithDoublesOnTheStack() {
        derives(Branches::ternaryWithDoublesOnTheStack, 2 + 3 * X * X - 1);
        derivesAt(2, Branches::ternaryWithDoublesOnTheStack, 2 + 12 + 0.5);
    }

    @Test
    void ternariesAsArguments() {
        derives(Branches::ternaryAsArgument, 3 * X * X + 1);
    }

    @Test
    void switchesThatFallThrough() {
        derives(Branches::switchThatFallsThrough, 2 * X + 1 + 2 + 1);
    }

    @Test
    void switchExpressions() {
        derives(Branches::switchExpression, 1 + 2 * X + 2 * X + 1);
    }

    @Test
    void switchExpressionsWithDoublesOnTheStack() {
        derives(Branches::switchExpressionWithDoublesOnTheStack, 3 * X * X + 1);
        derivesAt(0.75, Branches::switchExpressionWithDoublesOnTheStack, 4 * 0.75 + 1);
    }

    @Test
    void switchesOnStringsAndEnums() {
        derives(Branches::switchOnStringsAndEnums, 3 * X * X + 6 * X + 11);
    }

    @Test
    void patternsOfInstanceOf() {
        derives(Branches::instanceOfPatterns, 3 * X * X + 2 * X + 1);
    }

    @Test
    void assignmentsInConditions() {
        derives(Branches::conditionWithAnAssignment, 3 * X * X);
        derivesAt(0.2, Branches::conditionWithAnAssignment, 0.4);
    }
}
