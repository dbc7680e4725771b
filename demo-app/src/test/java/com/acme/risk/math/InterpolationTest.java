package com.acme.risk.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class InterpolationTest {

    private static final double[] KNOTS = {0, 0.5, 2, 3, 5};
    private static final double[] VALUES = {1, -2, 4, 4, 0};

    @Test
    void bothKindsPassThroughTheirKnots() {
        for (int i = 0; i < KNOTS.length; i++) {
            assertEquals(VALUES[i], new LinearInterpolation(KNOTS, VALUES).at(KNOTS[i]), 1e-14);
            assertEquals(VALUES[i], new NaturalCubicSpline(KNOTS, VALUES).at(KNOTS[i]), 1e-14);
        }
    }

    @Test
    void bothKindsReproduceAStraightLineAlsoOutsideTheKnots() {
        double[] line = new double[KNOTS.length];
        for (int i = 0; i < KNOTS.length; i++) {
            line[i] = 3 - 2 * KNOTS[i];
        }
        for (double x : new double[] {-1, 0.1, 1.7, 2.5, 4, 7}) {
            assertEquals(3 - 2 * x, new LinearInterpolation(KNOTS, line).at(x), 1e-13);
            assertEquals(3 - 2 * x, new NaturalCubicSpline(KNOTS, line).at(x), 1e-13);
        }
    }

    @Test
    void theSplineHasContinuousSlopeAndCurvatureAndNoCurvatureAtTheEnds() {
        NaturalCubicSpline spline = new NaturalCubicSpline(KNOTS, VALUES);
        double h = 1e-4;
        for (int i = 1; i < KNOTS.length - 1; i++) {
            double x = KNOTS[i];
            assertEquals(slope(spline, x - h, h), slope(spline, x + h, h), 100 * h);
            assertEquals(curvature(spline, x - h, h), curvature(spline, x + h, h), 100 * h);
        }
        assertEquals(0, curvature(spline, KNOTS[0] + h, h), 100 * h);
        assertEquals(0, curvature(spline, KNOTS[4] - h, h), 100 * h);
    }

    @Test
    void knotsThatDoNotIncreaseOrLackAValueAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new LinearInterpolation(new double[] {0, 0}, new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class,
                () -> new NaturalCubicSpline(new double[] {0, 1}, new double[] {1}));
    }

    private static double slope(Interpolation function, double x, double h) {
        return (function.at(x + h) - function.at(x - h)) / (2 * h);
    }

    private static double curvature(Interpolation function, double x, double h) {
        return (function.at(x + h) - 2 * function.at(x) + function.at(x - h)) / (h * h);
    }
}
