package com.acme.risk.math;

/** Finds a root of a smooth function by Newton's method. */
public final class NewtonSolver {

    private final double tolerance;
    private final int maxIterations;

    /**
     * @param tolerance the step, in units of the unknown, below which the iteration has settled
     * @param maxIterations how many steps to try
     */
    public NewtonSolver(double tolerance, int maxIterations) {
        this.tolerance = tolerance;
        this.maxIterations = maxIterations;
    }

    /**
     * Returns x with {@code function.value(x) = 0}.
     *
     * <p>The root is polished with a full Newton step after the iteration has settled. Two roots for slightly
     * different quotes then differ as smoothly as the quotes, not by whatever the stopping rule left over;
     * halving an interval could not offer that.
     *
     * @param start the first guess
     * @throws ConvergenceException if the iteration does not settle or leaves the finite numbers
     */
    public double solve(SmoothFunction function, double start) throws ConvergenceException {
        double x = start;
        for (int i = 0; i < maxIterations; i++) {
            double step = newtonStep(function, x);
            x -= step;
            if (Math.abs(step) <= tolerance) {
                return x - newtonStep(function, x);
            }
        }
        throw new ConvergenceException("no root after " + maxIterations + " steps from " + start);
    }

    private static double newtonStep(SmoothFunction function, double x) throws ConvergenceException {
        double step = function.value(x) / function.slope(x);
        if (Double.isNaN(step) || Double.isInfinite(step)) {
            throw new ConvergenceException("no finite step from " + x);
        }
        return step;
    }
}
