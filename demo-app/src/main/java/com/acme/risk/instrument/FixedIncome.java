package com.acme.risk.instrument;

import com.acme.risk.market.DiscountCurve;
import com.acme.risk.market.Market;
import java.time.LocalDate;
import java.util.List;

/** An instrument that pays twice a year up to its maturity, and is worth its discounted cash flows. */
public abstract class FixedIncome implements Instrument {

    /** One unit of a bond or a swap is this much face amount, in USD. */
    public static final double FACE = 100;

    /** The years between two payments. */
    protected static final double PERIOD = 0.5;

    private static final int PERIOD_MONTHS = 6;

    private final LocalDate maturity;

    protected FixedIncome(LocalDate maturity) {
        this.maturity = maturity;
    }

    public final LocalDate maturity() {
        return maturity;
    }

    @Override
    public final double value(Market market) {
        if (!market.valueDate().isBefore(maturity)) {
            throw new ExpiredException(description(), market.valueDate());
        }
        DiscountCurve curve = market.curve();
        double value = 0;
        for (CashFlow flow : cashFlows(paymentTimes(market.valueDate()), curve)) {
            value += flow.amount() * curve.discountFactor(flow.time());
        }
        return value;
    }

    /**
     * What one unit pays.
     *
     * @param times the payment dates to come, in years, increasing; the last is the maturity
     * @param curve for amounts that depend on future interest rates
     */
    protected abstract List<CashFlow> cashFlows(double[] times, DiscountCurve curve);

    /** Payment dates lie whole periods before the maturity. */
    private double[] paymentTimes(LocalDate valueDate) {
        int count = 0;
        while (maturity.minusMonths((long) count * PERIOD_MONTHS).isAfter(valueDate)) {
            count++;
        }
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            LocalDate date = maturity.minusMonths((long) (count - 1 - i) * PERIOD_MONTHS);
            times[i] = DayCount.THIRTY_360.years(valueDate, date);
        }
        return times;
    }
}
