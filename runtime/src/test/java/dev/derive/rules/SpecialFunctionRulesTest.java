package dev.derive.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpecialFunctionRulesTest {
    private static final double EULER = 0.5772156649015329;

    @Test
    void digammaHasTheKnownValues() {
        assertEquals(-EULER, SpecialFunctionRules.digamma(1), 1e-15);
        assertEquals(1 - EULER, SpecialFunctionRules.digamma(2), 1e-15);
        assertEquals(-EULER - 2 * Math.log(2), SpecialFunctionRules.digamma(0.5), 2e-15);
        assertEquals(2 - EULER - 2 * Math.log(2), SpecialFunctionRules.digamma(-0.5), 4e-15);
        assertEquals(Math.log(1e10) - 0.5e-10, SpecialFunctionRules.digamma(1e10), 1e-14);
    }

    @Test
    void theGammaFunctionHasNoDerivativeAtItsPoles() {
        assertTrue(Double.isNaN(SpecialFunctionRules.gammaValue(-2, Double.NaN)));
        assertTrue(Double.isNaN(SpecialFunctionRules.gammaValue(0, Double.POSITIVE_INFINITY)));
    }

    @Test
    void theErrorFunctionsHaveTheirSlopeAtZero() {
        assertEquals(2 / Math.sqrt(Math.PI), SpecialFunctionRules.erf(0, 0), 1e-15);
        assertEquals(-2 / Math.sqrt(Math.PI), SpecialFunctionRules.erfcValue(0, 1), 1e-15);
    }
}
