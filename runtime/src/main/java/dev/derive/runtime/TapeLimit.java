package dev.derive.runtime;

import dev.derive.TapeMemoryException;

/**
 * How much memory the tape of one run may take: the system property {@code derive.tape.limit} in bytes, otherwise three
 * quarters of the largest heap. It is memory outside the heap.
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
        String set = System.getProperty(PROPERTY);
        return new TapeLimit(set != null ? bytes(set.trim()) : Runtime.getRuntime().maxMemory() / 4 * 3);
    }

    private static long bytes(String text) {
        try {
            long bytes = Long.parseLong(text);
            if (bytes > 0) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("The system property " + PROPERTY + " is '" + text + "', but has to be how"
                + " many bytes the tape of one reverse run may take, such as 4000000000.");
    }

    long bytes() {
        return bytes;
    }

    TapeMemoryException exceeded(long wantedBytes, int rows) {
        return new TapeMemoryException(need(wantedBytes, rows) + ", but may take " + bytes + ". Allow more with -D"
                + PROPERTY + "=BYTES (or a larger heap, -Xmx), differentiate a smaller part, or use forward mode, which"
                + " records nothing.");
    }

    /** The error that less could be had than is allowed. */
    TapeMemoryException unavailable(long wantedBytes, int rows) {
        return new TapeMemoryException(need(wantedBytes, rows) + ". It may take " + bytes + ", but no more could be"
                + " had. Give the process more memory, differentiate a smaller part, or use forward mode, which"
                + " records nothing.");
    }

    private static String need(long wantedBytes, int rows) {
        return "The tape of this reverse run needs more than " + wantedBytes + " bytes after " + rows + " rows";
    }
}
