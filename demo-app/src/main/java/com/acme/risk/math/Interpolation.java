package com.acme.risk.math;

/** A function of one variable given by its values at some knots. */
public abstract class Interpolation {

    protected final double[] knots;
    protected final double[] values;

    /**
     * @param knots the places, strictly increasing, at least two
     * @param values the value at each knot
     * @throws IllegalArgumentException if the two do not fit together
     */
    protected Interpolation(double[] knots, double[] values) {
        if (knots.length < 2 || knots.length != values.length) {
            throw new IllegalArgumentException(knots.length + " knots with " + values.length + " values");
        }
        for (int i = 1; i < knots.length; i++) {
            if (!(knots[i - 1] < knots[i])) {
                throw new IllegalArgumentException("Knots must increase: " + knots[i - 1] + ", " + knots[i]);
            }
        }
        this.knots = knots;
        this.values = values;
    }

    /** The value at x; outside the knots the first or last piece is continued. */
    public final double at(double x) {
        return onPiece(pieceOf(x), x);
    }

    /** The value at x of the piece between knots {@code i} and {@code i + 1}. */
    protected abstract double onPiece(int i, double x);

    private int pieceOf(double x) {
        int low = 0;
        int high = knots.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (knots[middle] <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
