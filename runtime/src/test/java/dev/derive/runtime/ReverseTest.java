package dev.derive.runtime;

import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReverseTest {
    private final Tape tape = new Tape(TapeTest.ROOMY);
    private final ReverseContext run = new ReverseContext(tape);
    private final double[] array = new double[3];

    @BeforeEach
    void enterWithThreeInputs() {
        tape.inputs(3);
        Runs.enter(run);
    }

    @AfterEach
    void exit() {
        Runs.exit(run);
    }

    @Test
    void anOuterPartialOfZeroIsStrong() {
        assertEquals(6, Reverse.chain(2, 3));
        assertEquals(0, Reverse.chain(0, POSITIVE_INFINITY));
        assertEquals(0, Reverse.chain(-0.0, NaN) + 0.0);
        assertTrue(Double.isNaN(Reverse.chain(1, NaN)));
    }

    @Test
    void theRemainderFallsByTheTruncatedQuotient() {
        assertEquals(-2, Reverse.remainderDivisor(11, 4, 11 % 4));
        assertEquals(2, Reverse.remainderDivisor(-11, 4, -11 % 4));
        assertEquals(0, Reverse.remainderDivisor(11, POSITIVE_INFINITY, 11) + 0.0);
        assertTrue(Double.isNaN(Reverse.remainderDivisor(POSITIVE_INFINITY, POSITIVE_INFINITY, NaN)));
        // The quotient itself rounds up to 10.
        double a = Math.nextDown(1.0);
        assertEquals(-9, Reverse.remainderDivisor(a, 0.1, a % 0.1));
    }

    @Test
    void aSumBeginsAsARowAndTakesItsTermsFromThenOn() {
        int sum = Reverse.accumulate(0, 1, 2, run);
        assertEquals(4, sum);
        assertEquals(sum, Reverse.accumulate(sum, 2, 3, run));
        assertEquals(sum, Reverse.accumulate(sum, 2, 1, 3, 4, run));
        assertArrayEquals(new double[] {2, 4, 4}, tape.gradient(sum));
        assertEquals(0, Reverse.accumulate(0, 0, 5, run));
    }

    @Test
    void aTotalHasATermForEachActiveElement() {
        ArrayShadow shadow = ArrayShadow.indices(new int[] {1, 0, 3 | Reverse.OWN});
        assertArrayEquals(new double[] {5, 0, 7},
                tape.gradient(Reverse.total(new double[] {5, 6, 7}, array, shadow, run)));
        assertEquals(0, Reverse.total(new double[] {5, 6, 7}, array, ArrayShadow.indices(3), run));
        assertEquals(0, Reverse.total(new double[] {5, 6, 7}, array, run.resolve(array), run));
    }

    @Test
    void aCopyOfASumKeepsWhatTheSumWas() {
        int sum = Reverse.accumulate(0, 1, 2, run);
        int copy = Reverse.copy(sum, run);
        Reverse.accumulate(sum, 2, 3, run);
        assertArrayEquals(new double[] {2, 0, 0}, tape.gradient(copy));
        assertEquals(0, Reverse.copy(0, run));
    }

    @Test
    void anIncrementedElementIsASumThatTheElementAloneHolds() {
        ArrayShadow shadow = Reverse.fresh(3);
        Reverse.store(shadow, array, 0, 1);
        increment(shadow, 0, 2, 5);
        int sum = Reverse.load(shadow, array, 0);
        assertTrue(sum < 0, "is marked as a sum");
        increment(shadow, 0, 3, 7);
        assertEquals(sum, Reverse.load(shadow, array, 0));
        assertArrayEquals(new double[] {1, 5, 7}, tape.gradient(sum & Reverse.VALUE));
    }

    private void increment(ArrayShadow shadow, int i, int operand, double partial) {
        Reverse.increment(shadow, array, i, Reverse.load(shadow, array, i), operand, partial, run);
    }

    /** y = a[0]; a[0] += 7z: y must not change. */
    @Test
    void whoTakesAnElementThatIsASumTakesACopy() {
        ArrayShadow shadow = Reverse.fresh(3);
        increment(shadow, 0, 1, 5);
        int copy = Reverse.copyElement(Reverse.load(shadow, array, 0), run);
        increment(shadow, 0, 3, 7);
        assertArrayEquals(new double[] {5, 0, 0}, tape.gradient(copy));
        assertArrayEquals(new double[] {5, 0, 7}, tape.gradient(Reverse.load(shadow, array, 0) & Reverse.VALUE));
    }

    @Test
    void anElementThatIsNoSumNeedsNoCopy() {
        assertEquals(2, Reverse.copyElement(2, run));
        assertEquals(0, Reverse.copyElement(0, run));
        assertEquals(0, tape.pairCount());
    }

    /** y = a[0] (not copied: it is no sum); a[0] += 7z: a new row, so y does not change. */
    @Test
    void theFirstIncrementLeavesTheIndexAlone() {
        ArrayShadow shadow = Reverse.fresh(3);
        Reverse.store(shadow, array, 0, 1);
        increment(shadow, 0, 3, 7);
        assertArrayEquals(new double[] {1, 0, 0}, tape.gradient(1));
    }

    @Test
    void incrementingByNothingActiveLeavesAConstantElementConstant() {
        ArrayShadow shadow = Reverse.fresh(3);
        increment(shadow, 0, 0, 5);
        assertEquals(0, Reverse.load(shadow, array, 0));
    }

    /** a[0] += 5·a[0]. */
    @Test
    void anElementMayBeIncrementedByItself() {
        ArrayShadow shadow = Reverse.fresh(3);
        increment(shadow, 0, 1, 2);
        int sum = Reverse.load(shadow, array, 0);
        Reverse.increment(shadow, array, 0, sum, Reverse.copyElement(sum, run), 5, run);
        assertArrayEquals(new double[] {12, 0, 0}, tape.gradient(Reverse.load(shadow, array, 0) & Reverse.VALUE));
    }

    @Test
    void theIndicesOfAnInputArrayAreTheFirstAndThoseOfAResultComeUnmarked() {
        ArrayShadow input = run.input(array);
        assertEquals(2, Reverse.load(input, array, 1));
        increment(input, 1, 3, 2);
        run.returnShadow = input;
        int[] indices = run.indices(array);
        assertEquals(1, indices[0]);
        assertTrue(indices[1] > 3);
        assertArrayEquals(new double[] {0, 1, 2}, tape.gradient(indices[1]));
    }

    @Test
    void aResultWithoutShadowIsConstant() {
        run.returnShadow = null;
        assertArrayEquals(new int[3], run.indices(array));
        run.returnShadow = run.resolve(array);
        assertArrayEquals(new int[3], run.indices(array));
    }

    @Test
    void anArrayFromBeforeTheRunGetsAShadowWithItsFirstActiveElementAndAliasesFindIt() {
        ArrayShadow alias = run.resolve(array);
        assertSame(alias, Reverse.store(alias, array, 0, 0));
        ArrayShadow shadow = Reverse.store(alias, array, 1, 2);
        assertNotEquals(alias, shadow);
        assertEquals(2, Reverse.load(alias, array, 1));
        Reverse.store(alias, array, 1, 0);
        assertEquals(0, Reverse.load(shadow, array, 1));
    }

    @Test
    void theIndexOfAFieldCountsOnlyInTheRunThatOwnsIt() {
        assertEquals(3, Reverse.field(run.token, 3, run));
        assertEquals(0, Reverse.field(new Token(), 3, run));
        assertEquals(0, Reverse.field(null, 3, run));
    }

    @Test
    void theIndexOfABoxBelongsToThatVeryBox() {
        Double box = Double.valueOf(2.5);
        Reverse.box(box, 3, run);
        assertEquals(3, Reverse.unbox(box, run));
        assertEquals(0, Reverse.unbox(Double.valueOf(2.5), run));
    }
}
