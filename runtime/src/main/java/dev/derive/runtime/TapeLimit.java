package dev.derive.runtime;

import dev.derive.TapeMemoryException;

/**
 * How much memory the tape of one run may take: the system property {@code derive.tape.limit} in bytes, otherwise three
 * quarters of the largest heap.
 */
public final class TapeLimit {
    /** The system property that sets the limit, in bytes. */
    public static final String PROPERTY = "derive.tape.limit";

    private final long bytes;

    TapeLimit(long bytes) {
        this.bytes = bytes;
    }

    /** The limit in force now. */
    public static TapeLimit current() {
        Long set = Long.getLong(PROPERTY);
        return new TapeLimit(set != null && set > 0 ? set : Runtime.getRuntime().maxMemory() / 4 * 3);
    }

    void check(long wantedBytes, int rows) {
        if (!allows(wantedBytes)) {
            throw exceeded(wantedBytes, rows);
        }
    }

    /** As many pairs as wanted, or fewer where the limit says so, but at least {@code least}. */
    long affordable(long wanted, long least, int bytesPerPair, int rows) {
        long most = Math.min(wanted, bytes / bytesPerPair);
        if (most < least) {
            throw exceeded(least * bytesPerPair, rows);
        }
        return most;
    }

    boolean allows(long wantedBytes) {
        return wantedBytes <= bytes;
    }

    TapeMemoryException exceeded(long wantedBytes, int rows) {
        return new TapeMemoryException("The tape of this reverse run needs more than " + wantedBytes + " bytes after "
                + rows + " rows, but may take " + bytes + ". Allow more with -D" + PROPERTY + "=BYTES and a larger heap"
                + " (-Xmx), differentiate a smaller part, or use forward mode, which records nothing.");
    }
}
