package dev.derive.bench.kernels;

/** The right to sell one unit of the underlying for the strike after {@code years}. */
record EuropeanPut(int underlying, double strike, double years) implements Option {
    @Override
    public double price(Market market) {
        double d1 = market.d1(underlying, strike, years);
        double d2 = d1 - market.volatility(underlying) * Math.sqrt(years);
        return strike * market.discount(years) * Normal.cdf(-d2) - market.spot(underlying) * Normal.cdf(-d1);
    }
}
