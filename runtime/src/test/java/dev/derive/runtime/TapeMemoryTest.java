package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.TapeMemoryException;
import org.junit.jupiter.api.Test;

/** A tape has room up to its limit, in memory that is kept for the next one. */
class TapeMemoryTest {
    private static final int BYTES_PER_PAIR = 16;

    private static TapeLimit pairs(int n) {
        return new TapeLimit((long) BYTES_PER_PAIR * n);
    }

    private static Tape tape(TapeLimit limit) {
        Tape tape = new Tape(limit);
        tape.inputs(1);
        return tape;
    }

    /** x → x·(1 + 1/n), n times: the derivative is (1 + 1/n)ⁿ. */
    @Test
    void thereIsRoomForALongComputation() {
        int n = 200_000;
        try (Tape tape = tape(TapeTest.ROOMY)) {
            int y = 1;
            for (int i = 0; i < n; i++) {
                y = TapeRows.record1(tape, y, 1 + 1.0 / n);
            }
            assertEquals(n, tape.pairCount());
            assertEquals(Math.pow(1 + 1.0 / n, n), tape.gradient(y)[0], 1e-9);
        }
    }

    @Test
    void moreThanTheLimitIsAnErrorThatNamesTheNumbers() {
        int n = 1000;
        try (Tape tape = tape(pairs(n))) {
            String message = assertThrows(TapeMemoryException.class, () -> {
                for (int i = 0; i <= n; i++) {
                    TapeRows.record1(tape, 1, 1);
                }
            }).getMessage();
            assertTrue(message.contains("may take 16000."), message);
            assertTrue(message.contains("-Dderive.tape.limit"), message);
            assertTrue(tape.pairCount() > n - 2 * Tape.MAX_PAIRS,
                    () -> "no more than " + tape.pairCount() + " pairs fitted");
        }
    }

    @Test
    void aLimitThatLeavesNoRoomIsAnErrorToo() {
        try (Tape tape = tape(new TapeLimit(8))) {
            assertThrows(TapeMemoryException.class, () -> TapeRows.record1(tape, 1, 1));
        }
    }

    @Test
    void aClosedTapeRecordsNothingMore() {
        Tape tape = tape(TapeTest.ROOMY);
        int y = TapeRows.record1(tape, 1, 1);
        tape.close();
        tape.close();
        assertThrows(IllegalStateException.class, () -> TapeRows.record1(tape, y, 1));
        assertThrows(IllegalStateException.class, () -> TapeRows.add1(tape, y, 1, 1));
    }

    @Test
    void theNextTapeHasTheSameMemoryButNothingOnIt() {
        TapeMemory memory = TapeMemory.take(TapeTest.ROOMY);
        assertNotSame(memory, TapeMemory.take(TapeTest.ROOMY));
        memory.give(0);
        TapeMemory again = TapeMemory.take(TapeTest.ROOMY);
        assertSame(memory, again);
        again.give(0);
        for (int time = 0; time < 2; time++) {
            try (Tape tape = tape(TapeTest.ROOMY)) {
                assertEquals(1, tape.indexCount());
                assertEquals(0, tape.pairCount());
                assertArrayEquals(new double[] {5}, tape.gradient(TapeRows.record1(tape, 1, 5)));
            }
        }
    }

    @Test
    void memoryThatIsTooSmallForTheLimitIsNotUsed() {
        TapeMemory small = TapeMemory.take(new TapeLimit(1 << 20));
        small.give(0);
        assertTrue(TapeMemory.take(new TapeLimit(1 << 21)).bytes >= 1 << 21);
    }

    @Test
    void whereTheMachineHasNotAsMuchAsTheLimitThereIsLess() {
        TapeMemory memory = TapeMemory.take(new TapeLimit(Long.MAX_VALUE));
        assertTrue(memory.bytes > 1 << 20, () -> memory.bytes + " bytes");
        memory.give(0);
        TapeMemory again = TapeMemory.take(new TapeLimit(Long.MAX_VALUE));
        assertSame(memory, again, "it is not tried again");
        again.give(0);
    }

    /** 16 runs that need less than an eighth. */
    @Test
    void whatALargeRunNeededIsGivenBackAfterManySmallOnes() {
        TapeMemory memory = TapeMemory.take(TapeTest.ROOMY);
        memory.give(1L << 30);
        for (int run = 1; run <= 16; run++) {
            assertSame(memory, TapeMemory.take(TapeTest.ROOMY), "run " + run);
            memory.give(1000);
        }
        TapeMemory other = TapeMemory.take(TapeTest.ROOMY);
        assertNotSame(memory, other);
        other.give(0);
        assertNotEquals(0, other.address);
    }
}
