package com.acme.risk.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormalDistributionTest {

    @Test
    void itAgreesWithTheSeriesAroundZero() {
        for (double x = -5; x <= 5; x += 0.037) {
            assertEquals(series(x), NormalDistribution.cumulative(x), 2e-14);
        }
    }

    @Test
    void theTwoTailsAddUpToOne() {
        for (double x = 0; x < 9; x += 0.11) {
            assertEquals(1, NormalDistribution.cumulative(x) + NormalDistribution.cumulative(-x), 2e-16);
        }
    }

    /** The expected values are erfc(-x / sqrt 2)/2 from the C library. */
    @Test
    void itIsAccurateFarInTheTail() {
        assertEquals(7.6198530241605e-24, NormalDistribution.cumulative(-10), 1e-31);
        assertEquals(2.7536241186062e-89, NormalDistribution.cumulative(-20), 1e-97);
    }

    /** Source: G. Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11 (2004). */
    private static double series(double x) {
        double sum = x;
        double term = x;
        for (int i = 3; Math.abs(term) > 1e-18 * Math.abs(sum); i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
