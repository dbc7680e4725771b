package com.acme.risk.market;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything an instrument needs to know about one day's market. */
public final class Market {

    private final LocalDate valueDate;
    private final DiscountCurve curve;
    private final Map<String, Equity> equities = new HashMap<>();

    /**
     * Builds the market from its quotes.
     *
     * @throws MarketDataException if there is no curve through the yields
     */
    public Market(ParYields yields, List<EquityQuote> equityQuotes) {
        this.valueDate = yields.date();
        this.curve = new ParYieldBootstrap().bootstrap(yields);
        for (EquityQuote quote : equityQuotes) {
            equities.put(quote.name(), quote.toEquity());
        }
    }

    public LocalDate valueDate() {
        return valueDate;
    }

    public DiscountCurve curve() {
        return curve;
    }

    /** @throws MarketDataException if nothing is quoted under that name */
    public Equity equity(String name) {
        Equity equity = equities.get(name);
        if (equity == null) {
            throw new MarketDataException("There is no quote for " + name);
        }
        return equity;
    }
}
