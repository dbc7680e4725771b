package com.acme.risk.instrument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the days between two dates become years. */
public enum DayCount {
    /** Months of 30 days, as bonds and swaps count. */
    THIRTY_360 {
        @Override
        public double years(LocalDate from, LocalDate to) {
            int months = 12 * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
            int days = Math.min(to.getDayOfMonth(), 30) - Math.min(from.getDayOfMonth(), 30);
            return (30 * months + days) / 360.0;
        }
    },
    /** Actual days over 365, as option models count. */
    ACTUAL_365 {
        @Override
        public double years(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to) / 365.0;
        }
    };

    public abstract double years(LocalDate from, LocalDate to);
}
