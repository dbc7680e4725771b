package com.acme.risk.market;

import com.acme.risk.math.SmoothFunction;

/**
 * Present value of a bond with two coupons a year, less its face value of 1, as a function of the logarithm of
 * the discount factor at its maturity. Its zero is the next node of the curve.
 */
final class ParBondEquation implements SmoothFunction {

    private final double coupon;
    private final double knownAnnuity;
    private final CurveSegment segment;

    /**
     * @param rate the par yield as a decimal per year
     * @param knownAnnuity sum of the discount factors of the coupon dates before the segment
     * @param segment from the last known node to the bond's maturity
     */
    ParBondEquation(double rate, double knownAnnuity, CurveSegment segment) {
        this.coupon = rate / 2;
        this.knownAnnuity = knownAnnuity;
        this.segment = segment;
    }

    @Override
    public double value(double logDiscount) {
        return coupon * (knownAnnuity + segment.annuity(logDiscount)) + Math.exp(logDiscount) - 1;
    }

    @Override
    public double slope(double logDiscount) {
        return coupon * segment.annuitySlope(logDiscount) + Math.exp(logDiscount);
    }
}
