package com.acme.risk.instrument;

import com.acme.risk.market.DiscountCurve;
import com.acme.risk.market.Equity;
import com.acme.risk.model.BinomialTree;
import com.acme.risk.model.Exercise;
import com.acme.risk.model.OptionType;
import java.time.LocalDate;

/** An option that can be exercised at any time, priced on a tree with the rates and the volatility of its expiry. */
public final class AmericanOption extends EquityOption {

    private static final BinomialTree TREE = new BinomialTree(200);

    public AmericanOption(String equityName, OptionType type, double strike, LocalDate expiry) {
        super(equityName, type, strike, expiry);
    }

    @Override
    protected String style() {
        return "American";
    }

    @Override
    protected double price(Equity equity, DiscountCurve curve, double time) {
        return TREE.price(Exercise.AMERICAN, price -> type().payoff(price, strike()), equity.spot(),
                curve.zeroRate(time), equity.dividendYield(), equity.volatilities().volatility(time), time);
    }
}
