package com.acme.risk.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.risk.TestMarkets;
import com.acme.risk.io.CsvFormatException;
import com.acme.risk.io.CsvTable;
import com.acme.risk.portfolio.PositionValue.Status;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final String HEADER = "id,type,equity,quantity,maturity,strike,rate,fixing\n";
    private static final String BOND = "1,BOND,,10,2033-06-15,,3.72,\n";
    private static final String EXPIRED = "2,EUROPEAN_CALL,AURORA,10,2023-06-14,100,,\n";
    private static final String UNQUOTED = "3,EUROPEAN_CALL,NOBODY,10,2024-06-14,100,,\n";

    @Test
    void everyPositionThatComesWithTheApplicationIsValuedOrExpired() {
        Valuation valuation = PortfolioFile.load().value(TestMarkets.published());

        assertTrue(valuation.positions().size() >= 12);
        assertEquals(0, valuation.failures());
    }

    @Test
    void aPositionIsWorthItsQuantityTimesTheUnitValue() {
        Valuation valuation = portfolio(BOND).value(TestMarkets.published());

        assertEquals(100, valuation.positions().get(0).unitValue(), 1e-11);
        assertEquals(1_000, valuation.total(), 1e-10);
    }

    @Test
    void positionsThatExpiredOrFailedDoNotKeepTheOthersFromBeingValued() {
        Valuation valuation = portfolio(UNQUOTED + EXPIRED + BOND).value(TestMarkets.published());

        List<PositionValue> lines = valuation.positions();
        assertEquals(Status.FAILED, lines.get(0).status());
        assertEquals("There is no quote for NOBODY", lines.get(0).problem());
        assertEquals(Status.EXPIRED, lines.get(1).status());
        assertEquals(Status.VALUED, lines.get(2).status());
        assertEquals(1, valuation.failures());
        assertEquals(1_000, valuation.total(), 1e-10);
    }

    @Test
    void anUnknownTypeIsReportedWithItsPlace() {
        CsvFormatException e = assertThrows(CsvFormatException.class, () -> portfolio("1,LOAN,,10,2033-06-15,,3,\n"));

        assertEquals("test.csv line 2, column type is unknown: LOAN", e.getMessage());
    }

    @Test
    void aMissingStrikeIsReportedWithItsPlace() {
        CsvFormatException e = assertThrows(CsvFormatException.class,
                () -> portfolio("1,ASIAN_PUT,AURORA,10,2033-06-15,,,\n"));

        assertEquals("test.csv line 2, column strike is empty", e.getMessage());
    }

    private static Portfolio portfolio(String rows) {
        return PortfolioFile.read(CsvTable.read("test.csv", new StringReader(HEADER + rows)));
    }
}
