package dev.derive.runtime;

/**
 * Tells whose shadows an object carries: each run has one, and shadows are valid only under the token of the run that
 * reads them. It is all that an object keeps of a finished run, so it holds nothing but its state.
 */
public final class Token {
    private volatile boolean live = true;
    private volatile boolean usedElsewhere;

    /** Whether the run still goes on. */
    boolean isLive() {
        return live;
    }

    /** Called where a thread without a run works with an object whose shadows are of this one. */
    void useElsewhere() {
        usedElsewhere = true;
    }

    /** Whether another thread has worked with objects of this run. */
    boolean isUsedElsewhere() {
        return usedElsewhere;
    }

    void end() {
        live = false;
    }
}
