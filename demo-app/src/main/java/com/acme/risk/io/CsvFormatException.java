package com.acme.risk.io;

import com.acme.risk.RiskException;

/** A data file that is missing or does not hold what it should; the message names file, line and column. */
public final class CsvFormatException extends RiskException {

    private static final long serialVersionUID = 1L;

    public CsvFormatException(String message) {
        super(message);
    }

    public CsvFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
