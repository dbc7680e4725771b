package dev.derive.runtime;

/** Partial derivatives of the arithmetic instructions that are more than one operation. */
final class Partials {
    private Partials() {
    }

    /**
     * The partial of r = a % b with respect to b: minus the quotient, truncated. The quotient is recovered from the
     * remainder, which is exact, because a/b itself may round up to the next integer.
     */
    static double remainderDivisor(double a, double b, double r) {
        if (Double.isInfinite(b)) {
            return Double.isNaN(r) ? Double.NaN : 0;
        }
        return -Math.rint((a - r) / b);
    }
}
