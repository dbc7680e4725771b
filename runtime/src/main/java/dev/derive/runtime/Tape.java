package dev.derive.runtime;

import java.util.Arrays;

/**
 * The record of one evaluation, for the reverse sweep. A <em>row</em> stands for one statement: its number is the index
 * of the value that the statement made, and it has a pair (index of an operand, partial derivative) for each operand
 * that depends on an input. The first rows are the inputs and have no pairs. Index 0 means that a value does not depend
 * on any input; its pairs are dropped.
 *
 * <p>A row stays <em>open</em> while it is the last one and belongs to a local variable that sums up: further terms are
 * added to it in place of new rows.
 *
 * <p>The pairs lie in two parallel arrays. The methods that record do not grow them: they check once against
 * {@link #limit} and leave the rare case to a method that records the row itself, because C2 makes slower code of a
 * method in which it has seen the arrays replaced.
 */
public final class Tape {
    /** The most pairs of one row that the recording methods write without a further check. */
    static final int MAX_PAIRS = 6;
    private static final int BYTES_PER_PAIR = Integer.BYTES + Double.BYTES + Integer.BYTES;

    int[] operand;
    double[] partial;
    /** The number of pairs up to and including each row. */
    int[] end;
    int pairs;
    int rows;
    /** The last {@link #pairs} at which a row of MAX_PAIRS still fits. */
    int limit;
    /** The row that may take further terms, if it is still the last. */
    int open;

    private TapeLimit memory;
    private int inputs;
    /** How many rows have no pairs: inputs, external records and their results. */
    private int pairless;
    private int[] externalRow = new int[0];
    private Pullback[] external = new Pullback[0];
    private int externals;

    /** A tape with room for a number of pairs, that may grow up to a limit. */
    public Tape(int capacity, TapeLimit memory) {
        this.memory = memory;
        int pairsHeld = Math.max(capacity, 64);
        memory.check((long) BYTES_PER_PAIR * pairsHeld, 0);
        operand = new int[pairsHeld];
        partial = new double[pairsHeld];
        end = new int[pairsHeld + 1];
        limit = pairsHeld - MAX_PAIRS;
    }

    /** Makes the first rows, one for each input: indices 1 to {@code n}. */
    public void inputs(int n) {
        if (rows != 0) {
            throw new IllegalStateException("The inputs come first.");
        }
        inputs = n;
        addPairless(n);
        rows = n;
    }

    /** Makes room in {@link #end} for rows without pairs; every other row has at least one. */
    private void addPairless(int more) {
        pairless += more;
        if (end.length <= partial.length + pairless) {
            end = Arrays.copyOf(end, partial.length + 2 * pairless + 1);
        }
    }

    /** Forgets everything recorded, and keeps the room. */
    public void clear() {
        Arrays.fill(end, 0, Math.min(inputs + 1, end.length), 0);
        rows = 0;
        pairs = 0;
        open = 0;
        inputs = 0;
        pairless = 0;
        Arrays.fill(external, null);
        externals = 0;
    }

    /** How many pairs fit. */
    public int capacity() {
        return partial.length;
    }

    /** Whether the tape is no larger than a limit, and so may be used under it. */
    boolean isWithin(TapeLimit limit) {
        if (!limit.allows((long) BYTES_PER_PAIR * partial.length)) {
            return false;
        }
        memory = limit;
        return true;
    }

    /** How many rows were recorded, inputs included; the index of the last. */
    public int rowCount() {
        return rows;
    }

    /** How many pairs were recorded. */
    public int pairCount() {
        return pairs;
    }

    /** Ends a row whose pairs reach up to {@code m}: its index, or 0 if none of its operands was active. */
    @ForceInline
    private int close(int m) {
        if (m == pairs) {
            return 0;
        }
        pairs = m;
        int row = rows + 1;
        rows = row;
        end[row] = m;
        return row;
    }

    private int append(int k, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5,
            double p5, int i6, double p6) {
        int[] i = {i1, i2, i3, i4, i5, i6};
        double[] p = {p1, p2, p3, p4, p5, p6};
        int m = pairs;
        for (int j = 0; j < k; j++) {
            if (i[j] != 0) {
                operand[m] = i[j];
                partial[m] = p[j];
                m++;
            }
        }
        return close(m);
    }

    private int opened(int row) {
        open = row;
        return row;
    }

    private Tape grown() {
        resize(Math.max(partial.length, 1024));
        return this;
    }

    /** Makes room for a number of further pairs. */
    private void resize(int more) {
        long wanted = Math.min((long) partial.length + more, Integer.MAX_VALUE - 16);
        if (wanted <= partial.length) {
            throw memory.exceeded((long) BYTES_PER_PAIR * partial.length, rows);
        }
        int held = (int) memory.affordable(wanted, (long) partial.length + MAX_PAIRS, BYTES_PER_PAIR, rows);
        operand = Arrays.copyOf(operand, held);
        partial = Arrays.copyOf(partial, held);
        end = Arrays.copyOf(end, held + pairless + 1);
        limit = held - MAX_PAIRS;
    }

    /**
     * Records something that computes its own contribution to the adjoints.
     *
     * @param results how many values it gives
     * @return the index of the first of its results; the others follow it
     */
    public int recordExternal(int results, Pullback pullback) {
        addPairless(results + 1);
        if (externals == external.length) {
            external = Arrays.copyOf(external, 2 * externals + 4);
            externalRow = Arrays.copyOf(externalRow, 2 * externals + 4);
        }
        int record = rows + 1;
        Arrays.fill(end, record, record + results + 1, pairs);
        external[externals] = pullback;
        externalRow[externals++] = record;
        rows = record + results;
        return record + 1;
    }

    /**
     * Takes the rows of an interval from last to first and hands each row's adjoint on to its operands.
     *
     * @param adjoint the adjoint of every index; on return complete for all indices up to {@code first - 1}
     * @param first the first row of the interval
     * @param last the last row of the interval
     */
    public void sweep(double[] adjoint, int first, int last) {
        int next = externals - 1;
        while (next >= 0 && externalRow[next] > last) {
            next--;
        }
        int from = last;
        for (; next >= 0 && externalRow[next] >= first; next--) {
            sweepRows(adjoint, externalRow[next] + 1, from);
            external[next].pull(adjoint, externalRow[next] + 1);
            from = externalRow[next] - 1;
        }
        sweepRows(adjoint, first, from);
    }

    private void sweepRows(double[] adjoint, int first, int last) {
        int[] operand = this.operand;
        double[] partial = this.partial;
        int[] end = this.end;
        int m = end[last];
        for (int row = last; row >= first; row--) {
            int start = end[row - 1];
            double w = adjoint[row];
            if (w != 0) {
                for (m--; m >= start; m--) {
                    adjoint[operand[m]] += partial[m] * w;
                }
            }
            m = start;
        }
    }

    /** The gradient of the value with an index: the adjoints of the inputs, all zero for index 0. */
    public double[] gradient(int result) {
        double[] gradient = new double[inputs];
        if (result != 0) {
            double[] adjoint = new double[Math.max(result, inputs) + 1];
            adjoint[result] = 1;
            sweep(adjoint, inputs + 1, result);
            System.arraycopy(adjoint, 1, gradient, 0, inputs);
        }
        return gradient;
    }

    /**
     * The Jacobian of the values with some indices: one sweep for each, or one push of a tangent over the tape for each
     * input where those are fewer.
     *
     * @param results m indices
     * @return m×n, one row for each index
     */
    public double[][] jacobian(int[] results) {
        double[][] jacobian = new double[results.length][];
        if (inputs >= results.length || externals > 0) {
            for (int j = 0; j < results.length; j++) {
                jacobian[j] = gradient(results[j]);
            }
            return jacobian;
        }
        for (int j = 0; j < results.length; j++) {
            jacobian[j] = new double[inputs];
        }
        double[] tangent = new double[rows + 1];
        for (int i = 0; i < inputs; i++) {
            push(tangent, i + 1);
            for (int j = 0; j < results.length; j++) {
                jacobian[j][i] = tangent[results[j]];
            }
        }
        return jacobian;
    }

    /** Takes the rows from first to last: the tangent of every index in the direction of one input. */
    private void push(double[] tangent, int input) {
        Arrays.fill(tangent, 0, inputs + 1, 0);
        tangent[input] = 1;
        int m = 0;
        for (int row = inputs + 1; row <= rows; row++) {
            double sum = 0;
            for (; m < end[row]; m++) {
                double t = tangent[operand[m]];
                if (t != 0) {
                    sum += partial[m] * t;
                }
            }
            tangent[row] = sum;
        }
    }

    /** Records a row of 1 pair. */
    @ForceInline
    static int record1(Tape t, int i1, double p1) {
        int[] operand = t.operand;
        double[] partial = t.partial;
        int m = t.pairs;
        if (m > t.limit) {
            return t.grown().append(1, i1, p1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        return t.close(m);
    }

    /** Records a row of 2 pairs. */
    @ForceInline
    static int record2(Tape t, int i1, double p1, int i2, double p2) {
        int[] operand = t.operand;
        double[] partial = t.partial;
        int m = t.pairs;
        if (m > t.limit) {
            return t.grown().append(2, i1, p1, i2, p2, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        operand[m] = i2;
        partial[m] = p2;
        m += -i2 >>> 31;
        return t.close(m);
    }

    /** Records a row of 3 pairs. */
    @ForceInline
    static int record3(Tape t, int i1, double p1, int i2, double p2, int i3, double p3) {
        int[] operand = t.operand;
        double[] partial = t.partial;
        int m = t.pairs;
        if (m > t.limit) {
            return t.grown().append(3, i1, p1, i2, p2, i3, p3, 0, 0, 0, 0, 0, 0);
        }
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        operand[m] = i2;
        partial[m] = p2;
        m += -i2 >>> 31;
        operand[m] = i3;
        partial[m] = p3;
        m += -i3 >>> 31;
        return t.close(m);
    }

    /** Records a row of 4 pairs. */
    static int record4(Tape t, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4) {
        int[] operand = t.operand;
        double[] partial = t.partial;
        int m = t.pairs;
        if (m > t.limit) {
            return t.grown().append(4, i1, p1, i2, p2, i3, p3, i4, p4, 0, 0, 0, 0);
        }
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        operand[m] = i2;
        partial[m] = p2;
        m += -i2 >>> 31;
        operand[m] = i3;
        partial[m] = p3;
        m += -i3 >>> 31;
        operand[m] = i4;
        partial[m] = p4;
        m += -i4 >>> 31;
        return t.close(m);
    }

    /** Records a row of 5 pairs. */
    static int record5(Tape t, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5, double p5) {
        int[] operand = t.operand;
        double[] partial = t.partial;
        int m = t.pairs;
        if (m > t.limit) {
            return t.grown().append(5, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5, 0, 0);
        }
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        operand[m] = i2;
        partial[m] = p2;
        m += -i2 >>> 31;
        operand[m] = i3;
        partial[m] = p3;
        m += -i3 >>> 31;
        operand[m] = i4;
        partial[m] = p4;
        m += -i4 >>> 31;
        operand[m] = i5;
        partial[m] = p5;
        m += -i5 >>> 31;
        return t.close(m);
    }

    /** Records a row of 6 pairs. */
    static int record6(Tape t, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5, double p5, int i6, double p6) {
        int[] operand = t.operand;
        double[] partial = t.partial;
        int m = t.pairs;
        if (m > t.limit) {
            return t.grown().append(6, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5, i6, p6);
        }
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        operand[m] = i2;
        partial[m] = p2;
        m += -i2 >>> 31;
        operand[m] = i3;
        partial[m] = p3;
        m += -i3 >>> 31;
        operand[m] = i4;
        partial[m] = p4;
        m += -i4 >>> 31;
        operand[m] = i5;
        partial[m] = p5;
        m += -i5 >>> 31;
        operand[m] = i6;
        partial[m] = p6;
        m += -i6 >>> 31;
        return t.close(m);
    }

    /** Adds 1 pair to the open row of an accumulator with index {@code sum}, or opens one. */
    @ForceInline
    static int accumulate1(Tape t, int sum, int i1, double p1) {
        int m = t.pairs;
        if (sum == 0 || sum != t.open || sum != t.rows || m > t.limit) {
            return t.opened(record2(t, sum, 1, i1, p1));
        }
        int[] operand = t.operand;
        double[] partial = t.partial;
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        t.pairs = m;
        t.end[sum] = m;
        return sum;
    }

    /** Adds 2 pairs to the open row of an accumulator with index {@code sum}, or opens one. */
    @ForceInline
    static int accumulate2(Tape t, int sum, int i1, double p1, int i2, double p2) {
        int m = t.pairs;
        if (sum == 0 || sum != t.open || sum != t.rows || m > t.limit) {
            return t.opened(record3(t, sum, 1, i1, p1, i2, p2));
        }
        int[] operand = t.operand;
        double[] partial = t.partial;
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        operand[m] = i2;
        partial[m] = p2;
        m += -i2 >>> 31;
        t.pairs = m;
        t.end[sum] = m;
        return sum;
    }

    /** Adds 3 pairs to the open row of an accumulator with index {@code sum}, or opens one. */
    @ForceInline
    static int accumulate3(Tape t, int sum, int i1, double p1, int i2, double p2, int i3, double p3) {
        int m = t.pairs;
        if (sum == 0 || sum != t.open || sum != t.rows || m > t.limit) {
            return t.opened(record4(t, sum, 1, i1, p1, i2, p2, i3, p3));
        }
        int[] operand = t.operand;
        double[] partial = t.partial;
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        operand[m] = i2;
        partial[m] = p2;
        m += -i2 >>> 31;
        operand[m] = i3;
        partial[m] = p3;
        m += -i3 >>> 31;
        t.pairs = m;
        t.end[sum] = m;
        return sum;
    }

    /** Adds 4 pairs to the open row of an accumulator with index {@code sum}, or opens one. */
    static int accumulate4(Tape t, int sum, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4) {
        int m = t.pairs;
        if (sum == 0 || sum != t.open || sum != t.rows || m > t.limit) {
            return t.opened(record5(t, sum, 1, i1, p1, i2, p2, i3, p3, i4, p4));
        }
        int[] operand = t.operand;
        double[] partial = t.partial;
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        operand[m] = i2;
        partial[m] = p2;
        m += -i2 >>> 31;
        operand[m] = i3;
        partial[m] = p3;
        m += -i3 >>> 31;
        operand[m] = i4;
        partial[m] = p4;
        m += -i4 >>> 31;
        t.pairs = m;
        t.end[sum] = m;
        return sum;
    }

    /** Adds 5 pairs to the open row of an accumulator with index {@code sum}, or opens one. */
    static int accumulate5(Tape t, int sum, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5, double p5) {
        int m = t.pairs;
        if (sum == 0 || sum != t.open || sum != t.rows || m > t.limit) {
            return t.opened(record6(t, sum, 1, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5));
        }
        int[] operand = t.operand;
        double[] partial = t.partial;
        operand[m] = i1;
        partial[m] = p1;
        m += -i1 >>> 31;
        operand[m] = i2;
        partial[m] = p2;
        m += -i2 >>> 31;
        operand[m] = i3;
        partial[m] = p3;
        m += -i3 >>> 31;
        operand[m] = i4;
        partial[m] = p4;
        m += -i4 >>> 31;
        operand[m] = i5;
        partial[m] = p5;
        m += -i5 >>> 31;
        t.pairs = m;
        t.end[sum] = m;
        return sum;
    }
}
