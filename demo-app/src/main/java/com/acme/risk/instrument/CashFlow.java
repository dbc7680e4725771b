package com.acme.risk.instrument;

/** An amount that will be paid. */
public final class CashFlow {

    private final double time;
    private final double amount;

    /**
     * @param time in years from the value date
     * @param amount in USD; negative if we pay
     */
    public CashFlow(double time, double amount) {
        this.time = time;
        this.amount = amount;
    }

    public double time() {
        return time;
    }

    public double amount() {
        return amount;
    }
}
