package dev.derive.runtime;

import java.util.function.Supplier;

/** Which run is active on which thread. */
public final class Runs {
    /**
     * How many runs are active on any thread. Woven originals read it to see whether they may have to go to their twin.
     * Plain on purpose: a thread always sees the runs it started itself, and those are all that matter to it.
     */
    public static int active;

    private static final ThreadLocal<Context> CURRENT = new ThreadLocal<>();

    /** The run in which a thread was made; threads inherit it from those that make them. */
    private static final InheritableThreadLocal<Token> MADE_IN = new InheritableThreadLocal<>();

    private static volatile Supplier<Context> verification;

    private Runs() {
    }

    /**
     * From now on every thread that has no run of a derivative is in a run in which nothing is active, so that each
     * woven method that is called from outside runs its twin.
     *
     * @param forward whether it runs the forward or the reverse twin
     */
    public static synchronized void verify(boolean forward) {
        StandIns.prepare();
        verification = forward ? ForwardContext::forVerification : ReverseContext::forVerification;
        active++;
    }

    /** Whether this thread is in a run in which nothing is active, or in none. */
    static boolean isNothingActive() {
        Context context = CURRENT.get();
        return context == null || context.isVerification;
    }

    /** The run of this thread, or null. */
    public static Context current() {
        Context context = CURRENT.get();
        return context == null ? outside() : context;
    }

    /** A thread without a run; that which made it may have one, and does not see what is computed here. */
    private static Context outside() {
        Token maker = MADE_IN.get();
        if (maker != null && maker.isLive()) {
            maker.useElsewhere();
        }
        return verification == null ? null : beginVerification();
    }

    private static Context beginVerification() {
        Context context = verification.get();
        CURRENT.set(context);
        return context;
    }

    /**
     * The run of this thread, or null; for methods of an object whose shadows are of the run with a token. Where that
     * run is another thread's, it is told: what is computed here it will not see.
     */
    public static Context current(Token owner) {
        Context c = current();
        if (owner != null && (c == null || c.isVerification && owner != c.token) && owner.isLive()) {
            owner.useElsewhere();
        }
        return c;
    }

    /** Starts a run on this thread. */
    public static void enter(Context context) {
        Context outer = CURRENT.get();
        if (outer != null && !outer.isVerification) {
            throw Boundary.noted("A derivative was asked for inside a function that is being differentiated."
                    + " Nested derivatives are not supported: compute the inner derivative before, or write it out.");
        }
        StandIns.prepare();
        synchronized (Runs.class) {
            active++;
        }
        context.outer = outer;
        CURRENT.set(context);
        MADE_IN.set(context.token);
    }

    /** Ends the run of this thread. */
    public static void exit(Context context) {
        MADE_IN.remove();
        if (context.outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(context.outer);
        }
        synchronized (Runs.class) {
            active--;
        }
        context.end();
    }
}
