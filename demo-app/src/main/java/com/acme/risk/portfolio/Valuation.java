package com.acme.risk.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The values of a portfolio's positions on one date. */
public final class Valuation {

    private final LocalDate date;
    private final List<PositionValue> positions = new ArrayList<>();
    private double total;
    private int failures;

    Valuation(LocalDate date) {
        this.date = date;
    }

    void add(PositionValue line) {
        positions.add(line);
        total += line.value();
        if (line.status() == PositionValue.Status.FAILED) {
            failures++;
        }
    }

    public LocalDate date() {
        return date;
    }

    /** In the order of the portfolio. */
    public List<PositionValue> positions() {
        return Collections.unmodifiableList(positions);
    }

    /** Sum of all values in USD; positions that could not be valued are not in it. */
    public double total() {
        return total;
    }

    /** How many positions could not be valued. */
    public int failures() {
        return failures;
    }
}
