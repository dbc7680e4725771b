package dev.derive.runtime;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The memory of one tape. It is reserved outside the heap and as large as a tape may become, so that a tape never grows:
 * code that may have to replace the tape's memory keeps C2 from moving anything out of a loop that records (matrix
 * product in reverse mode: 17 times the plain method with growth, 7 without). The operating system gives memory to
 * those pages only that are written.
 *
 * <p>Memory that is not in use is kept for the next run of any function, softly.
 */
final class TapeMemory {
    static final NativeMemory NATIVE = NativeMemory.getUnsafe();
    private static final long MOST_BYTES = (long) Tape.BYTES_PER_PAIR * Tape.MOST_INDICES;
    private static final long LEAST_BYTES = 1 << 12;
    /** What is kept even if the runs that follow need much less. */
    private static final long KEPT_BYTES = 1 << 26;
    /** How many runs in succession that need less than an eighth of what is kept give the rest back. */
    private static final int SMALL_RUNS = 16;

    private static final ConcurrentLinkedDeque<SoftReference<TapeMemory>> UNUSED = new ConcurrentLinkedDeque<>();
    private static final ReferenceQueue<TapeMemory> UNREACHABLE = new ReferenceQueue<>();
    private static final Set<Reservation> RESERVATIONS = ConcurrentHashMap.newKeySet();

    final long address;
    final long bytes;
    private final boolean isAllThereWas;
    private final Reservation reservation;
    /** What the last sweep left of the adjoints. */
    double[] adjoints = new double[0];
    /** The end of what was ever written. */
    private long touched;
    private int smallRuns;

    private TapeMemory(long address, long bytes, boolean isAllThereWas) {
        this.address = address;
        this.bytes = bytes;
        this.isAllThereWas = isAllThereWas;
        reservation = new Reservation(this);
    }

    /** Memory for a tape that may become as large as a limit says, or as large as the machine has memory for. */
    static TapeMemory take(TapeLimit limit) {
        releaseUnreachable();
        long wanted = Math.max(Math.min(limit.bytes(), MOST_BYTES), LEAST_BYTES);
        for (SoftReference<TapeMemory> kept = UNUSED.pollFirst(); kept != null; kept = UNUSED.pollFirst()) {
            TapeMemory memory = kept.get();
            if (memory != null && (memory.bytes >= wanted || memory.isAllThereWas)) {
                return memory;
            }
        }
        return reserve(wanted);
    }

    private static TapeMemory reserve(long wanted) {
        long bytes = wanted;
        while (true) {
            try {
                return new TapeMemory(NATIVE.allocateMemory(bytes), bytes, bytes < wanted);
            } catch (OutOfMemoryError e) {
                if (bytes <= LEAST_BYTES) {
                    throw e;
                }
                bytes = Math.max(bytes / 2, LEAST_BYTES);
            }
        }
    }

    /**
     * Gives it back for the next run.
     *
     * @param used how many bytes of it the run has written
     */
    void give(long used) {
        touched = Math.max(touched, used);
        smallRuns = touched > KEPT_BYTES && used < touched / 8 ? smallRuns + 1 : 0;
        if (smallRuns == SMALL_RUNS) {
            reservation.release();
        } else {
            UNUSED.addFirst(new SoftReference<>(this));
        }
    }

    private static void releaseUnreachable() {
        for (Reference<?> r = UNREACHABLE.poll(); r != null; r = UNREACHABLE.poll()) {
            ((Reservation) r).release();
        }
    }

    /** Frees the memory that nothing can reach any more. */
    private static final class Reservation extends PhantomReference<TapeMemory> {
        private final long address;

        private Reservation(TapeMemory memory) {
            super(memory, UNREACHABLE);
            address = memory.address;
            RESERVATIONS.add(this);
        }

        private void release() {
            if (RESERVATIONS.remove(this)) {
                NATIVE.freeMemory(address);
            }
        }
    }
}
