package dev.derive.runtime;

import dev.derive.DerivativeLostException;

/** Which run is active on which thread. */
public final class Runs {
    /**
     * How many runs are active on any thread. Woven originals read it to see whether they may have to go to their twin.
     * Plain on purpose: a thread always sees the runs it started itself, and those are all that matter to it.
     */
    public static int active;

    private static final ThreadLocal<Context> CURRENT = new ThreadLocal<>();

    private Runs() {
    }

    /** The run of this thread, or null. */
    public static Context current() {
        return CURRENT.get();
    }

    /** Starts a run on this thread. */
    public static void enter(Context context) {
        if (CURRENT.get() != null) {
            throw new DerivativeLostException("A derivative was asked for inside a function that is being differentiated."
                    + " Nested derivatives are not supported: compute the inner derivative before, or write it out.");
        }
        synchronized (Runs.class) {
            active++;
        }
        CURRENT.set(context);
    }

    /** Ends the run of this thread. */
    public static void exit(Context context) {
        CURRENT.remove();
        synchronized (Runs.class) {
            active--;
        }
        context.end();
    }
}
