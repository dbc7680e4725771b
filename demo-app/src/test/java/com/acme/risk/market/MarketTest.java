package com.acme.risk.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.risk.TestMarkets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarketTest {

    @Test
    void aDayWithoutYieldsIsReportedWithTheDaysThereAre() {
        MarketDataException e = assertThrows(MarketDataException.class,
                () -> TreasuryYields.load().on(LocalDate.of(2023, 6, 17)));

        assertTrue(e.getMessage().contains("2023-06-17"), e.getMessage());
        assertTrue(e.getMessage().contains("2023-06-16"), e.getMessage());
    }

    @Test
    void yieldsOfSixteenDaysComeWithTheApplication() {
        assertEquals(16, TreasuryYields.load().all().size());
        assertEquals(3.72, TestMarkets.publishedYields().percent(Tenor.Y10));
    }

    @Test
    void anEquityWithoutQuotesIsReported() {
        assertThrows(MarketDataException.class, () -> TestMarkets.published().equity("NOBODY"));
    }

    @Test
    void aPriceOrVolatilityThatIsNotPositiveIsRefused() {
        double[] volatilities = {20, 20, 20, 20};
        double[] oneMissing = {20, 0, 20, 20};

        assertThrows(MarketDataException.class, () -> new EquityQuote("ACME", -1, 0, volatilities));
        assertThrows(MarketDataException.class, () -> new EquityQuote("ACME", 100, 0, oneMissing));
    }

    @Test
    void volatilityIsFlatOutsideTheQuotedExpiriesAndMeetsThem() {
        VolatilityCurve curve = new VolatilityCurve(new double[] {0.25, 1, 2}, new double[] {0.2, 0.25, 0.24});

        assertEquals(0.2, curve.volatility(0.01), 1e-15);
        assertEquals(0.25, curve.volatility(1), 1e-15);
        assertEquals(0.24, curve.volatility(10), 1e-15);
        assertEquals(0.25 * 0.25, curve.totalVariance(1), 1e-15);
    }

    @Test
    void theForwardGrowsWithInterestLessDividends() {
        Market market = TestMarkets.flat(4, 50, 1, 20);

        double forward = market.equity("ACME").forward(2, market.curve());

        assertEquals(50 * Math.pow(1.02, 4) * Math.exp(-0.02), forward, 1e-12);
    }
}
