package com.acme.risk.model;

import java.util.Random;

/** Averages a payoff over simulated prices. The seed is fixed, so that a price is the same on every run. */
public final class MonteCarlo {

    private final int paths;
    private final long seed;

    public MonteCarlo(int paths, long seed) {
        this.paths = paths;
        this.seed = seed;
    }

    /**
     * The expected payoff, not discounted.
     *
     * @param forwards today's price and then the forward for each fixing date
     * @param variances variance of the log price from now to each of the same dates, the first of them 0
     * @throws PricingException if the variance does not increase from one date to the next
     */
    public double expectation(PathPayoff payoff, double[] forwards, double[] variances) {
        double[][] prices = simulate(forwards, variances);
        double sum = 0;
        for (double[] path : prices) {
            sum += payoff.of(path);
        }
        return sum / paths;
    }

    /** One row for each path, one column for each fixing date. */
    private double[][] simulate(double[] forwards, double[] variances) {
        int fixings = forwards.length - 1;
        double[] growth = new double[fixings];
        double[] deviation = new double[fixings];
        for (int i = 0; i < fixings; i++) {
            double variance = variances[i + 1] - variances[i];
            if (!(variance > 0)) {
                throw new PricingException("Variance must increase with time: " + variances[i] + " to "
                        + variances[i + 1]);
            }
            growth[i] = forwards[i + 1] / forwards[i] * Math.exp(-variance / 2);
            deviation[i] = Math.sqrt(variance);
        }

        Random random = new Random(seed);
        double[][] prices = new double[paths][fixings];
        for (double[] path : prices) {
            double price = forwards[0];
            for (int i = 0; i < fixings; i++) {
                price *= growth[i] * Math.exp(deviation[i] * random.nextGaussian());
                path[i] = price;
            }
        }
        return prices;
    }
}
