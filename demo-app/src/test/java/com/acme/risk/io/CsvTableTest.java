package com.acme.risk.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void cellsAreFoundByColumnNameWhateverCommentsAndBlanksSurroundThem() {
        CsvTable table = table("# about\n\n day , level,name\n# more\n2023-06-15, 5.25 ,x\n");

        assertEquals(1, table.rows().size());
        CsvRow row = table.rows().get(0);
        assertEquals(LocalDate.of(2023, 6, 15), row.date("day"));
        assertEquals(5.25, row.number("level"));
        assertEquals("x", row.text("name"));
    }

    @Test
    void somethingThatIsNotANumberIsReportedWithItsPlace() {
        CsvRow row = table("level\n1\nabc\n").rows().get(1);

        CsvFormatException e = assertThrows(CsvFormatException.class, () -> row.number("level"));

        assertEquals("test.csv line 3, column level is not a number: abc", e.getMessage());
    }

    @Test
    void notANumberIsNotAccepted() {
        CsvRow row = table("level\nNaN\n").rows().get(0);

        assertThrows(CsvFormatException.class, () -> row.number("level"));
    }

    @Test
    void somethingThatIsNotADateIsReportedWithItsPlace() {
        CsvRow row = table("day\n15.6.2023\n").rows().get(0);

        CsvFormatException e = assertThrows(CsvFormatException.class, () -> row.date("day"));

        assertEquals("test.csv line 2, column day is not a date: 15.6.2023", e.getMessage());
    }

    @Test
    void emptyCellsAndUnknownColumnsAreReported() {
        CsvRow row = table("a,b\n1,\n").rows().get(0);

        assertEquals("test.csv line 2, column b is empty",
                assertThrows(CsvFormatException.class, () -> row.text("b")).getMessage());
        assertEquals("test.csv has no column c",
                assertThrows(CsvFormatException.class, () -> row.text("c")).getMessage());
    }

    @Test
    void aRowOfTheWrongLengthIsReported() {
        CsvFormatException e = assertThrows(CsvFormatException.class, () -> table("a,b\n1,2,3\n"));

        assertEquals("test.csv line 2: 3 cells where the header has 2", e.getMessage());
    }

    @Test
    void anEmptyFileAndAMissingResourceAreReported() {
        assertThrows(CsvFormatException.class, () -> table("# nothing\n"));
        CsvFormatException e = assertThrows(CsvFormatException.class, () -> CsvTable.resource("absent.csv"));
        assertTrue(e.getMessage().contains("absent.csv"));
    }

    private static CsvTable table(String text) {
        return CsvTable.read("test.csv", new StringReader(text));
    }
}
