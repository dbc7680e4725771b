package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void aRunIsTheCurrentOneOfItsThreadUntilItEnds() {
        assertNull(Runs.current());
        Context run = new ForwardContext();
        Runs.enter(run);
        assertSame(run, Runs.current());
        assertEquals(1, Runs.active);
        assertTrue(run.token.isLive());
        Runs.exit(run);
        assertNull(Runs.current());
        assertEquals(0, Runs.active);
        assertFalse(run.token.isLive());
    }

    @Test
    void aNestedRunIsRefusedAndLeavesTheOuterOneAlone() {
        Context outer = new ForwardContext();
        Runs.enter(outer);
        try {
            String message = assertThrows(DerivativeLostException.class, () -> Runs.enter(new ForwardContext()))
                    .getMessage();
            assertTrue(message.contains("Nested derivatives are not supported"), message);
            assertSame(outer, Runs.current());
            assertEquals(1, Runs.active);
        } finally {
            Runs.exit(outer);
        }
    }

    @Test
    void threadsHaveRunsOfTheirOwn() {
        Context mine = new ForwardContext();
        Runs.enter(mine);
        try {
            CompletableFuture.runAsync(() -> {
                assertNull(Runs.current());
                Context other = new ForwardContext();
                Runs.enter(other);
                assertSame(other, Runs.current());
                assertEquals(2, Runs.active);
                Runs.exit(other);
            }).join();
            assertSame(mine, Runs.current());
        } finally {
            Runs.exit(mine);
        }
    }
}
