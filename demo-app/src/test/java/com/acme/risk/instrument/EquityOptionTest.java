package com.acme.risk.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.risk.TestMarkets;
import com.acme.risk.market.Market;
import com.acme.risk.market.MarketDataException;
import com.acme.risk.model.OptionType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EquityOptionTest {

    private static final LocalDate EXPIRY = LocalDate.of(2024, 6, 21);

    private final Market market = TestMarkets.published();

    @Test
    void aEuropeanCallLessAPutIsTheDiscountedForwardLessStrike() {
        double time = DayCount.ACTUAL_365.years(TestMarkets.DATE, EXPIRY);
        double call = new EuropeanOption("AURORA", OptionType.CALL, 110, EXPIRY).value(market);
        double put = new EuropeanOption("AURORA", OptionType.PUT, 110, EXPIRY).value(market);
        double forward = market.equity("AURORA").forward(time, market.curve());

        assertEquals(market.curve().discountFactor(time) * (forward - 110), call - put, 1e-11);
    }

    @Test
    void anAmericanPutIsWorthMoreThanAEuropeanAndMoreThanItsPayoff() {
        double american = new AmericanOption("AURORA", OptionType.PUT, 110, EXPIRY).value(market);
        double european = new EuropeanOption("AURORA", OptionType.PUT, 110, EXPIRY).value(market);

        assertTrue(american > european);
        assertTrue(american > 110 - market.equity("AURORA").spot());
    }

    @Test
    void anAmericanCallWithoutDividendsIsWorthAsMuchAsAEuropean() {
        Market flat = TestMarkets.flat(4, 100, 0, 20);

        double american = new AmericanOption("ACME", OptionType.CALL, 100, EXPIRY).value(flat);
        double european = new EuropeanOption("ACME", OptionType.CALL, 100, EXPIRY).value(flat);

        assertEquals(european, american, 0.02);
    }

    @Test
    void anAsianOptionIsWorthLessThanAEuropean() {
        Market flat = TestMarkets.flat(4, 100, 0, 30);
        for (OptionType type : OptionType.values()) {
            double asian = new AsianOption("ACME", type, 100, EXPIRY).value(flat);
            double european = new EuropeanOption("ACME", type, 100, EXPIRY).value(flat);
            assertTrue(0 < asian && asian < european, type + ": " + asian + " and " + european);
        }
    }

    @Test
    void anAsianOptionFarInTheMoneyIsWorthTheAverageForwardLessItsStrike() {
        double time = DayCount.ACTUAL_365.years(TestMarkets.DATE, EXPIRY);
        double forwards = 0;
        for (int i = 1; i <= 12; i++) {
            forwards += market.equity("BOREAL").forward(i * time / 12, market.curve()) / 12;
        }

        double asian = new AsianOption("BOREAL", OptionType.CALL, 1, EXPIRY).value(market);

        double standardError = 48.75 * 0.32 / Math.sqrt(3.0 * 2_000);
        assertEquals(market.curve().discountFactor(time) * (forwards - 1), asian, 3 * standardError);
    }

    @Test
    void onItsExpiryAnOptionHasExpired() {
        EuropeanOption option = new EuropeanOption("AURORA", OptionType.CALL, 100, TestMarkets.DATE);

        assertThrows(ExpiredException.class, () -> option.value(market));
    }

    @Test
    void anOptionOnAShareWithoutQuotesHasNoValue() {
        EuropeanOption option = new EuropeanOption("NOBODY", OptionType.CALL, 100, EXPIRY);

        assertThrows(MarketDataException.class, () -> option.value(market));
    }
}
