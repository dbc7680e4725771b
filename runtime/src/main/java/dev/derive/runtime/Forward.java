package dev.derive.runtime;

/**
 * What forward twins call: tangent arithmetic with strong zeros (a zero tangent contributes nothing, whatever its
 * partial, and a zero partial whatever its tangent, so that both modes agree), and the tangents of fields, arrays and boxes. Products are computed plainly first; only a NaN, which is how
 * a zero times an infinity shows, is looked at again.
 */
public final class Forward {
    private Forward() {
    }

    /** tangent·partial. */
    @ForceInline
    public static double times(double tangent, double partial) {
        double t = tangent * partial;
        return t == t ? t : strong(tangent, partial);
    }

    /** The tangent of a·b. */
    @ForceInline
    public static double product(double a, double da, double b, double db) {
        double t = da * b + a * db;
        return t == t ? t : strong(da, b) + strong(db, a);
    }

    /** The tangent of a·a. */
    @ForceInline
    public static double square(double a, double da) {
        double t = 2 * a * da;
        return t == t ? t : strong(da, a) + strong(da, a);
    }

    /** The tangent of q = a/b. */
    @ForceInline
    public static double quotient(double da, double b, double db, double q) {
        double t = (da - q * db) / b;
        return t == t ? t : strongQuotient(da, b) - strongQuotient(strong(db, q), b);
    }

    /** The tangent of a/b for a constant b. */
    @ForceInline
    public static double dividend(double da, double b) {
        double t = da / b;
        return t == t ? t : strongQuotient(da, b);
    }

    /** The tangent of q = a/b for a constant a. */
    @ForceInline
    public static double divisor(double b, double db, double q) {
        double t = -(q / b) * db;
        return t == t ? t : -strongQuotient(strong(db, q), b);
    }

    /** The tangent of r = a % b. */
    public static double remainder(double a, double da, double b, double db, double r) {
        return da + strong(db, Partials.remainderDivisor(a, b, r));
    }

    static double strong(double tangent, double partial) {
        return tangent == 0 || partial == 0 ? 0 : tangent * partial;
    }

    static double strongQuotient(double tangent, double b) {
        return tangent == 0 ? 0 : tangent / b;
    }

    /** The tangent of a field, given the owner and the bits kept beside it. */
    @ForceInline
    public static double field(Token owner, long bits, ForwardContext c) {
        return owner == c.token ? Double.longBitsToDouble(bits) : 0;
    }

    /** The tangent of element {@code i} of an array that was just read. */
    @ForceInline
    public static double load(ArrayShadow s, Object array, int i) {
        long[] t = s.tangent;
        return t != null ? Double.longBitsToDouble(t[i]) : missed(s, array, i);
    }

    @ForceInline
    static double missed(ArrayShadow s, Object array, int i) {
        return s.stale ? lookedUp(array, i) : 0;
    }

    static double lookedUp(Object array, int i) {
        long[] t = Runs.current().resolve(array).tangent;
        return t == null ? 0 : Double.longBitsToDouble(t[i]);
    }

    /**
     * Keeps the tangent of element {@code i} of an array that was just written; gives the array's shadow from now on.
     */
    @ForceInline
    public static ArrayShadow store(ArrayShadow s, Object array, int i, double tangent) {
        long[] t = s.tangent;
        if (t != null) {
            t[i] = Double.doubleToRawLongBits(tangent);
            return s;
        }
        return tangent == 0 && !s.stale ? s : storeSlowly(array, i, tangent);
    }

    static ArrayShadow storeSlowly(Object array, int i, double tangent) {
        Context c = Runs.current();
        ArrayShadow s = tangent == 0 ? c.resolve(array) : c.activate(array);
        if (s.tangent != null) {
            s.tangent[i] = Double.doubleToRawLongBits(tangent);
        }
        return s;
    }

    /** The shadow of an array of numbers that was just made. */
    @ForceInline
    public static ArrayShadow fresh(int length) {
        return ArrayShadow.tangents(length);
    }

    /** Keeps the tangent of a number that was just boxed. */
    public static void box(Object box, double tangent, ForwardContext c) {
        if (tangent != 0) {
            c.putBox(box, new BoxShadow(tangent, 0));
        }
    }

    /** The tangent of a boxed number. */
    public static double unbox(Object box, ForwardContext c) {
        BoxShadow s = c.box(box);
        return s == null ? 0 : s.tangent();
    }

    /** Takes note of the bits that a double was turned into. */
    public static void bits(long bits, double tangent, ForwardContext c) {
        c.longs().note(bits, shadow(tangent));
    }

    /** Takes note of the bits that a float was turned into. */
    public static void bits(int bits, double tangent, ForwardContext c) {
        c.ints().note(bits, shadow(tangent));
    }

    private static BoxShadow shadow(double tangent) {
        return tangent == 0 ? null : new BoxShadow(tangent, 0);
    }

    /** The tangent of a double made of bits. */
    public static double ofBits(long bits, String where, ForwardContext c) {
        BoxShadow s = c.longs().restore(bits, where);
        return s == null ? 0 : s.tangent();
    }

    /** The tangent of a float made of bits. */
    public static double ofBits(int bits, String where, ForwardContext c) {
        BoxShadow s = c.ints().restore(bits, where);
        return s == null ? 0 : s.tangent();
    }

    /** Refuses to let woven code that was called by unwoven code return an active number to it. */
    public static void returned(double tangent, String method) {
        if (tangent != 0) {
            throw Boundary.returned(method);
        }
    }

    /** Keeps the shadow of an argument for the wide twin that is called next. */
    public static void pass(double tangent, int position, ForwardContext c) {
        c.pass(tangent, position);
    }

    /** The shadow of an argument that was passed to a wide twin. */
    public static double passed(int position, ForwardContext c) {
        return c.passedTangent(position);
    }

    /** Refuses to let an active number go where its derivative cannot follow. */
    @ForceInline
    public static void leave(double tangent, String where) {
        if (tangent != 0) {
            throw Boundary.lost(where);
        }
    }

    /** The tangent of a number that has these partials with respect to the elements of an array. */
    public static double total(double[] partials, Object array, ArrayShadow s, ForwardContext c) {
        long[] tangent = (s.stale ? c.resolve(array) : s).tangent;
        double sum = 0;
        for (int i = 0; tangent != null && i < partials.length; i++) {
            sum += times(Double.longBitsToDouble(tangent[i]), partials[i]);
        }
        return sum;
    }
}
