package com.acme.risk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BinomialTreeTest {

    private static final double SPOT = 100;
    private static final double STRIKE = 105;
    private static final double RATE = 0.05;
    private static final double VOLATILITY = 0.25;
    private static final double EXPIRY = 0.75;

    @Test
    void aEuropeanCallConvergesToTheFormulaAsTheStepsGrow() {
        double discount = Math.exp(-RATE * EXPIRY);
        double exact = discount * BlackFormula.undiscounted(OptionType.CALL, SPOT / discount, STRIKE,
                VOLATILITY * VOLATILITY * EXPIRY);

        assertEquals(exact, price(1_000, Exercise.EUROPEAN, OptionType.CALL), 5e-3);
        assertEquals(exact, price(200, Exercise.EUROPEAN, OptionType.CALL), 3e-2);
    }

    @Test
    void withoutDividendsACallIsNotWorthExercisingEarly() {
        assertEquals(price(200, Exercise.EUROPEAN, OptionType.CALL), price(200, Exercise.AMERICAN, OptionType.CALL),
                1e-11);
    }

    @Test
    void aPutIsWorthMoreIfItCanBeExercisedEarly() {
        double early = price(200, Exercise.AMERICAN, OptionType.PUT) - price(200, Exercise.EUROPEAN, OptionType.PUT);

        assertTrue(early > 0.3, "early exercise is worth " + early);
    }

    @Test
    void aTreeTooCoarseForItsDriftIsReported() {
        BinomialTree tree = new BinomialTree(1);

        assertThrows(PricingException.class,
                () -> tree.price(Exercise.EUROPEAN, price -> price, 100, 0.5, 0, 0.01, 1));
    }

    private static double price(int steps, Exercise exercise, OptionType type) {
        return new BinomialTree(steps).price(exercise, price -> type.payoff(price, STRIKE), SPOT, RATE, 0, VOLATILITY,
                EXPIRY);
    }
}
