package dev.derive.runtime;

import java.util.HashSet;
import java.util.Set;

/**
 * The integers of one run that stand for active numbers: hashes, what was mixed of hashes, and numbers that were
 * rounded to be looked up. Small integers stand for nothing: they count, and are bins of histograms and places in
 * tables.
 */
final class Hashes {
    private static final int TELLING_BITS = 12;
    /** How many are remembered; after more of them every integer that is not small may be one. */
    private static final int MOST = 1 << 18;

    private final Set<Long> values = new HashSet<>();
    /** Those of them that the run has stored, so that it may find them again. */
    private final Set<Long> stored = new HashSet<>();

    void note(long value) {
        if (isTelling(value) && values.size() < MOST) {
            values.add(value);
        }
    }

    private static boolean isTelling(long value) {
        return Math.abs(value) >> TELLING_BITS != 0;
    }

    boolean contains(long value) {
        return values.contains(value) || values.size() == MOST && isTelling(value);
    }

    void store(long value) {
        if (stored.size() < MOST) {
            stored.add(value);
        }
    }

    boolean isStored(long value) {
        return stored.contains(value);
    }
}
