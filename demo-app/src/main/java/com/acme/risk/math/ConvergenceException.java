package com.acme.risk.math;

/** An iteration that did not settle. Checked, because the caller knows which market quote is to blame. */
public final class ConvergenceException extends Exception {

    private static final long serialVersionUID = 1L;

    public ConvergenceException(String message) {
        super(message);
    }
}
