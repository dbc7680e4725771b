package com.acme.risk.market;

import com.acme.risk.io.CsvRow;
import com.acme.risk.io.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** Reads the quotes of equities. */
public final class EquityQuotes {

    private static final String RESOURCE = "market.csv";

    private EquityQuotes() {
    }

    /** The equities that come with the application. */
    public static List<EquityQuote> load() {
        return read(CsvTable.resource(RESOURCE));
    }

    /** Reads a table with the columns equity, spot, dividend and one volatility for each expiry, such as vol3M. */
    public static List<EquityQuote> read(CsvTable table) {
        List<EquityQuote> quotes = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            double[] volatilities = new double[EquityQuote.EXPIRIES.size()];
            for (int i = 0; i < volatilities.length; i++) {
                volatilities[i] = row.number("vol" + EquityQuote.EXPIRIES.get(i));
            }
            quotes.add(new EquityQuote(row.text("equity"), row.number("spot"), row.number("dividend"), volatilities));
        }
        return quotes;
    }
}
