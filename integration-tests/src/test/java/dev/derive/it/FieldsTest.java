package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Fields;
import org.junit.jupiter.api.Test;

/** Fields carry derivatives within a run, and nothing from one run to the next. */
class FieldsTest {

    private static final double X = 0.9;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void staticFields() {
        derives(Fields::staticField, 18 * X);
    }

    @Test
    void staticFieldsThatHoldArrays() {
        derives(Fields::staticArray, 2 * X + 2);
    }

    @Test
    void staticInitialisers() {
        derives(Fields::staticInitialiser, 8);
    }

    @Test
    void mutableObjects() {
        // Per step v -= x/2, x += v: (1, 0) -> (1/2, -1/2) -> (-1/4, -3/4)
        derives(Fields::mutableObject, -1);
    }

    @Test
    void finalFieldsWrittenByTheConstructor() {
        derives(Fields::finalFieldWrittenByTheConstructor, 4 * X * X * X);
    }

    @Test
    void volatileAndTransientFields() {
        derives(Fields::volatileAndTransientFields, 4 * X);
    }

    @Test
    void aFieldThatHidesAnInheritedOne() {
        derives(Fields::hiddenField, 10 + 2 * X);
    }

    @Test
    void twoNamesForOneObject() {
        derives(Fields::twoNamesForOneObject, 4 * X);
    }

    @Test
    void linkedObjects() {
        derives(Fields::chainOfObjects, 2 * X + 2 + 3);
    }

    @Test
    void objectsKeptInACollectionOfTheJdk() {
        derives(Fields::objectsInACollection, 2 + 2 * X);
    }

    @Test
    void aFieldOverwrittenByAConstant() {
        derives(Fields::overwrittenByAConstant, 4 + 1);
    }

    @Test
    void whatARunLeavesInFieldsIsAConstantInTheNext() {
        derives(Fields::leavesActiveValuesBehind, 2 * X);
        derives(Fields::readsWhatWasLeft, X * X + X);
        derives(Fields::leavesActiveValuesBehind, 2 * X);
        Expect.derivative(Fields.readsWhatWasLeft(3), X * X + X,
                Derive.forward(Fields::readsWhatWasLeft).at(3), Derive.reverse(Fields::readsWhatWasLeft).at(3));
    }
}
