package dev.derive.runtime;

import java.util.Arrays;

/**
 * The record of one evaluation, for the reverse sweep. A value that depends on an input has an <em>index</em>; index 0
 * means that it does not. A statement is recorded as a <em>row</em>: for each operand whose index is not 0 a pair, made
 * of the index of the value (left side), the index of the operand, and the partial derivative. The first indices are
 * the inputs and have no pairs.
 *
 * <p>A value usually has one row, but a sum has more: the terms of {@code s += e} are pairs with the index that s
 * already has as their left side, and there is none for s itself. That is right as long as nothing else holds the index
 * of s from before; see {@link Reverse} for how that is kept so.
 *
 * <p>The pairs lie in one array of longs, two for each: left and right index, and the bits of the partial. It is one
 * array, so that a pair is checked against one length, and longs, so that the compiler knows that writing them changes
 * none of the application's arrays of doubles. Rows have no marks: the sweep is one flat loop without branches to
 * mispredict (1.0 ns a pair where rows of varying length took 1.2 to 1.9, and a compressed stream of 4 to 12 bytes a
 * pair 1.1 to 2.1).
 *
 * <p>The methods that record, {@link TapeRows}, check for room once for each row and leave the rare case to a method
 * that records by itself, because C2 makes slower code of a method in which it has seen the array replaced.
 */
public final class Tape {
    /** The most pairs that the recording methods write without a further check. */
    static final int MAX_PAIRS = 6;
    private static final int BYTES_PER_PAIR = 2 * Long.BYTES;


    long[] pairs;
    /** The end of the last pair in {@link #pairs}. */
    int top;
    /** The last index given. */
    int last;
    /** The last {@link #top} at which MAX_PAIRS still fit. */
    int limit;

    private TapeLimit memory;
    private int inputs;
    private int[] externalAt = new int[0];
    private int[] externalFirst = new int[0];
    private Pullback[] external = new Pullback[0];
    private int externals;
    private double[] adjoints = new double[0];

    /** A tape with room for a number of pairs, that may grow up to a limit. */
    public Tape(int capacity, TapeLimit memory) {
        this.memory = memory;
        int held = Math.max(capacity, 64);
        memory.check((long) BYTES_PER_PAIR * held, 0);
        setPairs(new long[2 * held]);
    }

    private void setPairs(long[] array) {
        pairs = array;
        limit = array.length - 2 * MAX_PAIRS;
    }

    /** Gives the first indices, 1 to {@code n}, to the inputs. */
    public void inputs(int n) {
        if (last != 0) {
            throw new IllegalStateException("The inputs come first.");
        }
        inputs = n;
        last = n;
    }

    /** Forgets everything recorded, and keeps the room. */
    public void clear() {
        top = 0;
        last = 0;
        inputs = 0;
        Arrays.fill(external, null);
        externals = 0;
    }

    /** Whether the tape is no larger than a limit, and so may be used under it. */
    boolean isWithin(TapeLimit newLimit) {
        if (!newLimit.allows((long) Long.BYTES * pairs.length)) {
            return false;
        }
        memory = newLimit;
        return true;
    }

    /** How many indices were given, inputs included; the last one. */
    public int indexCount() {
        return last;
    }

    /** How many pairs were recorded; each takes 16 bytes. */
    public int pairCount() {
        return top / 2;
    }

    private void grow() {
        long held = pairs.length / 2;
        long wanted = Math.min(held < 1 << 22 ? 4 * held : 2 * held, (Integer.MAX_VALUE - 16) / 2);
        long affordable = memory.affordable(wanted, held + MAX_PAIRS, BYTES_PER_PAIR, last);
        try {
            setPairs(Arrays.copyOf(pairs, (int) (2 * affordable)));
        } catch (OutOfMemoryError e) {
            throw memory.exceeded(BYTES_PER_PAIR * affordable, last);
        }
    }

    /** Records a row of a new value after making room. */
    int append(int k, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5,
            double p5, int i6, double p6) {
        int before = top;
        add(last + 1, k, i1, p1, i2, p2, i3, p3, i4, p4, i5, p5, i6, p6);
        if (top == before) {
            return 0;
        }
        last++;
        return last;
    }

    /** Records pairs of an index after making room. */
    int add(int index, int k, int i1, double p1, int i2, double p2, int i3, double p3, int i4, double p4, int i5,
            double p5, int i6, double p6) {
        grow();
        int[] i = {i1, i2, i3, i4, i5, i6};
        double[] p = {p1, p2, p3, p4, p5, p6};
        for (int j = 0; j < k; j++) {
            if (i[j] != 0) {
                pairs[top] = (long) index << 32 | (i[j] & Reverse.VALUE);
                pairs[top + 1] = Double.doubleToRawLongBits(p[j]);
                top += 2;
            }
        }
        return index;
    }

    /**
     * Records something that computes its own contribution to the adjoints.
     *
     * @param results how many values it gives
     * @return the index of the first of its results; the others follow it
     */
    public int recordExternal(int results, Pullback pullback) {
        if (externals == external.length) {
            external = Arrays.copyOf(external, 2 * externals + 4);
            externalAt = Arrays.copyOf(externalAt, 2 * externals + 4);
            externalFirst = Arrays.copyOf(externalFirst, 2 * externals + 4);
        }
        int first = last + 1;
        if (top > limit) {
            grow();
        }
        external[externals] = pullback;
        externalAt[externals] = top;
        // It takes the place of one pair, which has no effect, so that it lies in one of two adjacent intervals.
        pairs[top] = 0;
        pairs[top + 1] = 0;
        top += 2;
        externalFirst[externals++] = first;
        last += results;
        return first;
    }

    /** The position behind all that was recorded so far, for {@link #sweep}. */
    public int position() {
        return top;
    }

    /**
     * Takes what was recorded between two positions from last to first, and hands the adjoint of each left side on to
     * the operands.
     *
     * @param adjoint the adjoint of every index
     * @param from the first position
     * @param to the position behind the last
     */
    public void sweep(double[] adjoint, int from, int to) {
        int next = externals - 1;
        while (next >= 0 && externalAt[next] >= to) {
            next--;
        }
        int end = to;
        for (; next >= 0 && externalAt[next] >= from; next--) {
            sweepPairs(adjoint, externalAt[next], end);
            external[next].pull(adjoint, externalFirst[next]);
            end = externalAt[next];
        }
        sweepPairs(adjoint, from, end);
    }

    private void sweepPairs(double[] adjoint, int from, int to) {
        long[] pairs = this.pairs;
        for (int m = to - 2; m >= from; m -= 2) {
            long indices = pairs[m];
            double w = adjoint[(int) (indices >> 32)];
            // A zero adjoint contributes nothing, whatever the partial.
            if (w != 0) {
                adjoint[(int) indices] += Double.longBitsToDouble(pairs[m + 1]) * w;
            }
        }
    }

    /** An array of zeros. */
    private double[] zeros() {
        if (adjoints.length <= last) {
            try {
                adjoints = new double[last + 1 + Math.min(last / 2, Integer.MAX_VALUE - last - 16)];
            } catch (OutOfMemoryError e) {
                throw memory.exceeded((long) BYTES_PER_PAIR * top / 2 + (long) Double.BYTES * last, last);
            }
        } else {
            Arrays.fill(adjoints, 0, last + 1, 0);
        }
        return adjoints;
    }

    /** The gradient of the value with an index: the adjoints of the inputs, all zero for index 0. */
    public double[] gradient(int result) {
        double[] gradient = new double[inputs];
        if (result != 0) {
            double[] adjoint = zeros();
            adjoint[result] = 1;
            sweep(adjoint, 0, top);
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
        for (int i = 0; i < inputs; i++) {
            double[] tangent = push(i + 1);
            for (int j = 0; j < results.length; j++) {
                jacobian[j][i] = tangent[results[j]];
            }
        }
        return jacobian;
    }

    /** Takes the pairs from first to last: the tangent of every index in the direction of one input. */
    private double[] push(int input) {
        double[] tangent = zeros();
        tangent[input] = 1;
        for (int m = 0; m < top; m += 2) {
            double t = tangent[(int) pairs[m]];
            if (t != 0) {
                tangent[(int) (pairs[m] >> 32)] += Double.longBitsToDouble(pairs[m + 1]) * t;
            }
        }
        return tangent;
    }
}
