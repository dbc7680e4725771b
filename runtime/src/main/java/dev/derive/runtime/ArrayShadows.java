package dev.derive.runtime;

/** What woven code does with the shadows of arrays in both modes alike: rows of arrays of arrays, and lookups. */
public final class ArrayShadows {
    private ArrayShadows() {
    }

    /** The shadow of the row that was just loaded from element {@code i} of an array with shadow {@code s}. */
    @ForceInline
    public static ArrayShadow row(ArrayShadow s, int i, Object row, Context c) {
        ArrayShadow[] rows = s.rows;
        if (rows != null && s.rowOf[i] == row) {
            ArrayShadow r = rows[i];
            if (r != null) {
                return r;
            }
        }
        return unknownRow(s, i, row, c);
    }

    static ArrayShadow unknownRow(ArrayShadow s, int i, Object row, Context c) {
        ArrayShadow r = c.resolve(row);
        if (s.rows != null && row != null && !r.isMiss()) {
            s.rowOf[i] = row;
            s.rows[i] = r;
        }
        return r;
    }

    /** Called after a row was stored in element {@code i} of an array with shadow {@code s}. */
    public static void storeRow(ArrayShadow s, int i, Object row, ArrayShadow r, Context c) {
        if (s.rows != null) {
            s.rows[i] = r;
            s.rowOf[i] = row;
        }
        if (s.rows == null || s.published) {
            c.publish(row, r);
        }
        if (s.lentTo != null && row != null) {
            c.lendings().lend(row, r, s.lentTo);
        }
    }

    /** The shadow of an array that was just made, of one or more dimensions, and of all rows it has. */
    public static ArrayShadow fresh(Object array, Context c) {
        return ArrayShadow.fresh(array, c.isForward());
    }

    /** The shadow of an array whose reference came over a way that carries none. */
    public static ArrayShadow resolve(Object array, Context c) {
        return c.resolve(array);
    }

    /** Makes an array's shadow known, before its reference goes where no shadow is carried. */
    public static void publish(Object array, ArrayShadow s, Context c) {
        c.publish(array, s);
    }

    /** Keeps the shadow of an argument that is an array for the wide twin that is called next. */
    public static void pass(ArrayShadow s, int position, Context c) {
        c.pass(s, position);
    }

    /** Called by a wide twin before it takes out the shadows of its arguments. */
    public static void take(Context c) {
        c.take();
    }

    /** The shadow of an array that was passed to a wide twin. */
    public static ArrayShadow passed(int position, Context c) {
        return c.passed(position);
    }

    /** Whether there is an array with a shadow of its own. */
    public static boolean isKnown(Object array, ArrayShadow s) {
        return array != null && !s.isMiss();
    }

    /** The shadow kept beside a field of an object or class, or the one looked up if that is not of this run. */
    @ForceInline
    public static ArrayShadow field(Token owner, ArrayShadow s, Object of, Object array, Context c) {
        return owner == c.token && of == array && s != null ? s : c.resolve(array);
    }
}
