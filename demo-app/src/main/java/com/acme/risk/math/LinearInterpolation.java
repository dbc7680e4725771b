package com.acme.risk.math;

/** Straight lines between the knots. */
public final class LinearInterpolation extends Interpolation {

    public LinearInterpolation(double[] knots, double[] values) {
        super(knots, values);
    }

    @Override
    protected double onPiece(int i, double x) {
        double weight = (x - knots[i]) / (knots[i + 1] - knots[i]);
        return (1 - weight) * values[i] + weight * values[i + 1];
    }
}
