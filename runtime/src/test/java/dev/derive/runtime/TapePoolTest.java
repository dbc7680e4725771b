package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class TapePoolTest {
    private final TapePool pool = new TapePool();

    @Test
    void aTapeThatWasGivenBackIsTakenAgainWithNothingOnIt() {
        Tape tape = pool.take();
        tape.inputs(2);
        TapeRows.record1(tape, 1, 3);
        pool.give(tape);
        assertSame(tape, pool.take());
        assertEquals(0, tape.indexCount());
        assertEquals(0, tape.pairCount());
    }

    @Test
    void twoRunsAtTheSameTimeHaveTwoTapes() {
        assertNotSame(pool.take(), pool.take());
    }

    @Test
    void aTapeThatHasBecomeTooLargeForTheLimitIsNotUsedAgain() {
        String before = System.getProperty(TapeLimit.PROPERTY);
        Tape tape = new Tape(1_000_000, new TapeLimit(Long.MAX_VALUE));
        pool.give(tape);
        System.setProperty(TapeLimit.PROPERTY, "1000000");
        try {
            assertNotSame(tape, pool.take());
        } finally {
            if (before == null) {
                System.clearProperty(TapeLimit.PROPERTY);
            } else {
                System.setProperty(TapeLimit.PROPERTY, before);
            }
        }
    }
}
