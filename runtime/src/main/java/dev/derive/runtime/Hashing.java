package dev.derive.runtime;

/** Takes note of integers that stand for active numbers, because results may have been remembered under them. */
public final class Hashing {
    private Hashing() {
    }

    /** After an integer was made of a number, in forward mode. */
    public static void number(long hash, double tangent, Context c) {
        if (tangent != 0) {
            c.hashes().note(hash);
        }
    }

    /** After an integer was made of a number, in reverse mode. */
    public static void number(long hash, int index, Context c) {
        if (index != 0) {
            c.hashes().note(hash);
        }
    }

    /** After an object, or an array, was asked for its hash. */
    public static void object(int hash, Object of, Context c) {
        if (of instanceof Long bits ? isActive(bits, c) : Remembering.isActive(of, c)) {
            c.hashes().note(hash);
        }
    }

    /** After an integer was computed of two others, which may be the same. */
    public static void mixed(long result, long a, long b, Context c) {
        if (isActive(a, c) || a != b && isActive(b, c)) {
            c.hashes().note(result);
        }
    }

    /** Before an integer is stored in a field or an array. */
    public static void stored(long value, Context c) {
        if (isActive(value, c)) {
            c.hashes().store(value);
        }
    }

    /** Before two integers are compared, one of which was stored, perhaps before the run. */
    public static void compared(long a, long b, String where, Context c) {
        if (a == b && isActive(a, c) && !(c.hasHashes() && c.hashes().isStored(a))) {
            Remembering.refuse(where);
        }
    }

    /** Before the bits of two numbers are compared, one of which was stored. */
    public static void comparedNumbers(long a, long b, boolean isDouble, String where, Context c) {
        if (a == b && (isDouble ? c.longs() : c.ints()).isOfConstantToo(a)) {
            Remembering.refuse(where);
        }
    }

    private static boolean isActive(long integer, Context c) {
        return c.hasHashes() && c.hashes().contains(integer) || c.longs().contains(integer)
                || integer == (int) integer && c.ints().contains(integer);
    }
}
