package com.acme.risk.market;

import java.time.LocalDate;

/** The par yields of one day, one for each {@link Tenor}: bond-equivalent, compounded twice a year. */
public final class ParYields {

    private final LocalDate date;
    private final double[] percent;

    /**
     * @param percent yields in percent per year, in the order of {@link Tenor}
     * @throws IllegalArgumentException if there is not one yield for each tenor
     */
    public ParYields(LocalDate date, double[] percent) {
        if (percent.length != Tenor.values().length) {
            throw new IllegalArgumentException(percent.length + " yields for " + Tenor.values().length + " tenors");
        }
        this.date = date;
        this.percent = percent;
    }

    public LocalDate date() {
        return date;
    }

    /** The yield as a decimal per year. */
    public double rate(Tenor tenor) {
        return percent(tenor) / 100;
    }

    /** The yield in percent per year. */
    public double percent(Tenor tenor) {
        return percent[tenor.ordinal()];
    }
}
