package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.derive.DerivativeLostException;
import org.junit.jupiter.api.Test;

class LossTest {

    @Test
    void aLossThatWasSwallowedIsRaisedWhenTheFunctionHasReturned() {
        ForwardContext c = new ForwardContext();
        Runs.enter(c);
        try {
            assertDoesNotThrow(c::checkNothingLost);
            DerivativeLostException first = assertThrows(DerivativeLostException.class, () -> Forward.leave(1, "a\nb"));
            assertThrows(DerivativeLostException.class, () -> Forward.leave(2, "c\nd"));
            assertSame(first, assertThrows(DerivativeLostException.class, c::checkNothingLost));
        } finally {
            Runs.exit(c);
        }
    }

    @Test
    void anotherThreadThatUsesAnObjectOfALiveRunIsALossOfThatRunOnly() throws InterruptedException {
        ForwardContext c = new ForwardContext();
        Runs.enter(c);
        try {
            Context[] seen = {c};
            Thread other = new Thread(() -> seen[0] = Runs.current(c.token));
            other.start();
            other.join();
            assertNull(seen[0], "the other thread has no run");
            assertThrows(DerivativeLostException.class, c::checkNothingLost);
        } finally {
            Runs.exit(c);
        }
    }

    @Test
    void objectsOfFinishedRunsAndOfThisThreadsRunAreNoLoss() {
        ForwardContext finished = new ForwardContext();
        Runs.enter(finished);
        assertNotNull(Runs.current(finished.token));
        Runs.exit(finished);
        assertNull(Runs.current(finished.token));
        assertNull(Runs.current(null));
        assertDoesNotThrow(finished::checkNothingLost);
    }
}
