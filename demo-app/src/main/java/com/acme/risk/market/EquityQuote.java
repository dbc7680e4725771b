package com.acme.risk.market;

import java.util.List;

/** What the market shows for one equity: its price, expected dividends and implied volatilities. */
public final class EquityQuote {

    /** The expiries for which volatilities are quoted. */
    public static final List<String> EXPIRIES = List.of("3M", "6M", "1Y", "2Y");

    private static final double[] EXPIRY_YEARS = {0.25, 0.5, 1, 2};

    private final String name;
    private final double spot;
    private final double dividendPercent;
    private final double[] volatilityPercent;

    /**
     * @param spot the price in USD
     * @param dividendPercent the dividend yield in percent per year, continuously compounded
     * @param volatilityPercent the at-the-money volatility for each of {@link #EXPIRIES}, in percent
     * @throws MarketDataException for a price or a volatility that is not positive
     */
    public EquityQuote(String name, double spot, double dividendPercent, double[] volatilityPercent) {
        if (!(spot > 0)) {
            throw new MarketDataException("The price of " + name + " must be positive: " + spot);
        }
        if (volatilityPercent.length != EXPIRY_YEARS.length) {
            throw new IllegalArgumentException(volatilityPercent.length + " volatilities for " + EXPIRIES);
        }
        for (double volatility : volatilityPercent) {
            if (!(volatility > 0)) {
                throw new MarketDataException("Volatilities of " + name + " must be positive: " + volatility);
            }
        }
        this.name = name;
        this.spot = spot;
        this.dividendPercent = dividendPercent;
        this.volatilityPercent = volatilityPercent;
    }

    public String name() {
        return name;
    }

    public double spot() {
        return spot;
    }

    public double dividendPercent() {
        return dividendPercent;
    }

    /** The volatility for one of {@link #EXPIRIES}, by its index there. */
    public double volatilityPercent(int expiry) {
        return volatilityPercent[expiry];
    }

    /** The equity these quotes describe. */
    Equity toEquity() {
        double[] volatilities = new double[EXPIRY_YEARS.length];
        for (int i = 0; i < volatilities.length; i++) {
            volatilities[i] = volatilityPercent[i] / 100;
        }
        return new Equity(name, spot, dividendPercent / 100, new VolatilityCurve(EXPIRY_YEARS, volatilities));
    }
}
