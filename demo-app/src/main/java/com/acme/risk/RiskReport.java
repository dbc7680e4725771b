package com.acme.risk;

import com.acme.risk.market.EquityQuotes;
import com.acme.risk.market.Market;
import com.acme.risk.market.ParYields;
import com.acme.risk.market.Tenor;
import com.acme.risk.market.TreasuryYields;
import com.acme.risk.portfolio.Portfolio;
import com.acme.risk.portfolio.PortfolioFile;
import com.acme.risk.portfolio.PositionValue;
import com.acme.risk.portfolio.Valuation;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Prints the discount curve and the portfolio's values on one date.
 *
 * <p>Usage: {@code java com.acme.risk.RiskReport [yyyy-mm-dd]}
 */
public final class RiskReport {

    /** The date reported when none is asked for. */
    public static final LocalDate DEFAULT_DATE = LocalDate.of(2023, 6, 15);

    private final PrintStream out;

    public RiskReport(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        try {
            LocalDate date = args.length > 0 ? LocalDate.parse(args[0]) : DEFAULT_DATE;
            ParYields yields = TreasuryYields.load().on(date);
            Market market = new Market(yields, EquityQuotes.load());
            Portfolio portfolio = PortfolioFile.load();
            RiskReport report = new RiskReport(System.out);
            report.printCurve(yields, market);
            report.printValuation(portfolio.value(market));
        } catch (DateTimeException | RiskException e) {
            System.err.println("No report: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Prints each quoted yield with the discount factor and continuously compounded zero rate it leads to. */
    public void printCurve(ParYields yields, Market market) {
        printf("US Treasury curve of %s%n%n", market.valueDate());
        printf("%-5s %11s %16s %12s%n", "tenor", "par yield %", "discount factor", "zero rate %");
        for (Tenor tenor : Tenor.values()) {
            double time = tenor.years();
            printf("%-5s %11.2f %16.6f %12.4f%n", tenor.label(), yields.percent(tenor),
                    market.curve().discountFactor(time), 100 * market.curve().zeroRate(time));
        }
        printf("%n");
    }

    /** Prints one line for each position, then the total. */
    public void printValuation(Valuation valuation) {
        printf("Portfolio of %s, USD%n%n", valuation.date());
        printf("%-4s %-34s %10s %12s %16s%n", "id", "instrument", "quantity", "unit value", "value");
        for (PositionValue line : valuation.positions()) {
            printPosition(line);
        }
        printf("%-4s %-34s %10s %12s %,16.2f%n", "", "total", "", "", valuation.total());
        if (valuation.failures() > 0) {
            printf("%d position(s) could not be valued and are not in the total.%n", valuation.failures());
        }
        printf("%n");
    }

    private void printPosition(PositionValue line) {
        String id = line.position().id();
        String instrument = line.position().instrument().description();
        double quantity = line.position().quantity();
        switch (line.status()) {
            case VALUED:
                printf("%-4s %-34s %,10.0f %,12.4f %,16.2f%n", id, instrument, quantity, line.unitValue(),
                        line.value());
                break;
            case EXPIRED:
                printf("%-4s %-34s %,10.0f %12s %16s%n", id, instrument, quantity, "", "expired");
                break;
            default:
                printf("%-4s %-34s %,10.0f %12s %16s  %s%n", id, instrument, quantity, "", "failed", line.problem());
        }
    }

    private void printf(String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values));
    }
}
