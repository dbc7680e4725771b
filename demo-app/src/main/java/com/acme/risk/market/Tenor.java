package com.acme.risk.market;

/** The maturities for which the US Treasury publishes par yields. */
public enum Tenor {
    M1("1M", 1),
    M2("2M", 2),
    M3("3M", 3),
    M4("4M", 4),
    M6("6M", 6),
    Y1("1Y", 12),
    Y2("2Y", 24),
    Y3("3Y", 36),
    Y5("5Y", 60),
    Y7("7Y", 84),
    Y10("10Y", 120),
    Y20("20Y", 240),
    Y30("30Y", 360);

    private final String label;
    private final int months;

    Tenor(String label, int months) {
        this.label = label;
        this.months = months;
    }

    /** The name in the Treasury's files, such as {@code 10Y}. */
    public String label() {
        return label;
    }

    public double years() {
        return months / 12.0;
    }

    /** Up to a year the Treasury issues bills, which pay no coupons. */
    public boolean isBill() {
        return months <= 12;
    }
}
