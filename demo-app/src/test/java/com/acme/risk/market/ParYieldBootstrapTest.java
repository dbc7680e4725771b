package com.acme.risk.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.risk.TestMarkets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParYieldBootstrapTest {

    private final ParYieldBootstrap bootstrap = new ParYieldBootstrap();

    @Test
    void everyBondThatPaysItsParYieldIsWorthParOnEveryPublishedDay() {
        for (ParYields yields : TreasuryYields.load().all().values()) {
            DiscountCurve curve = bootstrap.bootstrap(yields);
            for (Tenor tenor : Tenor.values()) {
                if (!tenor.isBill()) {
                    assertEquals(1, parBond(yields.rate(tenor), tenor.years(), curve), 1e-14,
                            yields.date() + " " + tenor);
                }
            }
        }
    }

    @Test
    void everyBillEarnsItsYield() {
        ParYields yields = TestMarkets.publishedYields();
        DiscountCurve curve = bootstrap.bootstrap(yields);

        assertEquals(1 / (1 + 0.0533 * 0.25), curve.discountFactor(0.25), 1e-15);
        assertEquals(1 / (1 + 0.0533 * 0.5), curve.discountFactor(0.5), 1e-15);
        assertEquals(1 / Math.pow(1 + 0.0521 / 2, 2), curve.discountFactor(1), 1e-15);
    }

    @Test
    void aFlatParCurveIsAFlatZeroCurve() {
        DiscountCurve curve = TestMarkets.flat(4, 100, 0, 20).curve();

        for (int halfYears = 1; halfYears <= 60; halfYears++) {
            assertEquals(Math.pow(1.02, -halfYears), curve.discountFactor(halfYears / 2.0), 1e-14);
        }
    }

    @Test
    void forwardRatesStayTheSameBeyondTheLastTenor() {
        DiscountCurve curve = bootstrap.bootstrap(TestMarkets.publishedYields());

        assertEquals(curve.forwardRate(29, 29.5), curve.forwardRate(34, 34.5), 1e-14);
    }

    @Test
    void aYieldThatNoDiscountFactorMatchesIsReportedWithItsTenor() {
        double[] percent = new double[Tenor.values().length];
        Arrays.fill(percent, 5);
        percent[Tenor.Y30.ordinal()] = 1e300;

        MarketDataException e = assertThrows(MarketDataException.class,
                () -> bootstrap.bootstrap(new ParYields(TestMarkets.DATE, percent)));

        assertTrue(e.getMessage().contains("30Y"), e.getMessage());
    }

    private static double parBond(double rate, double maturity, DiscountCurve curve) {
        double value = curve.discountFactor(maturity);
        for (int i = 1; i <= 2 * maturity; i++) {
            value += rate / 2 * curve.discountFactor(i / 2.0);
        }
        return value;
    }
}
