package com.acme.risk.market;

/**
 * The stretch of a discount curve from its last known node to the next one, whose discount factor is still
 * sought. The logarithm of the discount factor is linear in between, as in {@link DiscountCurve}.
 */
final class CurveSegment {

    private static final int COUPONS_A_YEAR = 2;

    private final double startLogDiscount;

    /** For each coupon date after the start, how far it lies on the way to the end: in (0, 1]. */
    private final double[] weights;

    /**
     * @param start the last known node, in years
     * @param startLogDiscount the logarithm of its discount factor
     * @param end the node that is sought, in years
     */
    CurveSegment(double start, double startLogDiscount, double end) {
        this.startLogDiscount = startLogDiscount;
        int before = (int) Math.floor(start * COUPONS_A_YEAR);
        int upTo = (int) Math.floor(end * COUPONS_A_YEAR);
        this.weights = new double[upTo - before];
        for (int i = 0; i < weights.length; i++) {
            double time = (double) (before + i + 1) / COUPONS_A_YEAR;
            weights[i] = (time - start) / (end - start);
        }
    }

    /** Sum of the discount factors of the coupon dates, given the logarithm of the one at the end. */
    double annuity(double endLogDiscount) {
        double sum = 0;
        for (double weight : weights) {
            sum += discountFactor(weight, endLogDiscount);
        }
        return sum;
    }

    /** How fast {@link #annuity} grows with its argument. */
    double annuitySlope(double endLogDiscount) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight * discountFactor(weight, endLogDiscount);
        }
        return sum;
    }

    private double discountFactor(double weight, double endLogDiscount) {
        return Math.exp((1 - weight) * startLogDiscount + weight * endLogDiscount);
    }
}
