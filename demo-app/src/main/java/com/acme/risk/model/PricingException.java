package com.acme.risk.model;

import com.acme.risk.RiskException;

/** A model that cannot price an instrument in the market it was given. */
public class PricingException extends RiskException {

    private static final long serialVersionUID = 1L;

    public PricingException(String message) {
        super(message);
    }
}
