package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.TapeMemoryException;
import org.junit.jupiter.api.Test;

/** The tape grows as it is needed, up to its limit. */
class TapeMemoryTest {
    private static final int BYTES_PER_PAIR = 16;

    /** x → x·(1 + 1/n), n times: the derivative is (1 + 1/n)ⁿ. */
    @Test
    void nothingIsLostWhenItGrows() {
        int n = 200_000;
        Tape tape = new Tape(64, TapeTest.UNLIMITED);
        tape.inputs(1);
        int y = 1;
        for (int i = 0; i < n; i++) {
            y = TapeRows.record1(tape, y, 1 + 1.0 / n);
        }
        assertEquals(n, tape.pairCount());
        assertEquals(Math.pow(1 + 1.0 / n, n), tape.gradient(y)[0], 1e-9);
    }

    @Test
    void aSumOfManyTermsGrowsToo() {
        Tape tape = new Tape(64, TapeTest.UNLIMITED);
        tape.inputs(1);
        int sum = TapeRows.record1(tape, 1, 1);
        for (int i = 0; i < 1000; i++) {
            assertEquals(sum, TapeRows.add5(tape, sum, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        }
        assertArrayEquals(new double[] {5001}, tape.gradient(sum));
        assertEquals(sum, tape.indexCount());
    }

    @Test
    void moreThanTheLimitIsAnErrorThatNamesTheNumbers() {
        int pairs = 1000;
        Tape tape = new Tape(64, new TapeLimit(BYTES_PER_PAIR * pairs));
        tape.inputs(1);
        String message = assertThrows(TapeMemoryException.class, () -> {
            for (int i = 0; i <= pairs; i++) {
                TapeRows.record1(tape, 1, 1);
            }
        }).getMessage();
        assertTrue(message.contains("may take 16000."), message);
        assertTrue(message.contains("-Dderive.tape.limit"), message);
        assertTrue(tape.pairCount() > pairs - 2 * Tape.MAX_PAIRS,
                () -> "no more than " + tape.pairCount() + " pairs fitted");
    }

    @Test
    void aTapeThatReachedItsLimitCanBeUsedAgain() {
        Tape tape = new Tape(64, new TapeLimit(BYTES_PER_PAIR * 100));
        tape.inputs(1);
        assertThrows(TapeMemoryException.class, () -> {
            while (true) {
                TapeRows.record1(tape, 1, 1);
            }
        });
        tape.clear();
        tape.inputs(1);
        assertArrayEquals(new double[] {5}, tape.gradient(TapeRows.record1(tape, 1, 5)));
    }

    @Test
    void aFirstCapacityOverTheLimitIsRefused() {
        assertThrows(TapeMemoryException.class, () -> new Tape(1000, new TapeLimit(BYTES_PER_PAIR * 999)));
    }

    @Test
    void aTapeMayBeUsedUnderAnotherLimitIfItIsNoLarger() {
        Tape tape = new Tape(1000, TapeTest.UNLIMITED);
        assertFalse(tape.isWithin(new TapeLimit(BYTES_PER_PAIR * 999)));
        assertTrue(tape.isWithin(new TapeLimit(BYTES_PER_PAIR * 1000)));
        tape.inputs(1);
        assertThrows(TapeMemoryException.class, () -> {
            for (int i = 0; i <= 1000; i++) {
                TapeRows.record1(tape, 1, 1);
            }
        }, "the new limit counts from now on");
    }
}
