package com.acme.risk.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.risk.TestMarkets;
import com.acme.risk.market.Market;
import com.acme.risk.market.ParYields;
import com.acme.risk.market.Tenor;
import org.junit.jupiter.api.Test;

class FixedIncomeTest {

    private final Market market = TestMarkets.published();

    @Test
    void aNewBondThatPaysTheParYieldIsWorthOneHundred() {
        ParYields yields = TestMarkets.publishedYields();

        assertEquals(100, new Bond(yields.rate(Tenor.Y10), TestMarkets.DATE.plusYears(10)).value(market), 1e-11);
        assertEquals(100, new Bond(yields.rate(Tenor.Y30), TestMarkets.DATE.plusYears(30)).value(market), 1e-11);
    }

    @Test
    void aBillIsWorthItsDiscountFactor() {
        double bill = new Bond(0, TestMarkets.DATE.plusMonths(3)).value(market);

        assertEquals(100 * market.curve().discountFactor(0.25), bill, 1e-12);
    }

    @Test
    void theCouponOfTheValueDateHasBeenPaid() {
        Bond lastCouponToday = new Bond(0.04, TestMarkets.DATE.plusMonths(6));

        assertEquals(102 * market.curve().discountFactor(0.5), lastCouponToday.value(market), 1e-12);
    }

    @Test
    void aNewSwapAtTheParYieldIsWorthNothing() {
        double rate = TestMarkets.publishedYields().rate(Tenor.Y10);
        double fixing = market.curve().forwardRate(0, 0.5);

        Swap swap = new Swap(Swap.Side.PAYER, rate, fixing, TestMarkets.DATE.plusYears(10));

        assertEquals(0, swap.value(market), 1e-11);
    }

    @Test
    void payerAndReceiverAreWorthTheOpposite() {
        Swap payer = new Swap(Swap.Side.PAYER, 0.03, 0.05, TestMarkets.DATE.plusMonths(64));
        Swap receiver = new Swap(Swap.Side.RECEIVER, 0.03, 0.05, TestMarkets.DATE.plusMonths(64));

        assertEquals(payer.value(market), -receiver.value(market));
    }

    @Test
    void whatMaturesOnTheValueDateHasExpired() {
        assertThrows(ExpiredException.class, () -> new Bond(0.04, TestMarkets.DATE).value(market));
    }

    @Test
    void bondsCountMonthsOfThirtyDaysAndOptionsActualDays() {
        assertEquals(0.5, DayCount.THIRTY_360.years(TestMarkets.DATE, TestMarkets.DATE.plusMonths(6)));
        assertEquals(183 / 365.0, DayCount.ACTUAL_365.years(TestMarkets.DATE, TestMarkets.DATE.plusMonths(6)));
    }
}
