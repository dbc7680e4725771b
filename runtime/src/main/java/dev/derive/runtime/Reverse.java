package dev.derive.runtime;

/** What reverse twins call: recording rows, partials with strong zeros, and the indices of fields, arrays and boxes. */
public final class Reverse {
    /** Set in the index of an array element that is a sum: no other place holds this index, so terms can be added. */
    static final int OWN = 0x8000_0000;
    /** The index without {@link #OWN}. */
    static final int VALUE = 0x7FFF_FFFF;

    private Reverse() {
    }

    /** The partial of an outer operation with partial {@code factor} applied to an inner one; 0 if either is 0. */
    @ForceInline
    public static double chain(double factor, double partial) {
        double p = factor * partial;
        return p == p ? p : strong(factor, partial);
    }

    static double strong(double factor, double partial) {
        return factor == 0 || partial == 0 ? 0 : factor * partial;
    }

    /** The partial of r = a % b with respect to b. */
    public static double remainderDivisor(double a, double b, double r) {
        return Partials.remainderDivisor(a, b, r);
    }

    /**
     * A copy, for another holder, of the index of a sum; the sum's own must not be held by anything else, because it
     * changes its meaning with every term that is added.
     */
    @ForceInline
    public static int copy(int sum, ReverseContext c) {
        return sum == 0 ? 0 : TapeRows.record1(c.tape, sum, 1);
    }

    /** A copy, for another holder, of the index of an array element: a new one only if the element is a sum. */
    @ForceInline
    public static int copyElement(int index, ReverseContext c) {
        return index >= 0 ? index : copy(index & VALUE, c);
    }

    /** The index of a field, given the owner and the bits kept beside it. */
    @ForceInline
    public static int field(Token owner, long bits, ReverseContext c) {
        return owner == c.token ? (int) bits : 0;
    }

    /** The index of element {@code i} of an array that was just read. */
    @ForceInline
    public static int load(ArrayShadow s, Object array, int i) {
        int[] index = s.index;
        return index != null ? index[i] : missed(s, array, i);
    }

    @ForceInline
    static int missed(ArrayShadow s, Object array, int i) {
        return s.stale ? lookedUp(array, i) : 0;
    }

    static int lookedUp(Object array, int i) {
        int[] index = Runs.current().resolve(array).index;
        return index == null ? 0 : index[i];
    }

    /** Keeps the index of element {@code i} of an array that was just written; gives the array's shadow from now on. */
    @ForceInline
    public static ArrayShadow store(ArrayShadow s, Object array, int i, int value) {
        int[] index = s.index;
        if (index != null) {
            index[i] = value;
            return s;
        }
        return value == 0 && !s.stale ? s : storeSlowly(array, i, value);
    }

    static ArrayShadow storeSlowly(Object array, int i, int value) {
        Context c = Runs.current();
        ArrayShadow s = value == 0 ? c.resolve(array) : c.activate(array);
        if (s.index != null) {
            s.index[i] = value;
        }
        return s;
    }

    /** The shadow of an array of numbers that was just made. */
    @ForceInline
    public static ArrayShadow fresh(int length) {
        return ArrayShadow.indices(length);
    }

    /** Keeps the index of a number that was just boxed. */
    public static void box(Object box, int index, ReverseContext c) {
        if (index != 0) {
            c.putBox(box, new BoxShadow(0, index));
        }
    }

    /** The index of a boxed number. */
    public static int unbox(Object box, ReverseContext c) {
        BoxShadow s = c.box(box);
        return s == null ? 0 : s.index();
    }

    /** Takes note of the bits that a double was turned into. */
    public static void bits(long bits, int index, ReverseContext c) {
        c.longs().note(bits, shadow(index));
    }

    /** Takes note of the bits that a float was turned into. */
    public static void bits(int bits, int index, ReverseContext c) {
        c.ints().note(bits, shadow(index));
    }

    private static BoxShadow shadow(int index) {
        return index == 0 ? null : new BoxShadow(0, index);
    }

    /** The index of a double made of bits. */
    public static int ofBits(long bits, String where, ReverseContext c) {
        BoxShadow s = c.longs().restore(bits, where);
        return s == null ? 0 : s.index();
    }

    /** The index of a float made of bits. */
    public static int ofBits(int bits, String where, ReverseContext c) {
        BoxShadow s = c.ints().restore(bits, where);
        return s == null ? 0 : s.index();
    }

    /** Refuses to let woven code that was called by unwoven code return an active number to it. */
    public static void returned(int index, String method) {
        if (index != 0) {
            throw Boundary.returned(method);
        }
    }

    /** Keeps the shadow of an argument for the wide twin that is called next. */
    public static void pass(int index, int position, ReverseContext c) {
        c.pass(index, position);
    }

    /** The shadow of an argument that was passed to a wide twin. */
    public static int passed(int position, ReverseContext c) {
        return c.passedIndex(position);
    }

    /** Refuses to let an active number go where its derivative cannot follow. */
    @ForceInline
    public static void leave(int index, String where) {
        if (index != 0) {
            throw Boundary.lost(where);
        }
    }

    /** Records a row of 1 pair (index of an operand, partial); the index of its value. */
    @ForceInline
    public static int record(int i1, double p1, ReverseContext c) {
        return TapeRows.record1(c.tape, i1, p1);
    }

    /** Records a row of 2 pairs (index of an operand, partial); the index of its value. */
    @ForceInline
    public static int record(int i1, double p1, int i2, double p2, ReverseContext c) {
        return TapeRows.record2(c.tape, i1, p1, i2, p2);
    }

    /** Records a row of 3 pairs (index of an operand, partial); the index of its value. */
    @ForceInline
    public static int record(int i1, double p1, int i2, double p2, int i3, double p3, ReverseContext c) {
        return TapeRows.record3(c.tape, i1, p1, i2, p2, i3, p3);
    }

    /** Records a row of 4 pairs (index of an operand, partial); the index of its value. */
    @ForceInline
    public static int record(int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4,
            ReverseContext c) {
        return TapeRows.record4(c.tape, i1, p1, i2, p2, i3, p3, i4, p4);
    }

    /** Records a row of 5 pairs (index of an operand, partial); the index of its value. */
    @ForceInline
    public static int record(int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5,
            double p5, ReverseContext c) {
        return TapeRows.record5(c.tape, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5);
    }

    /** Records a row of 6 pairs (index of an operand, partial); the index of its value. */
    @ForceInline
    public static int record(int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5,
            double p5, int i6, double p6, ReverseContext c) {
        return TapeRows.record6(c.tape, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5, i6, p6);
    }

    /** Records that 1 term were added to a sum with index {@code sum}; its index from now on. */
    @ForceInline
    public static int accumulate(int sum, int i1, double p1, ReverseContext c) {
        return sum == 0 ? TapeRows.record1(c.tape, i1, p1) : TapeRows.add1(c.tape, sum, i1, p1);
    }

    /** Records that 2 terms were added to a sum with index {@code sum}; its index from now on. */
    @ForceInline
    public static int accumulate(int sum, int i1, double p1, int i2, double p2, ReverseContext c) {
        return sum == 0 ? TapeRows.record2(c.tape, i1, p1, i2, p2) : TapeRows.add2(c.tape, sum, i1, p1, i2, p2);
    }

    /** Records that 3 terms were added to a sum with index {@code sum}; its index from now on. */
    @ForceInline
    public static int accumulate(int sum, int i1, double p1, int i2, double p2, int i3, double p3, ReverseContext c) {
        return sum == 0 ? TapeRows.record3(c.tape, i1, p1, i2, p2, i3, p3)
                : TapeRows.add3(c.tape, sum, i1, p1, i2, p2, i3, p3);
    }

    /** Records that 4 terms were added to a sum with index {@code sum}; its index from now on. */
    @ForceInline
    public static int accumulate(int sum, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4,
            ReverseContext c) {
        return sum == 0 ? TapeRows.record4(c.tape, i1, p1, i2, p2, i3, p3, i4, p4)
                : TapeRows.add4(c.tape, sum, i1, p1, i2, p2, i3, p3, i4, p4);
    }

    /** Records that 5 terms were added to a sum with index {@code sum}; its index from now on. */
    @ForceInline
    public static int accumulate(int sum, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4,
            int i5, double p5, ReverseContext c) {
        return sum == 0 ? TapeRows.record5(c.tape, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5)
                : TapeRows.add5(c.tape, sum, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5);
    }

    /**
     * Records that 1 term were added to element {@code i} of an array, which had the index {@code old}; gives the
     * array's shadow from now on.
     */
    @ForceInline
    public static ArrayShadow increment(ArrayShadow s, Object array, int i, int old, int i1, double p1,
            ReverseContext c) {
        int[] index = s.index;
        int sum = old & VALUE;
        if (index != null && old < 0 && index[i] == old && i1 != old) {
            TapeRows.add1(c.tape, sum, i1, p1);
            return s;
        }
        int value = TapeRows.record2(c.tape, sum, 1, i1, p1);
        return store(s, array, i, value == 0 ? 0 : value | OWN);
    }

    /**
     * Records that 2 terms were added to element {@code i} of an array, which had the index {@code old}; gives the
     * array's shadow from now on.
     */
    @ForceInline
    public static ArrayShadow increment(ArrayShadow s, Object array, int i, int old, int i1, double p1, int i2,
            double p2, ReverseContext c) {
        int[] index = s.index;
        int sum = old & VALUE;
        if (index != null && old < 0 && index[i] == old && i1 != old && i2 != old) {
            TapeRows.add2(c.tape, sum, i1, p1, i2, p2);
            return s;
        }
        int value = TapeRows.record3(c.tape, sum, 1, i1, p1, i2, p2);
        return store(s, array, i, value == 0 ? 0 : value | OWN);
    }

    /**
     * Records that 3 terms were added to element {@code i} of an array, which had the index {@code old}; gives the
     * array's shadow from now on.
     */
    @ForceInline
    public static ArrayShadow increment(ArrayShadow s, Object array, int i, int old, int i1, double p1, int i2,
            double p2, int i3, double p3, ReverseContext c) {
        int[] index = s.index;
        int sum = old & VALUE;
        if (index != null && old < 0 && index[i] == old && i1 != old && i2 != old && i3 != old) {
            TapeRows.add3(c.tape, sum, i1, p1, i2, p2, i3, p3);
            return s;
        }
        int value = TapeRows.record4(c.tape, sum, 1, i1, p1, i2, p2, i3, p3);
        return store(s, array, i, value == 0 ? 0 : value | OWN);
    }

    /**
     * Records that 4 terms were added to element {@code i} of an array, which had the index {@code old}; gives the
     * array's shadow from now on.
     */
    @ForceInline
    public static ArrayShadow increment(ArrayShadow s, Object array, int i, int old, int i1, double p1, int i2,
            double p2, int i3, double p3, int i4, double p4, ReverseContext c) {
        int[] index = s.index;
        int sum = old & VALUE;
        if (index != null && old < 0 && index[i] == old && i1 != old && i2 != old && i3 != old && i4 != old) {
            TapeRows.add4(c.tape, sum, i1, p1, i2, p2, i3, p3, i4, p4);
            return s;
        }
        int value = TapeRows.record5(c.tape, sum, 1, i1, p1, i2, p2, i3, p3, i4, p4);
        return store(s, array, i, value == 0 ? 0 : value | OWN);
    }

    /**
     * Records that 5 terms were added to element {@code i} of an array, which had the index {@code old}; gives the
     * array's shadow from now on.
     */
    @ForceInline
    public static ArrayShadow increment(ArrayShadow s, Object array, int i, int old, int i1, double p1, int i2,
            double p2, int i3, double p3, int i4, double p4, int i5, double p5, ReverseContext c) {
        int[] index = s.index;
        int sum = old & VALUE;
        if (index != null && old < 0 && index[i] == old && i1 != old && i2 != old && i3 != old && i4 != old
                && i5 != old) {
            TapeRows.add5(c.tape, sum, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5);
            return s;
        }
        int value = TapeRows.record6(c.tape, sum, 1, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5);
        return store(s, array, i, value == 0 ? 0 : value | OWN);
    }

    /** Records the row of a number that has these partials with respect to the elements of an array; its index. */
    public static int total(double[] partials, Object array, ArrayShadow s, ReverseContext c) {
        int[] index = (s.stale ? c.resolve(array) : s).index;
        int sum = 0;
        for (int i = 0; index != null && i < partials.length; i++) {
            int element = index[i] & VALUE;
            if (element != 0) {
                sum = accumulate(sum, element, partials[i], c);
            }
        }
        return sum;
    }
}
