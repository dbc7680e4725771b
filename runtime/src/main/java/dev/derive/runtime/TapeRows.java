package dev.derive.runtime;

/**
 * Records rows on a tape, one method for each number of pairs: so that the compiler sees plain stores and a pair whose
 * operand is not active costs one test. See {@link Tape}.
 */
final class TapeRows {
    private TapeRows() {
    }

    /** Records the 1 pair of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record1(Tape t, int i1, double p1) {
        int m = t.top;
        if (m > t.limit) {
            return t.append(1, i1, p1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        long[] pairs = t.pairs;
        int index = t.last + 1;
        long left = (long) index << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (m == t.top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records the 2 pairs of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record2(Tape t, int i1, double p1, int i2, double p2) {
        int m = t.top;
        if (m > t.limit) {
            return t.append(2, i1, p1, i2, p2, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        long[] pairs = t.pairs;
        int index = t.last + 1;
        long left = (long) index << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (i2 != 0) {
            pairs[m] = left | (i2 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p2);
            m += 2;
        }
        if (m == t.top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records the 3 pairs of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record3(Tape t, int i1, double p1, int i2, double p2, int i3, double p3) {
        int m = t.top;
        if (m > t.limit) {
            return t.append(3, i1, p1, i2, p2, i3, p3, 0, 0, 0, 0, 0, 0);
        }
        long[] pairs = t.pairs;
        int index = t.last + 1;
        long left = (long) index << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (i2 != 0) {
            pairs[m] = left | (i2 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p2);
            m += 2;
        }
        if (i3 != 0) {
            pairs[m] = left | (i3 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p3);
            m += 2;
        }
        if (m == t.top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records the 4 pairs of a new value; its index, 0 if no operand is active. */
    @ForceInline
    static int record4(Tape t, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4) {
        int m = t.top;
        if (m > t.limit) {
            return t.append(4, i1, p1, i2, p2, i3, p3, i4, p4, 0, 0, 0, 0);
        }
        long[] pairs = t.pairs;
        int index = t.last + 1;
        long left = (long) index << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (i2 != 0) {
            pairs[m] = left | (i2 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p2);
            m += 2;
        }
        if (i3 != 0) {
            pairs[m] = left | (i3 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p3);
            m += 2;
        }
        if (i4 != 0) {
            pairs[m] = left | (i4 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p4);
            m += 2;
        }
        if (m == t.top) {
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
        int m = t.top;
        if (m > t.limit) {
            return t.append(5, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5, 0, 0);
        }
        long[] pairs = t.pairs;
        int index = t.last + 1;
        long left = (long) index << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (i2 != 0) {
            pairs[m] = left | (i2 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p2);
            m += 2;
        }
        if (i3 != 0) {
            pairs[m] = left | (i3 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p3);
            m += 2;
        }
        if (i4 != 0) {
            pairs[m] = left | (i4 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p4);
            m += 2;
        }
        if (i5 != 0) {
            pairs[m] = left | (i5 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p5);
            m += 2;
        }
        if (m == t.top) {
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
        int m = t.top;
        if (m > t.limit) {
            return t.append(6, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5, i6, p6);
        }
        long[] pairs = t.pairs;
        int index = t.last + 1;
        long left = (long) index << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (i2 != 0) {
            pairs[m] = left | (i2 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p2);
            m += 2;
        }
        if (i3 != 0) {
            pairs[m] = left | (i3 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p3);
            m += 2;
        }
        if (i4 != 0) {
            pairs[m] = left | (i4 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p4);
            m += 2;
        }
        if (i5 != 0) {
            pairs[m] = left | (i5 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p5);
            m += 2;
        }
        if (i6 != 0) {
            pairs[m] = left | (i6 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p6);
            m += 2;
        }
        if (m == t.top) {
            return 0;
        }
        t.top = m;
        t.last = index;
        return index;
    }

    /** Records 1 further term of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add1(Tape t, int sum, int i1, double p1) {
        int m = t.top;
        if (m > t.limit) {
            return t.add(sum, 1, i1, p1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        long[] pairs = t.pairs;
        long left = (long) sum << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        t.top = m;
        return sum;
    }

    /** Records 2 further terms of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add2(Tape t, int sum, int i1, double p1, int i2, double p2) {
        int m = t.top;
        if (m > t.limit) {
            return t.add(sum, 2, i1, p1, i2, p2, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        long[] pairs = t.pairs;
        long left = (long) sum << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (i2 != 0) {
            pairs[m] = left | (i2 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p2);
            m += 2;
        }
        t.top = m;
        return sum;
    }

    /** Records 3 further terms of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add3(Tape t, int sum, int i1, double p1, int i2, double p2, int i3, double p3) {
        int m = t.top;
        if (m > t.limit) {
            return t.add(sum, 3, i1, p1, i2, p2, i3, p3, 0, 0, 0, 0, 0, 0);
        }
        long[] pairs = t.pairs;
        long left = (long) sum << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (i2 != 0) {
            pairs[m] = left | (i2 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p2);
            m += 2;
        }
        if (i3 != 0) {
            pairs[m] = left | (i3 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p3);
            m += 2;
        }
        t.top = m;
        return sum;
    }

    /** Records 4 further terms of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add4(Tape t, int sum, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4) {
        int m = t.top;
        if (m > t.limit) {
            return t.add(sum, 4, i1, p1, i2, p2, i3, p3, i4, p4, 0, 0, 0, 0);
        }
        long[] pairs = t.pairs;
        long left = (long) sum << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (i2 != 0) {
            pairs[m] = left | (i2 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p2);
            m += 2;
        }
        if (i3 != 0) {
            pairs[m] = left | (i3 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p3);
            m += 2;
        }
        if (i4 != 0) {
            pairs[m] = left | (i4 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p4);
            m += 2;
        }
        t.top = m;
        return sum;
    }

    /** Records 5 further terms of the sum with index {@code sum}, which is not 0. */
    @ForceInline
    static int add5(Tape t, int sum, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5,
            double p5) {
        int m = t.top;
        if (m > t.limit) {
            return t.add(sum, 5, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5, 0, 0);
        }
        long[] pairs = t.pairs;
        long left = (long) sum << 32;
        if (i1 != 0) {
            pairs[m] = left | (i1 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p1);
            m += 2;
        }
        if (i2 != 0) {
            pairs[m] = left | (i2 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p2);
            m += 2;
        }
        if (i3 != 0) {
            pairs[m] = left | (i3 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p3);
            m += 2;
        }
        if (i4 != 0) {
            pairs[m] = left | (i4 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p4);
            m += 2;
        }
        if (i5 != 0) {
            pairs[m] = left | (i5 & Reverse.VALUE);
            pairs[m + 1] = Double.doubleToRawLongBits(p5);
            m += 2;
        }
        t.top = m;
        return sum;
    }
}
