package dev.derive.runtime;

import java.util.stream.BaseStream;

/** What the JDK would do on other threads than the one that computes a derivative. */
public final class OtherThreads {
    private OtherThreads() {
    }

    /** Refuses a parallel stream if a derivative is being computed on this thread. */
    public static void refuse(BaseStream<?, ?> stream) {
        refuse(stream.isParallel(), "a parallel stream");
    }

    /**
     * Refuses to go on if a derivative is being computed on this thread.
     *
     * @param parallel whether more threads than this one would work
     * @param what the call or object that works in parallel
     */
    public static void refuse(boolean parallel, String what) {
        if (parallel && Runs.current() != null) {
            Boundary.refuse(what + Boundary.SEPARATOR + UserCode.where());
        }
    }
}
