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

    /** Integers with fewer bits than that, other than zeros behind them, are often the same by chance. */
    private static final int TELLING_BITS = 12;

    private final long mantissa;
    private final Map<Long, BoxShadow> active = new HashMap<>();
    private final Set<Long> constants = new HashSet<>();
    private final Set<Long> ambiguous = new HashSet<>();
    /** The bits and mantissas of active numbers, without the zeros behind them. */
    private final Set<Long> parts = new HashSet<>();
    private boolean overflown;
    /** Whether some active number is a power of two, or next to one. */
    private boolean nearPowerOfTwo;

    /**
     * The bits of one floating-point type.
     *
     * @param mantissaBits how many bits its mantissa has, the implicit one not counted
     */
    BitShadows(int mantissaBits) {
        mantissa = (1L << mantissaBits) - 1;
    }

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
            if (before == null) {
                addParts(bits);
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

    /** Whether bits are those of an active number and of a constant; of zeros nothing can be said. */
    boolean isOfConstantToo(long bits) {
        return withoutZerosBehind(bits) > 1 && active.containsKey(bits) && constants.contains(bits);
    }

    private void addParts(long bits) {
        long fraction = bits & mantissa;
        nearPowerOfTwo |= fraction == 0 || fraction == mantissa;
        parts.add(withoutZerosBehind(bits));
        parts.add(withoutZerosBehind(fraction));
        parts.add(withoutZerosBehind(fraction | mantissa + 1));
    }

    private static long withoutZerosBehind(long bits) {
        return bits == 0 ? 0 : Math.abs(bits) >> Long.numberOfTrailingZeros(bits);
    }

    /**
     * Whether an integer is the bits or the mantissa of an active number, however shifted, so that a number made of it
     * depends on an input.
     *
     * @param near whether it comes from code that turns numbers into bits, so that few bits tell enough
     */
    boolean isPart(long integer, boolean near) {
        long odd = withoutZerosBehind(integer);
        return odd != 0 && parts.contains(odd) && (near || odd >> TELLING_BITS != 0
                || Long.numberOfTrailingZeros(integer) > Long.SIZE / 2);
    }

    /**
     * The shadow of the number that bits are turned back into, null for a constant's; refuses where that can't be told.
     * Without bits set it is the zero that memory is made with. A power of two that was made of an exponent stays the
     * same where the number varies, unless the number itself is one.
     */
    BoxShadow restore(long bits, String where) {
        if (active.isEmpty()) {
            return null;
        }
        BoxShadow shadow = active.get(bits);
        if (overflown || ambiguous.contains(bits) || shadow == null && bits != 0 && !constants.contains(bits)
                && (nearPowerOfTwo || (bits & mantissa) != 0)) {
            throw Boundary.bits(where);
        }
        return shadow;
    }
}
