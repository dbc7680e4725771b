package com.acme.risk.model;

/** The right to buy, or the right to sell. */
public enum OptionType {
    CALL(1),
    PUT(-1);

    private final int sign;

    OptionType(int sign) {
        this.sign = sign;
    }

    /** 1 for a call, -1 for a put. */
    public int sign() {
        return sign;
    }

    /** What exercising at once is worth, never less than nothing. */
    public double payoff(double price, double strike) {
        return Math.max(sign * (price - strike), 0);
    }
}
