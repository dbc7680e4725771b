package com.acme.risk.market;

/** A share whose price diffuses with a volatility that depends on time and which pays dividends continuously. */
public final class Equity {

    private final String name;
    private final double spot;
    private final double dividendYield;
    private final VolatilityCurve volatilities;

    public Equity(String name, double spot, double dividendYield, VolatilityCurve volatilities) {
        this.name = name;
        this.spot = spot;
        this.dividendYield = dividendYield;
        this.volatilities = volatilities;
    }

    public String name() {
        return name;
    }

    /** Today's price in USD. */
    public double spot() {
        return spot;
    }

    /** Dividends as a decimal fraction of the price per year, continuously compounded. */
    public double dividendYield() {
        return dividendYield;
    }

    public VolatilityCurve volatilities() {
        return volatilities;
    }

    /** The price agreed today for delivery at a time in years. */
    public double forward(double time, DiscountCurve curve) {
        return spot * Math.exp(-dividendYield * time) / curve.discountFactor(time);
    }
}
