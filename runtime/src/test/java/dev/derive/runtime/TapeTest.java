package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TapeTest {
    /** Enough for every test. */
    static final TapeLimit ROOMY = new TapeLimit(1 << 26);

    private final Tape tape = new Tape(ROOMY);

    @Test
    void inputsHaveTheFirstIndicesAndNewValuesTheNext() {
        tape.inputs(3);
        assertEquals(3, tape.indexCount());
        assertEquals(4, TapeRows.record1(tape, 1, 2));
        assertEquals(5, TapeRows.record2(tape, 4, 2, 3, 1));
        assertEquals(3, tape.pairCount());
    }

    @Test
    void inputsComeFirstAndOnce() {
        tape.inputs(1);
        assertThrows(IllegalStateException.class, () -> tape.inputs(1));
    }

    @Test
    void operandsThatDependOnNoInputAreNotRecorded() {
        tape.inputs(1);
        assertEquals(2, TapeRows.record3(tape, 0, 5, 1, 2, 0, Double.NaN));
        assertEquals(1, tape.pairCount());
        assertArrayEquals(new double[] {2}, tape.gradient(2));
    }

    @Test
    void aValueWithoutActiveOperandsHasNoIndex() {
        tape.inputs(1);
        assertEquals(0, TapeRows.record2(tape, 0, 5, 0, 7));
        assertEquals(1, tape.indexCount());
        assertEquals(0, tape.pairCount());
    }

    /** z = x·y, u = z·x at (2, 3). */
    @Test
    void theSweepAppliesTheChainRule() {
        tape.inputs(2);
        int z = TapeRows.record2(tape, 1, 3, 2, 2);
        int u = TapeRows.record2(tape, z, 2, 1, 6);
        assertArrayEquals(new double[] {3, 2}, tape.gradient(z));
        assertArrayEquals(new double[] {12, 4}, tape.gradient(u));
    }

    @Test
    void theGradientOfAnInputIsAUnitVectorAndThatOfAConstantZero() {
        tape.inputs(2);
        assertArrayEquals(new double[] {0, 1}, tape.gradient(2));
        assertArrayEquals(new double[] {0, 0}, tape.gradient(0));
        assertArrayEquals(new double[0], new Tape(ROOMY).gradient(0));
    }

    @Test
    void aSumTakesFurtherTermsUnderTheIndexThatItHas() {
        tape.inputs(3);
        int sum = TapeRows.record1(tape, 1, 2);
        assertEquals(sum, TapeRows.add1(tape, sum, 2, 3));
        assertEquals(sum, TapeRows.add2(tape, sum, 0, 9, 3, 4));
        assertArrayEquals(new double[] {2, 3, 4}, tape.gradient(sum));
    }

    /** s = 2x; c = s; s = s + 3y; so c is still 2x. */
    @Test
    void aCopyOfASumIsTheSumBeforeTheLaterTerms() {
        tape.inputs(2);
        int sum = TapeRows.record1(tape, 1, 2);
        int copy = TapeRows.record1(tape, sum, 1);
        TapeRows.add1(tape, sum, 2, 3);
        assertArrayEquals(new double[][] {{2, 0}, {2, 3}}, tape.jacobian(new int[] {copy, sum}));
        assertArrayEquals(new double[][] {{2, 0}, {2, 3}, {0, 0}}, tape.jacobian(new int[] {copy, sum, 0}));
    }

    /** s = 2x; s = s + 5s. */
    @Test
    void aSumMayBeATermOfItself() {
        tape.inputs(1);
        int sum = TapeRows.record1(tape, 1, 2);
        TapeRows.add1(tape, sum, sum, 5);
        assertArrayEquals(new double[] {12}, tape.gradient(sum));
        assertArrayEquals(new double[][] {{12}, {1}}, tape.jacobian(new int[] {sum, 1}));
    }

    @Test
    void aZeroAdjointContributesNothingWhateverThePartial() {
        tape.inputs(2);
        int lost = TapeRows.record2(tape, 1, Double.NaN, 2, Double.POSITIVE_INFINITY);
        int kept = TapeRows.record2(tape, 1, 3, lost, 0);
        assertArrayEquals(new double[] {3, 0}, tape.gradient(kept));
        assertArrayEquals(new double[] {Double.NaN, Double.POSITIVE_INFINITY}, tape.gradient(lost));
        assertArrayEquals(new double[] {Double.NaN, Double.POSITIVE_INFINITY},
                tape.jacobian(new int[] {lost, 0, 0})[0]);
    }

    @Test
    void aZeroPartialContributesNothingWhateverTheAdjoint() {
        tape.inputs(1);
        int inner = TapeRows.record1(tape, 1, 0);
        int outer = TapeRows.record1(tape, inner, Double.POSITIVE_INFINITY);
        int other = TapeRows.record1(tape, inner, Double.NaN);
        assertArrayEquals(new double[] {0}, tape.gradient(outer));
        assertArrayEquals(new double[] {0}, tape.gradient(other));
        assertEquals(0, Reverse.chain(Double.POSITIVE_INFINITY, 0));
        assertEquals(0, Forward.times(Double.POSITIVE_INFINITY, 0));
    }

    /** Fewer outputs than inputs: a sweep for each output; otherwise a push for each input. Fixed seed. */
    @Test
    void theJacobianIsTheSameByPushesAsBySweeps() {
        Random random = new Random(1);
        tape.inputs(3);
        for (int i = 0; i < 200; i++) {
            int last = tape.indexCount();
            int operand = 1 + random.nextInt(last);
            if (i % 3 == 2) {
                TapeRows.add2(tape, last, operand, random.nextGaussian() / 4, 1 + random.nextInt(3), 0.5);
            } else {
                TapeRows.record2(tape, operand, random.nextGaussian(), 1 + random.nextInt(last), random.nextGaussian());
            }
        }
        int[] results = random.ints(20, 0, tape.indexCount() + 1).toArray();
        double[][] byPushes = tape.jacobian(results);
        for (int j = 0; j < results.length; j++) {
            double[] bySweep = tape.jacobian(new int[] {results[j]})[0];
            for (int i = 0; i < 3; i++) {
                assertEquals(bySweep[i], byPushes[j][i], 1e-12 * Math.abs(bySweep[i]));
            }
        }
    }

    @Test
    void aSweepOverAnIntervalTakesOnlyWhatWasRecordedThere() {
        tape.inputs(1);
        int first = TapeRows.record1(tape, 1, 2);
        int from = tape.position();
        int second = TapeRows.record1(tape, first, 3);
        int to = tape.position();
        int third = TapeRows.record1(tape, second, 5);
        double[] adjoint = new double[5];
        adjoint[second] = 1;
        adjoint[third] = 1;
        tape.sweep(adjoint, from, to);
        assertArrayEquals(new double[] {0, 0, 3, 1, 1}, adjoint);
    }

    @Test
    void aSweepNeedsAnAdjointForEachIndex() {
        tape.inputs(1);
        TapeRows.record1(tape, 1, 2);
        assertThrows(IndexOutOfBoundsException.class, () -> tape.sweep(new double[2], 0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> tape.sweep(new double[3], 0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> tape.sweep(new double[3], -1, 1));
    }

    @Test
    void gradientsCanBeTakenAgainAndInAnyOrder() {
        tape.inputs(2);
        int y = TapeRows.record2(tape, 1, 3, 2, 4);
        int z = TapeRows.record1(tape, y, 2);
        for (int time = 0; time < 2; time++) {
            assertArrayEquals(new double[] {6, 8}, tape.gradient(z));
            assertArrayEquals(new double[] {3, 4}, tape.gradient(y));
        }
    }
}
