package dev.derive.runtime;

/**
 * What comes back from a part of a twin that was made a method of its own: the local variables that it has written, by
 * position. They are taken right after the call.
 */
public final class Parts {
    /** The names of such methods begin so; then come a number, the name of the original and the mode, all after a $. */
    public static final String NAME = FieldShadows.PREFIX + "part";

    private Parts() {
    }

    /** Hands an int back. */
    public static void give(int value, int position, Context c) {
        c.givenNumbers[position] = value;
    }

    /** Hands a long back. */
    public static void give(long value, int position, Context c) {
        c.givenNumbers[position] = value;
    }

    /** Hands a float back. */
    public static void give(float value, int position, Context c) {
        c.givenNumbers[position] = Float.floatToRawIntBits(value);
    }

    /** Hands a double back. */
    public static void give(double value, int position, Context c) {
        c.givenNumbers[position] = Double.doubleToRawLongBits(value);
    }

    /** Hands a reference back. */
    public static void give(Object value, int position, Context c) {
        c.givenReferences[position] = value;
    }

    /** The int that was handed back. */
    public static int takeInt(int position, Context c) {
        return (int) c.givenNumbers[position];
    }

    /** The long that was handed back. */
    public static long takeLong(int position, Context c) {
        return c.givenNumbers[position];
    }

    /** The float that was handed back. */
    public static float takeFloat(int position, Context c) {
        return Float.intBitsToFloat((int) c.givenNumbers[position]);
    }

    /** The double that was handed back. */
    public static double takeDouble(int position, Context c) {
        return Double.longBitsToDouble(c.givenNumbers[position]);
    }

    /** The reference that was handed back; it is kept no longer. */
    public static Object takeReference(int position, Context c) {
        Object value = c.givenReferences[position];
        c.givenReferences[position] = null;
        return value;
    }
}
