package com.acme.risk.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A comma-separated table: comment lines begin with {@code #}, the first other line names the columns.
 * Cells are trimmed and cannot hold commas.
 */
public final class CsvTable {

    private final String source;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(String source) {
        this.source = source;
    }

    /**
     * Reads a resource of the application.
     *
     * @param name the resource's name, relative to the package {@code com.acme.risk}
     * @throws CsvFormatException if there is no such resource or it is not a table
     */
    public static CsvTable resource(String name) {
        InputStream stream = CsvTable.class.getResourceAsStream("/com/acme/risk/" + name);
        if (stream == null) {
            throw new CsvFormatException("There is no resource " + name);
        }
        return read(name, new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /**
     * Reads a table and closes the reader.
     *
     * @param source what to call the table in error messages
     * @throws CsvFormatException if the text cannot be read or is not a table
     */
    public static CsvTable read(String source, Reader reader) {
        CsvTable table = new CsvTable(source);
        try (BufferedReader lines = new BufferedReader(reader)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    table.add(number, line.split(",", -1));
                }
            }
        } catch (IOException e) {
            throw new CsvFormatException("Cannot read " + source, e);
        }
        if (table.columns.isEmpty()) {
            throw new CsvFormatException(source + " is empty");
        }
        return table;
    }

    /** The rows below the header, in the file's order. */
    public List<CsvRow> rows() {
        return rows;
    }

    private void add(int line, String[] cells) {
        if (columns.isEmpty()) {
            for (int i = 0; i < cells.length; i++) {
                columns.put(cells[i].trim(), i);
            }
        } else if (cells.length != columns.size()) {
            throw new CsvFormatException(source + " line " + line + ": " + cells.length
                    + " cells where the header has " + columns.size());
        } else {
            rows.add(new CsvRow(source, line, columns, cells));
        }
    }
}
