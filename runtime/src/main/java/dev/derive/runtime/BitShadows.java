package dev.derive.runtime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The bits that numbers were turned into in one run, and the shadows of these numbers. The very bits turned back give
 * the shadow again, however they came there (a long in an array, an atomic cell), if all numbers with these bits had
 * the same.
 */
final class BitShadows {
    /** How many active numbers are remembered; bits of more than that can't be turned back. */
    private static final int MOST_ACTIVE = 1 << 20;
    /** How many constants are remembered; with more, nothing active can be told from them. */
    private static final int MOST_CONSTANTS = 1 << 16;

    private final Map<Long, BoxShadow> active = new HashMap<>();
    private final Set<Long> constants = new HashSet<>();
    private final Set<Long> ambiguous = new HashSet<>();
    private boolean overflown;

    /** Takes note of a number that was turned into bits; null for the shadow of a constant. */
    void note(long bits, BoxShadow shadow) {
        if (shadow == null) {
            if (constants.size() < MOST_CONSTANTS) {
                constants.add(bits);
            } else {
                overflown = true;
            }
            if (active.containsKey(bits)) {
                ambiguous.add(bits);
            }
        } else if (active.size() < MOST_ACTIVE) {
            BoxShadow before = active.putIfAbsent(bits, shadow);
            if (constants.contains(bits) || before != null && !before.equals(shadow)) {
                ambiguous.add(bits);
            }
        } else {
            overflown = true;
        }
    }

    /** Whether some active number was turned into bits. */
    boolean isActive() {
        return !active.isEmpty();
    }

    /** Whether bits are those of an active number. */
    boolean contains(long bits) {
        return active.containsKey(bits);
    }

    /**
     * The shadow of the number that bits are turned back into, null for a constant's; refuses where that can't be told.
     * Without bits set it is the zero that memory is made with.
     */
    BoxShadow restore(long bits, String where) {
        if (active.isEmpty()) {
            return null;
        }
        BoxShadow shadow = active.get(bits);
        if (overflown || ambiguous.contains(bits) || shadow == null && bits != 0 && !constants.contains(bits)) {
            throw Boundary.bits(where);
        }
        return shadow;
    }
}
