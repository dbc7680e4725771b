package dev.derive.runtime;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForwardTest {
    private static final double[] NO_NUMBERS = {NaN, POSITIVE_INFINITY, NEGATIVE_INFINITY};

    private final ForwardContext run = new ForwardContext();

    @BeforeEach
    void enter() {
        Runs.enter(run);
    }

    @AfterEach
    void exit() {
        Runs.exit(run);
    }

    @Test
    void arithmeticFollowsTheRulesOfCalculus() {
        assertEquals(6, Forward.times(2, 3));
        assertEquals(2 * 7 + 3 * 5, Forward.product(3, 2, 7, 5));
        assertEquals(2 * 3 * 5, Forward.square(3, 5));
        assertEquals((2.0 - 1.5 * 5) / 4, Forward.quotient(2, 4, 5, 6.0 / 4));
        assertEquals(0.5, Forward.dividend(2, 4));
        assertEquals(-1.5 * 5 / 4, Forward.divisor(4, 5, 6.0 / 4));
        assertEquals(2 - 2 * 5, Forward.remainder(11, 2, 4, 5, 3));
    }

    @Test
    void aTotalAddsTheTangentsOfTheElementsTimesTheirPartials() {
        double[] array = new double[3];
        ArrayShadow shadow = ArrayShadow.tangents(
                new long[] {Double.doubleToRawLongBits(2), 0, Double.doubleToRawLongBits(-1)});
        assertEquals(2 * 5 - 7, Forward.total(new double[] {5, NaN, 7}, array, shadow, run));
        assertEquals(0, Forward.total(new double[] {5, 6, 7}, array, run.resolve(array), run));
    }

    /** 0·Inf = 0 and 0·NaN = 0. */
    @Test
    void aZeroTangentContributesNothingWhateverThePartial() {
        for (double partial : NO_NUMBERS) {
            for (double zero : new double[] {0.0, -0.0}) {
                assertEquals(0, Forward.times(zero, partial) + 0.0);
                assertEquals(0, Forward.square(partial, zero) + 0.0);
                assertEquals(0, Forward.product(partial, zero, partial, zero) + 0.0);
                assertEquals(0, Forward.dividend(zero, partial) + 0.0);
                assertEquals(0, Forward.divisor(partial, zero, partial) + 0.0);
                assertEquals(0, Forward.quotient(zero, partial, zero, partial) + 0.0);
                assertEquals(0, Forward.remainder(partial, zero, partial, zero, NaN) + 0.0);
            }
        }
    }

    @Test
    void strongZerosHoldForEachOperandByItself() {
        assertEquals(2 * 3, Forward.product(POSITIVE_INFINITY, 2, 3, 0));
        assertEquals(2 * 3, Forward.product(3, 0, NaN, 2));
        assertEquals(POSITIVE_INFINITY, Forward.product(1, 1, POSITIVE_INFINITY, 0));
        assertEquals(0, Forward.dividend(0, 0));
        assertEquals(5, Forward.remainder(1, 5, 0, 0, NaN));
        assertEquals(1.0 / 4, Forward.quotient(1, 4, 0, POSITIVE_INFINITY));
    }

    @Test
    void anActiveOperandWithoutADerivativeGivesNotANumber() {
        assertTrue(Double.isNaN(Forward.times(1, NaN)));
        assertTrue(Double.isNaN(Forward.product(1, 1, NaN, 0)));
        assertTrue(Double.isNaN(Forward.remainder(1, 0, 0, 1, NaN)));
        assertTrue(Double.isNaN(Forward.dividend(POSITIVE_INFINITY, POSITIVE_INFINITY)));
    }

    @Test
    void theTangentOfAnElementIsKeptBesideItsArray() {
        double[] array = new double[3];
        ArrayShadow fresh = Forward.fresh(3);
        assertEquals(0, Forward.load(fresh, array, 1));
        assertEquals(fresh, Forward.store(fresh, array, 1, 5));
        assertEquals(5, Forward.load(fresh, array, 1));
        assertEquals(0, Forward.load(fresh, array, 2));
    }

    @Test
    void anArrayFromBeforeTheRunGetsAShadowWithItsFirstActiveElement() {
        double[] array = new double[3];
        ArrayShadow miss = run.resolve(array);
        assertEquals(miss, Forward.store(miss, array, 0, 0));
        assertTrue(run.resolve(array).isMiss());
        ArrayShadow shadow = Forward.store(miss, array, 1, 5);
        assertEquals(5, Forward.load(shadow, array, 1));
        assertEquals(shadow, run.resolve(array));
    }

    /** Two variables hold the same array; one of them does not know yet that it has become active. */
    @Test
    void anAliasThatStillCarriesAMissFindsTheTangent() {
        double[] array = new double[3];
        ArrayShadow alias = run.resolve(array);
        Forward.store(run.resolve(array), array, 1, 5);
        assertEquals(5, Forward.load(alias, array, 1));
        Forward.store(alias, array, 1, 0);
        assertEquals(0, Forward.load(run.resolve(array), array, 1));
    }

    @Test
    void theTangentOfAFieldCountsOnlyInTheRunThatOwnsIt() {
        long bits = Double.doubleToRawLongBits(5);
        assertEquals(5, Forward.field(run.token, bits, run));
        assertEquals(0, Forward.field(new ForwardContext().token, bits, run));
        assertEquals(0, Forward.field(null, bits, run));
    }

    @Test
    void theTangentOfABoxBelongsToThatVeryBox() {
        Double box = Double.valueOf(2.5);
        Double equal = Double.valueOf(2.5);
        Forward.box(box, 5, run);
        assertEquals(5, Forward.unbox(box, run));
        assertEquals(0, Forward.unbox(equal, run));
        assertEquals(0, Forward.unbox(null, run));
    }
}
