package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DependenceTest {

    private final Tape tape = new Tape(TapeTest.ROOMY);
    private final Dependence dependence = new Dependence(tape);

    @BeforeEach
    void twoInputs() {
        tape.inputs(2);
    }

    @Test
    void inputsAndWhatIsComputedFromThemDepend() {
        int product = TapeRows.record2(tape, 1, 3, 2, 2);
        assertTrue(dependence.isGiven(1));
        assertTrue(dependence.isGiven(product));
        assertTrue(dependence.isGiven(TapeRows.record2(tape, product, 1, 2, 0)));
    }

    @Test
    void constantsAndWhatHasOnlyZeroPartialsDoNot() {
        int cut = TapeRows.record1(tape, 1, 0);
        assertFalse(dependence.isGiven(0));
        assertFalse(dependence.isGiven(cut));
        TapeRows.record2(tape, 1, 3, cut, 2);
        assertFalse(dependence.isGiven(TapeRows.record2(tape, cut, 3, 2, -0.0)));
        assertFalse(dependence.isGiven(cut));
    }

    @Test
    void aTermOfASumThatWasAddedEarlierOrLaterCounts() {
        int cut = TapeRows.record1(tape, 2, 0);
        int sum = TapeRows.record1(tape, 1, 0);
        int other = TapeRows.record1(tape, 2, 1);
        TapeRows.add1(tape, sum, 1, 0);
        assertFalse(dependence.isGiven(sum));
        TapeRows.add1(tape, sum, other, 1);
        TapeRows.add1(tape, sum, cut, 1);
        assertTrue(dependence.isGiven(sum));
    }

    @Test
    void whatComputesItsOwnAdjointIsTakenToDepend() {
        int external = tape.recordExternal(1, (adjoint, first) -> { });
        assertTrue(dependence.isGiven(TapeRows.record1(tape, external, 1)));
        assertFalse(dependence.isGiven(TapeRows.record1(tape, external, 0)));
    }

    @Test
    void whatIsMadeOfTooManyValuesIsTakenToDepend() {
        int sum = TapeRows.record1(tape, 1, 0);
        for (int i = 0; i < 100; i++) {
            TapeRows.add1(tape, sum, TapeRows.record1(tape, 1, 0), 1);
        }
        assertTrue(dependence.isGiven(sum));
    }
}
