package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarField;
import dev.derive.it.model.ArrayCopies;
import org.junit.jupiter.api.Test;

/** Copies carry derivatives of the moment they were made. */
class ArrayCopiesTest {

    private static final double X = 1.5;
    private static final double Y = 0.7;

    private static void derives(ScalarField f, double byX, double byY) {
        double[] point = {X, Y};
        Expect.gradient(f.apply(point.clone()), new double[] {byX, byY},
                Derive.forward(f).at(point), Derive.reverse(f).at(point));
    }

    @Test
    void arraycopy() {
        derives(ArrayCopies::arraycopy, 10, 100);
    }

    @Test
    void arraycopyOntoItselfForwards() {
        derives(ArrayCopies::arraycopyOntoItselfForwards, 11, 100);
    }

    @Test
    void arraycopyOntoItselfBackwards() {
        derives(ArrayCopies::arraycopyOntoItselfBackwards, 10, 1100);
    }

    @Test
    void arraycopyOfConstantsOverActives() {
        derives(ArrayCopies::arraycopyOfConstantsOverActives, 1, 1000);
    }

    @Test
    void arraycopyOfRows() {
        derives(ArrayCopies::arraycopyOfRows, 22, 100);
    }

    @Test
    void arraycopyOfNothing() {
        derives(ArrayCopies::emptyRange, Y, X);
    }

    @Test
    void cloneOfAnArray() {
        derives(ArrayCopies::cloned, Y + 1, X + 10);
    }

    @Test
    void cloneOfAMatrixSharesItsRows() {
        derives(ArrayCopies::clonedMatrix, 3 + 100 * Y, 10 + 100 * X);
    }

    @Test
    void copiesThatAreShorterAndLonger() {
        derives(ArrayCopies::copyOf, 1001, 10);
    }

    @Test
    void copiesOfRanges() {
        derives(ArrayCopies::copyOfRange, 1, 11);
    }

    @Test
    void copyOfAMatrixSharesItsRows() {
        derives(ArrayCopies::copyOfAMatrix, Y, X + 1);
    }

    @Test
    void fill() {
        derives(ArrayCopies::fill, 1001, 110);
    }

    @Test
    void fillWithAConstantEndsTheDependence() {
        derives(ArrayCopies::fillWithAConstant, 100, 0);
    }

    @Test
    void cloneOfAnObjectHasItsOwnFields() {
        derives(ArrayCopies::clonedObject, 1 + 10 * Y, 10 * X + 200);
    }
}
