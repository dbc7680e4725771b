package com.acme.risk.instrument;

import com.acme.risk.model.PricingException;
import java.time.LocalDate;

/** An instrument that has already paid all it will ever pay. */
public final class ExpiredException extends PricingException {

    private static final long serialVersionUID = 1L;

    public ExpiredException(String description, LocalDate valueDate) {
        super(description + " has expired by " + valueDate);
    }
}
