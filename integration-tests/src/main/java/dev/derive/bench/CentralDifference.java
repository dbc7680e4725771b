package dev.derive.bench;

import java.util.function.DoubleUnaryOperator;

/** A derivative by values alone, to check the others against. */
final class CentralDifference {
    /** Balances truncation against rounding: on every kernel the error is below 2·10⁻⁷ of the derivative. */
    private static final double STEP = 1e-3;
    private static final double TOLERANCE = 1e-6;

    private CentralDifference() {
    }

    /**
     * f'(0) from f(±h) and f(±2h) with h = 10⁻³, with an error of the order h⁴
     * (Abramowitz and Stegun, Handbook of Mathematical Functions, table 25.2).
     */
    static double atZero(DoubleUnaryOperator f) {
        double near = f.applyAsDouble(STEP) - f.applyAsDouble(-STEP);
        double far = f.applyAsDouble(2 * STEP) - f.applyAsDouble(-2 * STEP);
        return (8 * near - far) / (12 * STEP);
    }

    /**
     * Refuses to go on with a wrong derivative.
     *
     * @param derivative what is claimed to be the derivative of the kernel along its line at 0
     * @throws IllegalStateException if it is off by more than 10⁻⁶ of the central difference
     */
    static void requireAgreement(Kernel kernel, double derivative) {
        double expected = atZero(kernel.along());
        // Negated, so that NaN is refused as well.
        if (!(Math.abs(derivative - expected) <= TOLERANCE * Math.abs(expected))) {
            throw new IllegalStateException("The derivative of " + kernel + " along its direction came out as "
                    + derivative + ", but central differences give " + expected + "; it is not timed.");
        }
    }
}
