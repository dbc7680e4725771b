package dev.derive.runtime;

/**
 * Records rows on a tape, one method for each number of pairs: so that the compiler sees plain stores and a pair whose
 * operand is not active costs one test. See {@link Tape}.
 *
 * <p>The first and second pair, third and fourth and so on become one where they have the same operand, as those of
 * {@code v * v} have, whether the compiler can see it or not: the sweep waits for each adjoint that it has just written
 * (n-body: 10 per cent; where operands differ the test costs at most 1).
 */
final class TapeRows {
    static final NativeMemory NATIVE = TapeMemory.NATIVE;

    private TapeRows() {
    }

    /** Writes a pair at an address, unless its operand is not active; the address behind what is written. */
    @ForceInline
    static long put(long m, int left, int operand, double partial) {
        if (operand == 0) {
            return m;
        }
        NATIVE.putInt(m, operand);
        NATIVE.putInt(m + Integer.BYTES, left);
        NATIVE.putDouble(m + Long.BYTES, partial);
        return m + Tape.BYTES_PER_PAIR;
    }

    /** Records the 1 pair of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record1(Tape t, int i1, double p1) {
        long top = t.top;
        if (top > t.limit) {
            throw t.full();
        }
        int index = t.last + 1;
        long m = put(top, index, i1, p1);
        if (m == top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records the 2 pairs of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record2(Tape t, int i1, double p1, int i2, double p2) {
        if (i1 == i2) {
            p1 += p2;
            i2 = 0;
        }
        long top = t.top;
        if (top > t.limit) {
            throw t.full();
        }
        int index = t.last + 1;
        long m = put(top, index, i1, p1);
        m = put(m, index, i2, p2);
        if (m == top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records the 3 pairs of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record3(Tape t, int i1, double p1, int i2, double p2, int i3, double p3) {
        if (i1 == i2) {
            p1 += p2;
            i2 = 0;
        }
        long top = t.top;
        if (top > t.limit) {
            throw t.full();
        }
        int index = t.last + 1;
        long m = put(top, index, i1, p1);
        m = put(m, index, i2, p2);
        m = put(m, index, i3, p3);
        if (m == top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records the 4 pairs of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record4(Tape t, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4) {
        if (i1 == i2) {
            p1 += p2;
            i2 = 0;
        }
        if (i3 == i4) {
            p3 += p4;
            i4 = 0;
        }
        long top = t.top;
        if (top > t.limit) {
            throw t.full();
        }
        int index = t.last + 1;
        long m = put(top, index, i1, p1);
        m = put(m, index, i2, p2);
        m = put(m, index, i3, p3);
        m = put(m, index, i4, p4);
        if (m == top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records the 5 pairs of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record5(Tape t, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5,
            double p5) {
        if (i1 == i2) {
            p1 += p2;
            i2 = 0;
        }
        if (i3 == i4) {
            p3 += p4;
            i4 = 0;
        }
        long top = t.top;
        if (top > t.limit) {
            throw t.full();
        }
        int index = t.last + 1;
        long m = put(top, index, i1, p1);
        m = put(m, index, i2, p2);
        m = put(m, index, i3, p3);
        m = put(m, index, i4, p4);
        m = put(m, index, i5, p5);
        if (m == top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records the 6 pairs of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record6(Tape t, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5,
            double p5, int i6, double p6) {
        if (i1 == i2) {
            p1 += p2;
            i2 = 0;
        }
        if (i3 == i4) {
            p3 += p4;
            i4 = 0;
        }
        if (i5 == i6) {
            p5 += p6;
            i6 = 0;
        }
        long top = t.top;
        if (top > t.limit) {
            throw t.full();
        }
        int index = t.last + 1;
        long m = put(top, index, i1, p1);
        m = put(m, index, i2, p2);
        m = put(m, index, i3, p3);
        m = put(m, index, i4, p4);
        m = put(m, index, i5, p5);
        m = put(m, index, i6, p6);
        if (m == top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records 1 further term of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add1(Tape t, int sum, int i1, double p1) {
        long m = t.top;
        if (m > t.limit) {
            throw t.full();
        }
        m = put(m, sum, i1, p1);
        t.top = m;
        return sum;
    }

    /** Records 2 further terms of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add2(Tape t, int sum, int i1, double p1, int i2, double p2) {
        if (i1 == i2) {
            p1 += p2;
            i2 = 0;
        }
        long m = t.top;
        if (m > t.limit) {
            throw t.full();
        }
        m = put(m, sum, i1, p1);
        m = put(m, sum, i2, p2);
        t.top = m;
        return sum;
    }

    /** Records 3 further terms of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add3(Tape t, int sum, int i1, double p1, int i2, double p2, int i3, double p3) {
        if (i1 == i2) {
            p1 += p2;
            i2 = 0;
        }
        long m = t.top;
        if (m > t.limit) {
            throw t.full();
        }
        m = put(m, sum, i1, p1);
        m = put(m, sum, i2, p2);
        m = put(m, sum, i3, p3);
        t.top = m;
        return sum;
    }

    /** Records 4 further terms of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add4(Tape t, int sum, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4) {
        if (i1 == i2) {
            p1 += p2;
            i2 = 0;
        }
        if (i3 == i4) {
            p3 += p4;
            i4 = 0;
        }
        long m = t.top;
        if (m > t.limit) {
            throw t.full();
        }
        m = put(m, sum, i1, p1);
        m = put(m, sum, i2, p2);
        m = put(m, sum, i3, p3);
        m = put(m, sum, i4, p4);
        t.top = m;
        return sum;
    }

    /** Records 5 further terms of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add5(Tape t, int sum, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4,
            int i5, double p5) {
        if (i1 == i2) {
            p1 += p2;
            i2 = 0;
        }
        if (i3 == i4) {
            p3 += p4;
            i4 = 0;
        }
        long m = t.top;
        if (m > t.limit) {
            throw t.full();
        }
        m = put(m, sum, i1, p1);
        m = put(m, sum, i2, p2);
        m = put(m, sum, i3, p3);
        m = put(m, sum, i4, p4);
        m = put(m, sum, i5, p5);
        t.top = m;
        return sum;
    }
}
