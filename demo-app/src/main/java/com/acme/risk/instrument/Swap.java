package com.acme.risk.instrument;

import com.acme.risk.market.DiscountCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Exchanges a fixed rate for a floating one, twice a year; the floating rate is set at the start of each period. */
public final class Swap extends FixedIncome {

    /** The side of the swap that we are on. */
    public enum Side {
        PAYER(1),
        RECEIVER(-1);

        private final int sign;

        Side(int sign) {
            this.sign = sign;
        }
    }

    private final Side side;
    private final double rate;
    private final double fixing;

    /**
     * @param side whether we pay or receive the fixed rate
     * @param rate the fixed rate as a decimal per year
     * @param fixing the floating rate set for the current period, likewise
     */
    public Swap(Side side, double rate, double fixing, LocalDate maturity) {
        super(maturity);
        this.side = side;
        this.rate = rate;
        this.fixing = fixing;
    }

    @Override
    public String description() {
        return String.format(Locale.ROOT, "%s swap %.3f%% %s", side.name().toLowerCase(Locale.ROOT), 100 * rate,
                maturity());
    }

    @Override
    protected List<CashFlow> cashFlows(double[] times, DiscountCurve curve) {
        List<CashFlow> flows = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            double floating = i == 0 ? fixing : curve.forwardRate(times[i - 1], times[i]);
            flows.add(new CashFlow(times[i], side.sign * (floating - rate) * FACE * PERIOD));
        }
        return flows;
    }
}
