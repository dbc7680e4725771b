package com.acme.risk.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NewtonSolverTest {

    private final NewtonSolver solver = new NewtonSolver(1e-6, 50);

    @Test
    void theRootIsExactToRoundingAlthoughTheToleranceIsLoose() throws ConvergenceException {
        assertEquals(Math.sqrt(2), solver.solve(squareMinus(2), 1), 4e-16);
    }

    @Test
    void anEquationWithoutARootIsReported() {
        assertThrows(ConvergenceException.class, () -> solver.solve(squareMinus(-1), 0.3));
    }

    @Test
    void aStartWithoutSlopeIsReported() {
        assertThrows(ConvergenceException.class, () -> solver.solve(squareMinus(2), 0));
    }

    private static SmoothFunction squareMinus(double constant) {
        return new SmoothFunction() {
            @Override
            public double value(double x) {
                return x * x - constant;
            }

            @Override
            public double slope(double x) {
                return 2 * x;
            }
        };
    }
}
