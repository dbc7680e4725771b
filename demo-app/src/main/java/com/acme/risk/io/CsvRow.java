package com.acme.risk.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** One row of a {@link CsvTable}; cells are asked for by column name and type. */
public final class CsvRow {

    private final String source;
    private final int line;
    private final Map<String, Integer> columns;
    private final String[] cells;

    CsvRow(String source, int line, Map<String, Integer> columns, String[] cells) {
        this.source = source;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** @throws CsvFormatException if there is no such column or the cell is empty */
    public String text(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new CsvFormatException(source + " has no column " + column);
        }
        String cell = cells[index].trim();
        if (cell.isEmpty()) {
            throw new CsvFormatException(where(column) + " is empty");
        }
        return cell;
    }

    /** @throws CsvFormatException if the cell is not a finite number */
    public double number(String column) {
        String cell = text(column);
        try {
            double value = Double.parseDouble(cell);
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw new CsvFormatException(where(column) + " is not finite: " + cell);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new CsvFormatException(where(column) + " is not a number: " + cell, e);
        }
    }

    /** @throws CsvFormatException if the cell is not a date of the form yyyy-mm-dd */
    public LocalDate date(String column) {
        String cell = text(column);
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new CsvFormatException(where(column) + " is not a date: " + cell, e);
        }
    }

    /** Names a cell for an error message. */
    public String where(String column) {
        return source + " line " + line + ", column " + column;
    }
}
