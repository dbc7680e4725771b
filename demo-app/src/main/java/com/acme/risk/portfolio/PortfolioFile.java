package com.acme.risk.portfolio;

import com.acme.risk.instrument.AmericanOption;
import com.acme.risk.instrument.AsianOption;
import com.acme.risk.instrument.Bond;
import com.acme.risk.instrument.EuropeanOption;
import com.acme.risk.instrument.Instrument;
import com.acme.risk.instrument.Swap;
import com.acme.risk.io.CsvFormatException;
import com.acme.risk.io.CsvRow;
import com.acme.risk.io.CsvTable;
import com.acme.risk.model.OptionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a portfolio from a table with the columns id, type, equity, quantity, maturity, strike, rate and fixing,
 * of which each type uses its own. Rates are in percent.
 */
public final class PortfolioFile {

    private static final String RESOURCE = "portfolio.csv";

    private static final Map<String, Function<CsvRow, Instrument>> TYPES = new HashMap<>();

    static {
        TYPES.put("BOND", row -> new Bond(percent(row, "rate"), row.date("maturity")));
        TYPES.put("PAYER_SWAP", row -> swap(row, Swap.Side.PAYER));
        TYPES.put("RECEIVER_SWAP", row -> swap(row, Swap.Side.RECEIVER));
        TYPES.put("EUROPEAN_CALL", row -> option(row, OptionType.CALL, EuropeanOption::new));
        TYPES.put("EUROPEAN_PUT", row -> option(row, OptionType.PUT, EuropeanOption::new));
        TYPES.put("AMERICAN_PUT", row -> option(row, OptionType.PUT, AmericanOption::new));
        TYPES.put("ASIAN_CALL", row -> option(row, OptionType.CALL, AsianOption::new));
        TYPES.put("ASIAN_PUT", row -> option(row, OptionType.PUT, AsianOption::new));
    }

    /** The constructor that all options share. */
    private interface OptionConstructor {
        Instrument create(String equityName, OptionType type, double strike, LocalDate expiry);
    }

    private PortfolioFile() {
    }

    /** The portfolio that comes with the application. */
    public static Portfolio load() {
        return read(CsvTable.resource(RESOURCE));
    }

    /** @throws CsvFormatException if a row does not describe a position */
    public static Portfolio read(CsvTable table) {
        List<Position> positions = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            Function<CsvRow, Instrument> type = TYPES.get(row.text("type"));
            if (type == null) {
                throw new CsvFormatException(row.where("type") + " is unknown: " + row.text("type"));
            }
            positions.add(new Position(row.text("id"), type.apply(row), row.number("quantity")));
        }
        return new Portfolio(positions);
    }

    private static Instrument swap(CsvRow row, Swap.Side side) {
        return new Swap(side, percent(row, "rate"), percent(row, "fixing"), row.date("maturity"));
    }

    private static Instrument option(CsvRow row, OptionType type, OptionConstructor constructor) {
        return constructor.create(row.text("equity"), type, row.number("strike"), row.date("maturity"));
    }

    private static double percent(CsvRow row, String column) {
        return row.number(column) / 100;
    }
}
