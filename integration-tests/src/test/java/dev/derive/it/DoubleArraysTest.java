package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarField;
import dev.derive.it.model.DoubleArrays;
import org.junit.jupiter.api.Test;

/** Elements of arrays keep their derivatives through aliases, shared and replaced rows, at any depth. */
class DoubleArraysTest {

    // Both survive a cast to float unchanged.
    private static final double X = 1.5;
    private static final double Y = 0.75;

    private static void derives(ScalarField f, double byX, double byY) {
        double[] point = {X, Y};
        Expect.gradient(f.apply(point.clone()), new double[] {byX, byY},
                Derive.forward(f).at(point), Derive.reverse(f).at(point));
    }

    @Test
    void twoNamesForOneArray() {
        derives(DoubleArrays::aliases, 2 * Y, 2 * X);
    }

    @Test
    void oneArrayPassedTwice() {
        derives(DoubleArrays::argumentAsItsOwnAlias, 0, 4 * Y);
    }

    @Test
    void literals() {
        derives(DoubleArrays::literalsAndLengths, 2 * Y, 2 * X);
    }

    @Test
    void rowsOfDifferentLength() {
        derives(DoubleArrays::raggedRows, 1 + Y, 1 + X);
    }

    @Test
    void oneRowInTwoPlaces() {
        derives(DoubleArrays::sharedRows, 3 * (Y + 1), 3 * X);
    }

    @Test
    void rowsThatAreReplaced() {
        derives(DoubleArrays::replacedRows, Y, 2 * Y + X);
    }

    @Test
    void matrixProducts() {
        derives(DoubleArrays::matrixProduct, 2 * X + 2 * Y + 3, 1 + 2 * X + 4 + 4);
    }

    @Test
    void transpositionInPlace() {
        derives(DoubleArrays::transposedInPlace, Y, X + 10);
    }

    @Test
    void arraysOfDepthThree() {
        derives(DoubleArrays::depthThree, Y + 1, X);
    }

    @Test
    void arraysOfDepthFour() {
        derives(DoubleArrays::depthFour, Y + 5, X);
    }

    @Test
    void arraysKeptAmongObjects() {
        derives(DoubleArrays::arraysAmongObjects, Y, X + 2);
    }

    @Test
    void arraysOfData() {
        derives(DoubleArrays::inactiveDataSet, 1225, 50);
    }

    @Test
    void anElementThatIsActiveForAWhile() {
        derives(DoubleArrays::becomesActiveAndPassiveAgain, Y, 2 + X + 7);
    }

    @Test
    void arraysOfOtherNumbers() {
        derives(DoubleArrays::floatsAndInts, Y + 8, X + 5);
    }
}
