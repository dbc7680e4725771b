package dev.derive.bench.kernels;

import java.util.Arrays;

/** What prices depend on: a spot price and a volatility (per √year) for each underlying, one rate (per year). */
final class Market {
    private final double[] spots;
    private final double[] volatilities;
    private final double rate;

    /** Reads n spots, then n volatilities, then the rate from an array of length 2n + 1. */
    Market(double[] x) {
        int n = x.length / 2;
        spots = Arrays.copyOfRange(x, 0, n);
        volatilities = Arrays.copyOfRange(x, n, 2 * n);
        rate = x[2 * n];
    }

    double spot(int underlying) {
        return spots[underlying];
    }

    double volatility(int underlying) {
        return volatilities[underlying];
    }

    /** What one unit of money due after {@code years} is worth today. */
    double discount(double years) {
        return Math.exp(-rate * years);
    }

    /** Black and Scholes' d₁ for an option of that strike and time to expiry; d₂ is d₁ − σ√T. */
    double d1(int underlying, double strike, double years) {
        double sigma = volatilities[underlying];
        double drift = (rate + 0.5 * sigma * sigma) * years;
        return (Math.log(spots[underlying] / strike) + drift) / (sigma * Math.sqrt(years));
    }
}
