package com.acme.risk.market;

import com.acme.risk.math.Interpolation;
import com.acme.risk.math.LinearInterpolation;

/**
 * What a dollar paid in the future is worth today.
 * Between its nodes the logarithm of the discount factor is linear, which means constant forward rates; the last
 * forward rate holds for ever.
 */
public final class DiscountCurve {

    private final Interpolation logDiscount;

    /**
     * @param times the nodes in years, increasing, the first of them 0
     * @param logDiscounts the logarithm of the discount factor at each node, the first of them 0
     */
    public DiscountCurve(double[] times, double[] logDiscounts) {
        this.logDiscount = new LinearInterpolation(times, logDiscounts);
    }

    /**
     * @param time in years, not negative
     * @throws IllegalArgumentException for a time in the past
     */
    public double discountFactor(double time) {
        if (time < 0) {
            throw new IllegalArgumentException("Discount factor for the past: " + time);
        }
        return Math.exp(logDiscount.at(time));
    }

    /** The continuously compounded rate to a time in years, which must be positive. */
    public double zeroRate(double time) {
        return -Math.log(discountFactor(time)) / time;
    }

    /** The simple rate for the period between two times in years, per year. */
    public double forwardRate(double start, double end) {
        return (discountFactor(start) / discountFactor(end) - 1) / (end - start);
    }
}
