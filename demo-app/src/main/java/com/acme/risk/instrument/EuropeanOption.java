package com.acme.risk.instrument;

import com.acme.risk.market.DiscountCurve;
import com.acme.risk.market.Equity;
import com.acme.risk.model.BlackFormula;
import com.acme.risk.model.OptionType;
import java.time.LocalDate;

/** An option that can be exercised at expiry only, priced by formula. */
public final class EuropeanOption extends EquityOption {

    public EuropeanOption(String equityName, OptionType type, double strike, LocalDate expiry) {
        super(equityName, type, strike, expiry);
    }

    @Override
    protected String style() {
        return "European";
    }

    @Override
    protected double price(Equity equity, DiscountCurve curve, double time) {
        double variance = equity.volatilities().totalVariance(time);
        return curve.discountFactor(time)
                * BlackFormula.undiscounted(type(), equity.forward(time, curve), strike(), variance);
    }
}
