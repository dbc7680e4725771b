package com.acme.risk.instrument;

import com.acme.risk.market.DiscountCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A bond with a fixed coupon, paid twice a year; with a coupon of zero, a bill. */
public final class Bond extends FixedIncome {

    private final double rate;

    /** @param rate the coupon as a decimal per year */
    public Bond(double rate, LocalDate maturity) {
        super(maturity);
        this.rate = rate;
    }

    @Override
    public String description() {
        return rate == 0
                ? "bill " + maturity()
                : String.format(Locale.ROOT, "bond %.3f%% %s", 100 * rate, maturity());
    }

    @Override
    protected List<CashFlow> cashFlows(double[] times, DiscountCurve curve) {
        List<CashFlow> flows = new ArrayList<>();
        for (double time : times) {
            flows.add(new CashFlow(time, FACE * rate * PERIOD));
        }
        flows.add(new CashFlow(times[times.length - 1], FACE));
        return flows;
    }
}
