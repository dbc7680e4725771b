package com.acme.risk.math;

/**
 * The twice differentiable piecewise cubic without curvature at its two ends.
 *
 * <p>Source: C. de Boor, A Practical Guide to Splines, chapter IV; the tridiagonal system for the curvatures is
 * solved by elimination without pivoting (Thomas), which is safe because it is diagonally dominant.
 */
public final class NaturalCubicSpline extends Interpolation {

    /** The second derivative at each knot. */
    private final double[] curvatures;

    public NaturalCubicSpline(double[] knots, double[] values) {
        super(knots, values);
        this.curvatures = solveCurvatures();
    }

    @Override
    protected double onPiece(int i, double x) {
        double width = knots[i + 1] - knots[i];
        double left = (knots[i + 1] - x) / width;
        double right = (x - knots[i]) / width;
        double bend = (left * left * left - left) * curvatures[i]
                + (right * right * right - right) * curvatures[i + 1];
        return left * values[i] + right * values[i + 1] + bend * width * width / 6;
    }

    private double[] solveCurvatures() {
        int last = knots.length - 1;
        double[] curvature = new double[knots.length];
        double[] ratio = new double[knots.length];
        for (int i = 1; i < last; i++) {
            double before = knots[i] - knots[i - 1];
            double after = knots[i + 1] - knots[i];
            double change = (values[i + 1] - values[i]) / after - (values[i] - values[i - 1]) / before;
            double pivot = 2 * (before + after) - before * ratio[i - 1];
            ratio[i] = after / pivot;
            curvature[i] = (6 * change - before * curvature[i - 1]) / pivot;
        }
        for (int i = last - 1; i > 0; i--) {
            curvature[i] -= ratio[i] * curvature[i + 1];
        }
        return curvature;
    }
}
