package dev.derive.runtime;

/**
 * Whether a value on a tape depends on an input at all: one that has an index does not if all its partials are zero, as
 * those of a value that was cut off at a bound. To find out, the tape is read back, so it is asked only where it matters.
 */
final class Dependence {
    /** Of how many values a value may be made before it is taken for granted that one of them is an input. */
    private static final int MOST_VALUES = 64;
    /** How many pairs may be read in one run: that takes some tenths of a second. */
    private static final long MOST_PAIRS = 1L << 28;
    private static final NativeMemory NATIVE = TapeMemory.NATIVE;

    private final Tape tape;
    private final int[] values = new int[MOST_VALUES];
    private final boolean[] hasPairs = new boolean[MOST_VALUES];
    private int count;
    private int least;
    private long pairsRead;

    Dependence(Tape tape) {
        this.tape = tape;
    }

    /** Whether the value with an index does; also true if it would take too long to find out. */
    boolean isGiven(int index) {
        if (index == 0) {
            return false;
        }
        count = 0;
        least = index;
        add(index);
        // As each index takes a pair, but for those that have none, no pair of the least lies before this.
        for (int at = tape.position() - 1; at >= 0 && at >= least - tape.indicesWithoutPairs() - 1; at--) {
            if (pairsRead++ > MOST_PAIRS || !takes(tape.addressOf(at))) {
                return true;
            }
        }
        for (int i = 0; i < count; i++) {
            if (!hasPairs[i]) {
                // An input, or the result of something that computes its own adjoint.
                return true;
            }
        }
        return false;
    }

    /** Takes account of a pair; false if the values are too many. */
    private boolean takes(long pair) {
        int left = find(NATIVE.getInt(pair + Integer.BYTES));
        if (left < 0) {
            return true;
        }
        hasPairs[left] = true;
        int right = NATIVE.getInt(pair) & Reverse.VALUE;
        return NATIVE.getDouble(pair + Long.BYTES) == 0 || find(right) >= 0 || add(right);
    }

    private boolean add(int value) {
        if (count == MOST_VALUES) {
            return false;
        }
        least = Math.min(least, value);
        values[count] = value;
        hasPairs[count++] = false;
        return true;
    }

    private int find(int value) {
        if (value < least) {
            return -1;
        }
        for (int i = 0; i < count; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }
}
