package com.acme.risk;

import com.acme.risk.market.EquityQuote;
import com.acme.risk.market.EquityQuotes;
import com.acme.risk.market.Market;
import com.acme.risk.market.ParYields;
import com.acme.risk.market.Tenor;
import com.acme.risk.market.TreasuryYields;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Markets that several tests use. */
public final class TestMarkets {

    public static final LocalDate DATE = RiskReport.DEFAULT_DATE;

    private TestMarkets() {
    }

    public static ParYields publishedYields() {
        return TreasuryYields.load().on(DATE);
    }

    /** The market that the application reports on. */
    public static Market published() {
        return new Market(publishedYields(), EquityQuotes.load());
    }

    /** All yields alike, and one share "ACME" with the same volatility for all expiries; all but spot in percent. */
    public static Market flat(double yield, double spot, double dividend, double volatility) {
        double[] yields = new double[Tenor.values().length];
        Arrays.fill(yields, yield);
        double[] volatilities = new double[EquityQuote.EXPIRIES.size()];
        Arrays.fill(volatilities, volatility);
        EquityQuote quote = new EquityQuote("ACME", spot, dividend, volatilities);
        return new Market(new ParYields(DATE, yields), List.of(quote));
    }
}
