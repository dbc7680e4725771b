package dev.derive.runtime;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;

/**
 * The active things that a run has put where other threads may get them from, such as a queue. Other threads follow no
 * derivatives: if one of them does get such a thing, the run is told.
 */
public final class HandOver {
    /** Those of the runs that go on. */
    private static final Set<HandOver> GOING_ON = ConcurrentHashMap.newKeySet();

    private final Context context;
    private final IdentityTable<Boolean> given = new IdentityTable<>(true);
    /** The semaphores and latches that the run has changed, and by how much; acquiring a semaphore is negative. */
    private final IdentityTable<Integer> changed = new IdentityTable<>(true);
    /** Whether the run may have let another thread go on. */
    private boolean signalled;

    HandOver(Context context) {
        this.context = context;
        GOING_ON.add(this);
    }

    void end() {
        GOING_ON.remove(this);
    }

    private synchronized void add(Object reference) {
        given.put(reference, true);
    }

    private synchronized boolean isEmpty() {
        return given.isEmpty();
    }

    private void change(Object receiver, int by) {
        Integer before = changed.get(receiver);
        int after = (before == null ? 0 : before) + by;
        changed.put(receiver, after);
        signalled |= after > 0;
    }

    /** Whether another thread may have done what the run would have waited for, because it was told to. */
    private boolean isAnswer(Object receiver) {
        return signalled && changed.get(receiver) == null;
    }

    /** Before a semaphore is released, or a latch counted down. */
    public static void signal(Object receiver, Context c) {
        if (!c.isVerification && (receiver instanceof Semaphore || receiver instanceof CountDownLatch)) {
            c.handOver().change(receiver, 1);
        }
    }

    private synchronized boolean contains(Object reference) {
        return given.get(reference) != null;
    }

    /** Before something is given to an object by which threads may exchange things. */
    public static void give(Object receiver, Object reference, Context c) {
        if (reference != null && receiver != null && receiver.getClass().getName().startsWith("java.util.concurrent.")
                && ActiveFields.finds(reference, c)) {
            c.handOver().add(reference);
        }
    }

    /** After something was taken out of such an object, by twins and originals alike. */
    public static void receive(Object reference) {
        if (Runs.active != 0 && reference != null) {
            receiveInRun(reference);
        }
    }

    private static void receiveInRun(Object reference) {
        Context current = Runs.current();
        for (HandOver other : GOING_ON) {
            if (other.context != current && other.contains(reference)) {
                other.context.token.useElsewhere();
            }
        }
        WovenFields.used(reference);
    }

    /** Before a call that may wait until another thread has done something. A static method has no receiver. */
    public static void await(Object receiver, String where, Context c) {
        if (!c.isVerification && c.handOver().mayWait(receiver)) {
            throw refusal(where);
        }
    }

    private boolean mayWait(Object receiver) {
        if (receiver instanceof CountDownLatch latch) {
            return latch.getCount() > 0 || isAnswer(receiver);
        }
        if (receiver instanceof Semaphore semaphore) {
            boolean waits = semaphore.availablePermits() == 0 || isAnswer(receiver);
            change(receiver, -1);
            return waits;
        }
        if (receiver instanceof CyclicBarrier barrier) {
            return barrier.getParties() > 1;
        }
        if (receiver instanceof Phaser phaser) {
            return phaser.getRegisteredParties() > 1;
        }
        if (receiver instanceof Thread thread) {
            return thread.isAlive();
        }
        // These may well give what another thread has got ready without knowing of anything active.
        if (receiver instanceof Future<?> future) {
            return !isEmpty() && !future.isDone();
        }
        return !(receiver instanceof BlockingQueue<?> queue) || !isEmpty() && queue.isEmpty();
    }

    /** Before a call that passes time, as code does that waits for another thread to set a flag. */
    public static void poll(String where, Context c) {
        if (!c.isVerification && !c.handOver().isEmpty()) {
            throw refusal(where);
        }
    }

    private static RuntimeException refusal(String where) {
        return Boundary.lostAt(where, " waits for another thread, and nothing that another thread computes carries a"
                + " derivative. Do the work on this thread while differentiating.");
    }
}
