package com.acme.risk.instrument;

import com.acme.risk.market.DiscountCurve;
import com.acme.risk.market.Equity;
import com.acme.risk.model.MonteCarlo;
import com.acme.risk.model.OptionType;
import java.time.LocalDate;

/**
 * An option on the arithmetic average of the share's price on twelve equally spaced days, the last of them the
 * expiry, priced by simulation.
 */
public final class AsianOption extends EquityOption {

    private static final int FIXINGS = 12;

    private static final MonteCarlo SIMULATION = new MonteCarlo(2_000, 20230615L);

    public AsianOption(String equityName, OptionType type, double strike, LocalDate expiry) {
        super(equityName, type, strike, expiry);
    }

    @Override
    protected String style() {
        return "Asian";
    }

    @Override
    protected double price(Equity equity, DiscountCurve curve, double time) {
        double[] forwards = new double[FIXINGS + 1];
        double[] variances = new double[FIXINGS + 1];
        forwards[0] = equity.spot();
        for (int i = 1; i <= FIXINGS; i++) {
            double fixing = i * time / FIXINGS;
            forwards[i] = equity.forward(fixing, curve);
            variances[i] = equity.volatilities().totalVariance(fixing);
        }
        double expectation = SIMULATION.expectation(
                prices -> type().payoff(average(prices), strike()), forwards, variances);
        return curve.discountFactor(time) * expectation;
    }

    private static double average(double[] prices) {
        double sum = 0;
        for (double price : prices) {
            sum += price;
        }
        return sum / prices.length;
    }
}
