package com.acme.risk;

/** Root of everything this application reports as going wrong with its data or its models. */
public abstract class RiskException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected RiskException(String message) {
        super(message);
    }

    protected RiskException(String message, Throwable cause) {
        super(message, cause);
    }
}
