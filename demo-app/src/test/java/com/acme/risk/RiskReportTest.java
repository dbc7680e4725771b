package com.acme.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.risk.portfolio.Portfolio;
import com.acme.risk.portfolio.PortfolioFile;
import com.acme.risk.portfolio.PositionValue;
import com.acme.risk.portfolio.Valuation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RiskReportTest {

    @Test
    void everyPositionOfThePortfolioIsPrintedWithItsValueOrThatItExpired() {
        Portfolio portfolio = PortfolioFile.load();
        Valuation valuation = portfolio.value(TestMarkets.published());

        String report = print(valuation);

        for (PositionValue line : valuation.positions()) {
            String printed = report.lines().filter(text -> text.startsWith(line.position().id() + " ")).findFirst()
                    .orElseThrow();
            boolean expired = line.status() == PositionValue.Status.EXPIRED;
            assertEquals(expired, printed.endsWith("expired"), printed);
            assertFalse(printed.contains("failed"), printed);
        }
    }

    @Test
    void theTotalIsTheSumOfThePositions() {
        Valuation valuation = PortfolioFile.load().value(TestMarkets.published());

        double sum = 0;
        for (PositionValue line : valuation.positions()) {
            sum += line.value();
        }

        assertEquals(sum, valuation.total());
        assertTrue(print(valuation).contains(String.format(Locale.ROOT, "%,.2f", sum)));
    }

    @Test
    void theApplicationUsesNothingButItselfAndTheJdk() throws IOException, URISyntaxException {
        Path classes = Path.of(RiskReport.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Path> files;
        try (Stream<Path> tree = Files.walk(classes.resolve("com/acme/risk"))) {
            files = tree.filter(path -> path.toString().endsWith(".class")).collect(Collectors.toList());
        }
        assertFalse(files.isEmpty());
        for (Path file : files) {
            String constants = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertFalse(constants.contains("dev/derive"), file.toString());
        }
    }

    private static String print(Valuation valuation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new RiskReport(new PrintStream(bytes, true, StandardCharsets.UTF_8)).printValuation(valuation);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
