package com.acme.risk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BlackFormulaTest {

    /** Source: J. Hull, Options, Futures and Other Derivatives, example on the Black-Scholes-Merton formulas. */
    @Test
    void itGivesTheTextbookPrices() {
        double discount = Math.exp(-0.1 * 0.5);
        double forward = 42 / discount;
        double variance = 0.2 * 0.2 * 0.5;

        assertEquals(4.76, discount * BlackFormula.undiscounted(OptionType.CALL, forward, 40, variance), 0.005);
        assertEquals(0.81, discount * BlackFormula.undiscounted(OptionType.PUT, forward, 40, variance), 0.005);
    }

    @Test
    void aCallLessAPutIsTheForwardLessTheStrike() {
        for (double strike = 20; strike < 500; strike *= 1.3) {
            double call = BlackFormula.undiscounted(OptionType.CALL, 103, strike, 0.07);
            double put = BlackFormula.undiscounted(OptionType.PUT, 103, strike, 0.07);
            assertEquals(103 - strike, call - put, 1e-11);
        }
    }

    @Test
    void aMarketWithoutVarianceCannotBePriced() {
        assertThrows(PricingException.class, () -> BlackFormula.undiscounted(OptionType.CALL, 100, 100, 0));
        assertThrows(PricingException.class, () -> BlackFormula.undiscounted(OptionType.CALL, -1, 100, 0.04));
    }
}
