package com.acme.risk.portfolio;

import com.acme.risk.instrument.Instrument;

/** A number of units of one instrument; a negative number is owed. */
public final class Position {

    private final String id;
    private final Instrument instrument;
    private final double quantity;

    public Position(String id, Instrument instrument, double quantity) {
        this.id = id;
        this.instrument = instrument;
        this.quantity = quantity;
    }

    public String id() {
        return id;
    }

    public Instrument instrument() {
        return instrument;
    }

    /** In units: 100 USD of face amount for bonds and swaps, one share for options. */
    public double quantity() {
        return quantity;
    }
}
