package com.acme.risk.market;

import com.acme.risk.math.NaturalCubicSpline;

/** At-the-money volatility by expiry: a spline between the quoted expiries, flat outside them. */
public final class VolatilityCurve {

    private final NaturalCubicSpline spline;
    private final double shortest;
    private final double longest;

    /**
     * @param expiries in years, increasing
     * @param volatilities as decimals, one for each expiry
     */
    public VolatilityCurve(double[] expiries, double[] volatilities) {
        this.spline = new NaturalCubicSpline(expiries, volatilities);
        this.shortest = expiries[0];
        this.longest = expiries[expiries.length - 1];
    }

    /** The volatility for an expiry in years. */
    public double volatility(double expiry) {
        return spline.at(Math.min(Math.max(expiry, shortest), longest));
    }

    /** Variance of the log price from now to a time in years. */
    public double totalVariance(double time) {
        double volatility = volatility(time);
        return volatility * volatility * time;
    }
}
