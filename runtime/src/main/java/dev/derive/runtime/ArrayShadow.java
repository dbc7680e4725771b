package dev.derive.runtime;

import java.lang.reflect.Array;

/**
 * The shadow of one array of floating-point numbers, or of an array of such arrays. Code that is woven carries it
 * beside the reference to the array. Which of the fields is set tells its kind; none of them is set in a <em>miss</em>,
 * which stands for all the arrays that no derivative has reached.
 */
public final class ArrayShadow {
    /** Forward mode: the tangent of each element. */
    long[] tangent;
    /** Reverse mode: the tape index of each element, 0 where it does not depend on an input. */
    int[] index;
    /** Arrays of arrays: the shadow of each row, valid while {@link #rowOf} holds the row that the array holds. */
    ArrayShadow[] rows;
    Object[] rowOf;
    /** Whether the array can be looked up in the run's table. */
    boolean published;
    /** A miss that was made before some array became active; arrays that carry it must be looked up again. */
    boolean stale;

    /** The library that is not woven and may keep the array, or null. */
    String lentTo;

    private ArrayShadow() {
    }

    static ArrayShadow miss() {
        return new ArrayShadow();
    }

    static ArrayShadow tangents(int length) {
        ArrayShadow s = new ArrayShadow();
        s.tangent = new long[length];
        return s;
    }

    static ArrayShadow tangents(long[] tangent) {
        ArrayShadow s = new ArrayShadow();
        s.tangent = tangent;
        return s;
    }

    static ArrayShadow indices(int length) {
        ArrayShadow s = new ArrayShadow();
        s.index = new int[length];
        return s;
    }

    static ArrayShadow indices(int[] index) {
        ArrayShadow s = new ArrayShadow();
        s.index = index;
        return s;
    }

    static ArrayShadow rows(int length) {
        ArrayShadow s = new ArrayShadow();
        s.rows = new ArrayShadow[length];
        s.rowOf = new Object[length];
        return s;
    }

    /** Before some elements are copied: their indices will be held by the copies, too, and so must not be added to. */
    void disown(int from, int length) {
        int to = Math.min(from + length, index.length);
        for (int i = from; i < to; i++) {
            index[i] &= Reverse.VALUE;
        }
    }

    boolean isMiss() {
        return tangent == null && index == null && rows == null && lentTo == null;
    }

    /**
     * The array, in which nothing is active, is lent: until something is, the shadow keeps nothing, so that it is seen.
     */
    void doze(String library) {
        tangent = null;
        index = null;
        lentTo = library;
    }

    boolean isDozing() {
        return tangent == null && index == null && rows == null && lentTo != null;
    }

    void wake(Object array, boolean forward) {
        if (forward) {
            tangent = new long[Array.getLength(array)];
        } else {
            index = new int[Array.getLength(array)];
        }
    }

    /** Whether some element depends on an input, or in forward mode has a tangent other than zero. */
    boolean isActive(Object array, Context context) {
        if (tangent != null) {
            for (long bits : tangent) {
                if (Double.longBitsToDouble(bits) != 0) {
                    return true;
                }
            }
        } else if (index != null) {
            for (int i : index) {
                if (i != 0) {
                    return true;
                }
            }
        } else if (array instanceof Object[] outer) {
            for (int i = 0; i < outer.length; i++) {
                if (outer[i] != null && ArrayShadows.row(this, i, outer[i], context).isActive(outer[i], context)) {
                    return true;
                }
            }
        } else if (stale) {
            ArrayShadow now = context.resolve(array);
            return !now.isMiss() && now.isActive(array, context);
        }
        return false;
    }

    /** A shadow, nothing in it active yet, for an array made by a run; of its rows too where it has any. */
    static ArrayShadow fresh(Object array, boolean forward) {
        if (array instanceof Object[] outer) {
            ArrayShadow s = rows(outer.length);
            for (int i = 0; i < outer.length; i++) {
                if (outer[i] != null) {
                    s.rowOf[i] = outer[i];
                    s.rows[i] = fresh(outer[i], forward);
                }
            }
            return s;
        }
        int length = Array.getLength(array);
        return forward ? tangents(length) : indices(length);
    }
}
