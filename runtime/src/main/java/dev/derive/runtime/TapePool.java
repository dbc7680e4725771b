package dev.derive.runtime;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps the last tape of a function for its next run, so that a run finds the room that the one before it needed. Only
 * softly, so that the memory is there for the application when it is short of it.
 */
public final class TapePool {
    private static final int FIRST_CAPACITY = 16_384;

    private final AtomicReference<SoftReference<Tape>> kept = new AtomicReference<>();

    /** A tape with nothing on it. */
    public Tape take() {
        TapeLimit limit = TapeLimit.current();
        SoftReference<Tape> reference = kept.getAndSet(null);
        Tape tape = reference == null ? null : reference.get();
        if (tape == null || !tape.isWithin(limit)) {
            return new Tape(FIRST_CAPACITY, limit);
        }
        return tape;
    }

    /** Takes back a tape that is no longer needed. */
    public void give(Tape tape) {
        tape.clear();
        kept.set(new SoftReference<>(tape));
    }
}
