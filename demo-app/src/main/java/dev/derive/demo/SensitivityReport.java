package dev.derive.demo;

import com.acme.risk.RiskException;
import com.acme.risk.RiskReport;
import com.acme.risk.market.EquityQuote;
import com.acme.risk.market.EquityQuotes;
import com.acme.risk.market.Market;
import com.acme.risk.market.ParYields;
import com.acme.risk.market.Tenor;
import com.acme.risk.market.TreasuryYields;
import com.acme.risk.portfolio.Portfolio;
import com.acme.risk.portfolio.PortfolioFile;
import com.acme.risk.portfolio.Valuation;
import dev.derive.Derive;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Differentiates the risk application from outside: prints the portfolio's value and its sensitivity to every
 * market quote, from one reverse sweep through the application's own code, beside bump and revalue.
 *
 * <p>Usage, with the agent attached and {@code packages=com.acme.risk}:
 * {@code java dev.derive.demo.SensitivityReport [yyyy-mm-dd]}
 */
public final class SensitivityReport {

    private final ParYields yields;
    private final List<EquityQuote> equities;
    private final Portfolio portfolio;

    /** Takes the quotes of one date and the portfolio from the application. */
    SensitivityReport(LocalDate date) {
        this.yields = TreasuryYields.load().on(date);
        this.equities = EquityQuotes.load();
        this.portfolio = PortfolioFile.load();
    }

    public static void main(String[] args) {
        try {
            LocalDate date = args.length > 0 ? LocalDate.parse(args[0]) : RiskReport.DEFAULT_DATE;
            new SensitivityReport(date).print(System.out);
        } catch (DateTimeException | RiskException e) {
            System.err.println("No report: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * The portfolio's total value in USD as a function of the market.
     *
     * @param quotes one number for each of {@link #quoteNames()}, in the units of {@link #quotes()}
     */
    double portfolioValue(double[] quotes) {
        return valuation(quotes).total();
    }

    /** All market quotes as they were published: yields, dividends and volatilities in percent, spots in USD. */
    double[] quotes() {
        double[] quotes = new double[quoteNames().size()];
        int next = 0;
        for (Tenor tenor : Tenor.values()) {
            quotes[next++] = yields.percent(tenor);
        }
        for (EquityQuote equity : equities) {
            quotes[next++] = equity.spot();
            quotes[next++] = equity.dividendPercent();
            for (int i = 0; i < EquityQuote.EXPIRIES.size(); i++) {
                quotes[next++] = equity.volatilityPercent(i);
            }
        }
        return quotes;
    }

    /** What each of {@link #quotes()} is. */
    List<String> quoteNames() {
        List<String> names = new ArrayList<>();
        for (Tenor tenor : Tenor.values()) {
            names.add("yield " + tenor.label());
        }
        for (EquityQuote equity : equities) {
            names.add(equity.name() + " spot");
            names.add(equity.name() + " dividend");
            for (String expiry : EquityQuote.EXPIRIES) {
                names.add(equity.name() + " vol " + expiry);
            }
        }
        return names;
    }

    private Valuation valuation(double[] quotes) {
        return portfolio.value(market(quotes));
    }

    /** Hands the vector of quotes to the application in the form that it expects. */
    private Market market(double[] quotes) {
        int next = 0;
        double[] percent = new double[Tenor.values().length];
        for (int i = 0; i < percent.length; i++) {
            percent[i] = quotes[next++];
        }
        List<EquityQuote> bumped = new ArrayList<>();
        for (EquityQuote equity : equities) {
            double spot = quotes[next++];
            double dividend = quotes[next++];
            double[] volatilities = new double[EquityQuote.EXPIRIES.size()];
            for (int i = 0; i < volatilities.length; i++) {
                volatilities[i] = quotes[next++];
            }
            bumped.add(new EquityQuote(equity.name(), spot, dividend, volatilities));
        }
        return new Market(new ParYields(yields.date(), percent), bumped);
    }

    private void print(PrintStream out) {
        double[] quotes = quotes();
        new RiskReport(out).printValuation(valuation(quotes));

        var sensitivities = Derive.reverse(this::portfolioValue);
        double[] derivatives = sensitivities.at(quotes).gradient();
        double[] estimates = CentralDifferences.gradient(this::portfolioValue, quotes);
        printSensitivities(out, quotes, derivatives, estimates);

        double value = MedianTime.ofMillis(() -> portfolioValue(quotes));
        double sweep = MedianTime.ofMillis(() -> sensitivities.at(quotes));
        double bumps = MedianTime.ofMillis(() -> CentralDifferences.gradient(this::portfolioValue, quotes));
        printf(out, "%-52s %8.1f ms%n", "one valuation", value);
        printf(out, "%-52s %8.1f ms%n", "one valuation and all sensitivities, reverse sweep", sweep);
        printf(out, "%-52s %8.1f ms%n", "bump and revalue, " + 2 * quotes.length + " valuations", bumps);
    }

    private void printSensitivities(PrintStream out, double[] quotes, double[] derivatives, double[] estimates) {
        printf(out, "Sensitivity of the total to each quote, USD per percentage point or per dollar of the spot%n%n");
        printf(out, "%-18s %8s %16s %16s %12s%n", "quote", "level", "derivative", "bump estimate", "difference");
        List<String> names = quoteNames();
        double largest = 0;
        double largestDifference = 0;
        for (int i = 0; i < quotes.length; i++) {
            double difference = derivatives[i] - estimates[i];
            printf(out, "%-18s %8.2f %,16.4f %,16.4f %12.1e%n", names.get(i), quotes[i], derivatives[i], estimates[i],
                    difference);
            largest = Math.max(largest, Math.abs(derivatives[i]));
            largestDifference = Math.max(largestDifference, Math.abs(difference));
        }
        printf(out, "%nlargest difference %.1e, which is %.1e of the largest sensitivity%n%n", largestDifference,
                largestDifference / largest);
    }

    private static void printf(PrintStream out, String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values));
    }
}
