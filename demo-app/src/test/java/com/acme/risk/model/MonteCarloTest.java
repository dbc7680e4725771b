package com.acme.risk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MonteCarloTest {

    private static final double[] FORWARDS = {100, 101, 103};
    private static final double[] VARIANCES = {0, 0.02, 0.05};
    private static final int PATHS = 20_000;

    private final MonteCarlo simulation = new MonteCarlo(PATHS, 42);

    @Test
    void theExpectedPriceOnEachDateIsItsForward() {
        for (int i = 0; i < 2; i++) {
            int date = i;
            double standardError = FORWARDS[i + 1] * Math.sqrt(Math.expm1(VARIANCES[i + 1]) / PATHS);
            assertEquals(FORWARDS[i + 1], simulation.expectation(path -> path[date], FORWARDS, VARIANCES),
                    3 * standardError);
        }
    }

    @Test
    void anOptionOnTheLastPriceIsWorthWhatTheFormulaSays() {
        double formula = BlackFormula.undiscounted(OptionType.CALL, 103, 100, 0.05);

        double simulated = simulation.expectation(path -> OptionType.CALL.payoff(path[1], 100), FORWARDS, VARIANCES);

        assertEquals(formula, simulated, 3 * 16 / Math.sqrt(PATHS));
    }

    @Test
    void thePriceIsTheSameOnEveryRun() {
        PathPayoff payoff = path -> path[1] - path[0];

        assertEquals(simulation.expectation(payoff, FORWARDS, VARIANCES),
                new MonteCarlo(PATHS, 42).expectation(payoff, FORWARDS, VARIANCES));
    }

    @Test
    void varianceThatFallsWithTimeIsReported() {
        double[] falling = {0, 0.05, 0.04};

        assertThrows(PricingException.class, () -> simulation.expectation(path -> path[0], FORWARDS, falling));
    }
}
