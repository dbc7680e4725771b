package com.acme.risk.model;

import java.util.function.DoubleUnaryOperator;

/**
 * Prices an option on a recombining tree of up and down moves.
 *
 * <p>Source: J. Cox, S. Ross and M. Rubinstein, Option Pricing: A Simplified Approach, Journal of Financial
 * Economics 7 (1979).
 */
public final class BinomialTree {

    private final int steps;

    public BinomialTree(int steps) {
        this.steps = steps;
    }

    /**
     * @param exercise when the holder may exercise
     * @param payoff what exercising is worth at a price of the share
     * @param spot the share's price today
     * @param rate the interest rate, as a decimal per year, continuously compounded
     * @param dividendYield likewise
     * @param volatility as a decimal, for one year
     * @param expiry in years
     * @throws PricingException if the steps are too coarse for the drift
     */
    public double price(Exercise exercise, DoubleUnaryOperator payoff, double spot, double rate,
            double dividendYield, double volatility, double expiry) {
        double dt = expiry / steps;
        double move = volatility * Math.sqrt(dt);
        double up = Math.exp(move);
        double down = 1 / up;
        double probability = (Math.exp((rate - dividendYield) * dt) - down) / (up - down);
        if (!(probability > 0 && probability < 1)) {
            throw new PricingException("A tree of " + steps + " steps is too coarse: probability " + probability);
        }
        double discount = Math.exp(-rate * dt);
        double upWeight = discount * probability;
        double downWeight = discount * (1 - probability);

        double[] payoffs = payoffs(payoff, spot, move);
        double[] values = new double[steps + 1];
        for (int ups = 0; ups <= steps; ups++) {
            values[ups] = payoffs[2 * ups];
        }
        for (int step = steps - 1; step >= 0; step--) {
            for (int ups = 0; ups <= step; ups++) {
                double continuation = upWeight * values[ups + 1] + downWeight * values[ups];
                values[ups] = exercise.holderValue(continuation, payoffs[steps - step + 2 * ups]);
            }
        }
        return values[0];
    }

    /** The payoff after a surplus of {@code i - steps} up moves, for i from 0 to 2 * steps. */
    private double[] payoffs(DoubleUnaryOperator payoff, double spot, double move) {
        double[] payoffs = new double[2 * steps + 1];
        for (int i = 0; i < payoffs.length; i++) {
            payoffs[i] = payoff.applyAsDouble(spot * Math.exp((i - steps) * move));
        }
        return payoffs;
    }
}
