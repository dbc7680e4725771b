package com.acme.risk.market;

import com.acme.risk.io.CsvRow;
import com.acme.risk.io.CsvTable;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The published par yields of a number of days. */
public final class TreasuryYields {

    private static final String RESOURCE = "treasury-par-yields.csv";

    private final TreeMap<LocalDate, ParYields> byDate = new TreeMap<>();

    /** Reads a table with the column {@code date} and one column for each tenor's label, in percent. */
    public TreasuryYields(CsvTable table) {
        Tenor[] tenors = Tenor.values();
        for (CsvRow row : table.rows()) {
            double[] percent = new double[tenors.length];
            for (int i = 0; i < tenors.length; i++) {
                percent[i] = row.number(tenors[i].label());
            }
            LocalDate date = row.date("date");
            byDate.put(date, new ParYields(date, percent));
        }
    }

    /** The days that come with the application. */
    public static TreasuryYields load() {
        return new TreasuryYields(CsvTable.resource(RESOURCE));
    }

    /** @throws MarketDataException if that day is not among the published ones */
    public ParYields on(LocalDate date) {
        ParYields yields = byDate.get(date);
        if (yields == null) {
            throw new MarketDataException("There are no yields for " + date + "; there are for " + byDate.keySet());
        }
        return yields;
    }

    /** All days, by date. */
    public Map<LocalDate, ParYields> all() {
        return byDate;
    }
}
