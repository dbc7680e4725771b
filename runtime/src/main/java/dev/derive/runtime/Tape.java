package dev.derive.runtime;

import java.lang.ref.Reference;
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
 * <p>The pairs lie one behind the other in memory outside the heap, 16 bytes each: right and left index, and the
 * partial. Writing them changes nothing that the compiler could take for an array or field of the application. Rows have
 * no marks: the sweep is one flat loop without branches to mispredict (1.0 ns a pair where rows of varying length took
 * 1.2 to 1.9, and a compressed stream of 4 to 12 bytes a pair 1.1 to 2.1).
 *
 * <p>The methods that record are in {@link TapeRows}. They check for room once for each row; there is none only where
 * the tape has reached its limit.
 */
public final class Tape implements AutoCloseable {
    /** The most pairs that the recording methods write without a further check. */
    static final int MAX_PAIRS = 6;
    static final int BYTES_PER_PAIR = 2 * Long.BYTES;
    /** Indices are ints. As each but the inputs' has a pair, it is the room for pairs that runs out. */
    static final long MOST_INDICES = 1L << 31;
    /** The {@link #limit} of a tape that was closed: no address is below it. */
    private static final long CLOSED = Long.MIN_VALUE;
    private static final NativeMemory NATIVE = TapeMemory.NATIVE;

    /** The address behind the last pair. */
    long top;
    /** The last index given. */
    int last;
    /** The last {@link #top} at which MAX_PAIRS still fit. */
    long limit;

    private final TapeLimit mostBytes;
    private final TapeMemory memory;
    private final long base;
    private int inputs;
    private int indicesWithoutPairs;
    private int[] externalAt = new int[0];
    private int[] externalFirst = new int[0];
    private Pullback[] external = new Pullback[0];
    private int externals;

    /** A tape that may take as much memory as a limit says. It is to be closed after use. */
    public Tape(TapeLimit mostBytes) {
        this(mostBytes, TapeMemory.take(mostBytes));
    }

    private Tape(TapeLimit mostBytes, TapeMemory memory) {
        this.mostBytes = mostBytes;
        this.memory = memory;
        base = memory.address;
        top = base;
        limit = base + Math.min(memory.bytes, mostBytes.bytes()) - MAX_PAIRS * BYTES_PER_PAIR;
    }

    /** A tape for a run in which nothing is active, so that nothing is recorded. */
    static Tape ofNothing() {
        return new Tape(Nothing.LIMIT, Nothing.MEMORY);
    }

    /** Gives the first indices, 1 to {@code n}, to the inputs. */
    public void inputs(int n) {
        if (last != 0) {
            throw new IllegalStateException("The inputs come first.");
        }
        inputs = n;
        withoutPairs(n);
    }

    /** Gives the memory back; nothing can be recorded any more. */
    @Override
    public void close() {
        if (limit != CLOSED) {
            limit = CLOSED;
            memory.give(top - base);
        }
    }

    /** How many indices were given, inputs included; the last one. */
    public int indexCount() {
        return last;
    }

    /** How many pairs were recorded; each takes 16 bytes. */
    public int pairCount() {
        return position();
    }

    /** How many indices have no pairs: those of inputs, and of what computes its own adjoint. */
    int indicesWithoutPairs() {
        return indicesWithoutPairs;
    }

    /** Where the pair at a position lies. */
    long addressOf(int position) {
        return base + (long) BYTES_PER_PAIR * position;
    }

    /** The error that there is no more room. */
    RuntimeException full() {
        if (limit == CLOSED) {
            return new IllegalStateException("This run is over; nothing can be recorded any more.");
        }
        long room = limit + MAX_PAIRS * BYTES_PER_PAIR - base;
        return room < mostBytes.bytes() ? mostBytes.unavailable(room, last) : mostBytes.exceeded(room, last);
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
            throw full();
        }
        external[externals] = pullback;
        externalAt[externals] = position();
        // It takes the place of one pair, which has no effect, so that it lies in one of two adjacent intervals.
        NATIVE.putInt(top, 0);
        NATIVE.putInt(top + Integer.BYTES, 0);
        NATIVE.putDouble(top + Long.BYTES, 0);
        top += BYTES_PER_PAIR;
        externalFirst[externals++] = first;
        withoutPairs(results);
        return first;
    }

    private void withoutPairs(int indices) {
        last += indices;
        indicesWithoutPairs += indices;
        limit = Math.min(limit, base + (long) BYTES_PER_PAIR * (MOST_INDICES - last - 1 - MAX_PAIRS));
    }

    /** The position behind all that was recorded so far, for {@link #sweep}. */
    public int position() {
        return (int) ((top - base) / BYTES_PER_PAIR);
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
        if (adjoint.length <= last || from < 0 || to > position()) {
            throw new IndexOutOfBoundsException("From " + from + " to " + to + " of " + position() + " pairs, with "
                    + adjoint.length + " adjoints of " + (last + 1) + ".");
        }
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
        Reference.reachabilityFence(this);
    }

    private void sweepPairs(double[] adjoint, int from, int to) {
        long at = base + (long) BYTES_PER_PAIR * to;
        for (int n = to - from; n > 0; n--) {
            at -= BYTES_PER_PAIR;
            double w = adjoint[NATIVE.getInt(at + Integer.BYTES)];
            // A zero adjoint contributes nothing, whatever the partial.
            if (w != 0) {
                adjoint[NATIVE.getInt(at) & Reverse.VALUE] += Reverse.chain(w, NATIVE.getDouble(at + Long.BYTES));
            }
        }
    }

    /**
     * The same for all pairs, but without regard to zero partials, which takes a tenth less time. If it matters, because
     * an adjoint is infinite or NaN, some input's becomes NaN, provided that there are only pairs.
     */
    private void sweepPlainly(double[] adjoint) {
        long at = top;
        for (int n = position(); n > 0; n--) {
            at -= BYTES_PER_PAIR;
            double w = adjoint[NATIVE.getInt(at + Integer.BYTES)];
            // Adjoints that nothing has reached are left alone: many, where not all that is computed is used.
            if (Double.doubleToRawLongBits(w) != 0) {
                adjoint[NATIVE.getInt(at) & Reverse.VALUE] += w * NATIVE.getDouble(at + Long.BYTES);
            }
        }
        Reference.reachabilityFence(this);
    }

    /** An array for all indices with 1 at one of them and zeros elsewhere. */
    private double[] unitVector(int index) {
        double[] vector = zeros();
        vector[index] = 1;
        return vector;
    }

    private double[] zeros() {
        if (memory.adjoints.length <= last) {
            try {
                memory.adjoints = new double[last + 1 + Math.min(last / 2, Integer.MAX_VALUE - last - 16)];
            } catch (OutOfMemoryError e) {
                throw mostBytes.exceeded(top - base + (long) Double.BYTES * last, last);
            }
        } else {
            Arrays.fill(memory.adjoints, 0, last + 1, 0);
        }
        return memory.adjoints;
    }

    /** The gradient of the value with an index: the adjoints of the inputs, all zero for index 0. */
    public double[] gradient(int result) {
        double[] gradient = new double[inputs];
        if (result != 0) {
            double[] adjoint = unitVector(result);
            if (externals == 0) {
                sweepPlainly(adjoint);
            }
            if (externals != 0 || anyIsNaN(adjoint)) {
                adjoint = unitVector(result);
                sweep(adjoint, 0, position());
            }
            System.arraycopy(adjoint, 1, gradient, 0, inputs);
        }
        return gradient;
    }

    private boolean anyIsNaN(double[] adjoint) {
        for (int i = 1; i <= inputs; i++) {
            if (Double.isNaN(adjoint[i])) {
                return true;
            }
        }
        return false;
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
        double[] tangent = unitVector(input);
        long at = base;
        for (int n = position(); n > 0; n--) {
            double t = tangent[NATIVE.getInt(at) & Reverse.VALUE];
            if (t != 0) {
                tangent[NATIVE.getInt(at + Integer.BYTES)] += Reverse.chain(t, NATIVE.getDouble(at + Long.BYTES));
            }
            at += BYTES_PER_PAIR;
        }
        Reference.reachabilityFence(this);
        return tangent;
    }

    /** What tapes on which nothing is recorded share. */
    private static final class Nothing {
        private static final TapeLimit LIMIT = new TapeLimit(MAX_PAIRS * BYTES_PER_PAIR);
        private static final TapeMemory MEMORY = TapeMemory.take(LIMIT);
    }
}
