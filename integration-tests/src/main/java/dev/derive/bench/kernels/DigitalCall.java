package dev.derive.bench.kernels;

/** Pays the amount if the underlying is above the strike after {@code years}. */
record DigitalCall(int underlying, double strike, double years, double amount) implements Option {
    @Override
    public double price(Market market) {
        double d2 = market.d1(underlying, strike, years) - market.volatility(underlying) * Math.sqrt(years);
        return amount * market.discount(years) * Normal.cdf(d2);
    }
}
