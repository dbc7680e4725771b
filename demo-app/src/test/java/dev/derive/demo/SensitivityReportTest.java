package dev.derive.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.risk.RiskReport;
import com.acme.risk.TestMarkets;
import com.acme.risk.market.MarketDataException;
import com.acme.risk.portfolio.PortfolioFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensitivityReportTest {

    private final SensitivityReport report = new SensitivityReport(RiskReport.DEFAULT_DATE);

    @Test
    void thePublishedQuotesGiveTheApplicationsOwnTotal() {
        double total = PortfolioFile.load().value(TestMarkets.published()).total();

        assertEquals(total, report.portfolioValue(report.quotes()));
    }

    @Test
    void everyQuoteHasANameOfItsOwn() {
        List<String> names = report.quoteNames();

        assertEquals(13 + 3 * 6, report.quotes().length);
        assertEquals(report.quotes().length, names.size());
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    @Test
    void namesAndQuotesAreInTheSameOrder() {
        double[] quotes = report.quotes();

        assertEquals(5.18, quotes[report.quoteNames().indexOf("yield 1M")]);
        assertEquals(3.85, quotes[report.quoteNames().indexOf("yield 30Y")]);
        assertEquals(48.75, quotes[report.quoteNames().indexOf("BOREAL spot")]);
        assertEquals(20.60, quotes[report.quoteNames().indexOf("CASCADE vol 2Y")]);
    }

    @Test
    void everyQuoteMattersToThePortfolio() {
        double[] gradient = CentralDifferences.gradient(report::portfolioValue, report.quotes());

        for (int i = 0; i < gradient.length; i++) {
            assertTrue(Math.abs(gradient[i]) > 1, report.quoteNames().get(i) + " " + gradient[i]);
        }
    }

    @Test
    void valuingTheMarketDoesNotChangeTheQuotes() {
        double[] quotes = report.quotes();

        report.portfolioValue(quotes);

        assertArrayEquals(report.quotes(), quotes);
    }

    @Test
    void aDateWithoutYieldsIsReported() {
        assertThrows(MarketDataException.class, () -> new SensitivityReport(LocalDate.of(2020, 1, 1)));
    }
}
