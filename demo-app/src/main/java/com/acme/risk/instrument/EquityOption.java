package com.acme.risk.instrument;

import com.acme.risk.market.DiscountCurve;
import com.acme.risk.market.Equity;
import com.acme.risk.market.Market;
import com.acme.risk.model.OptionType;
import java.time.LocalDate;
import java.util.Locale;

/** An option on one share. */
public abstract class EquityOption implements Instrument {

    private final String equityName;
    private final OptionType type;
    private final double strike;
    private final LocalDate expiry;

    /**
     * @param equityName the name under which the market quotes the share
     * @param strike in USD
     */
    protected EquityOption(String equityName, OptionType type, double strike, LocalDate expiry) {
        this.equityName = equityName;
        this.type = type;
        this.strike = strike;
        this.expiry = expiry;
    }

    protected final OptionType type() {
        return type;
    }

    protected final double strike() {
        return strike;
    }

    @Override
    public final String description() {
        return String.format(Locale.ROOT, "%s %s %s %.0f %s", style(), type.name().toLowerCase(Locale.ROOT),
                equityName, strike, expiry);
    }

    @Override
    public final double value(Market market) {
        if (!market.valueDate().isBefore(expiry)) {
            throw new ExpiredException(description(), market.valueDate());
        }
        double time = DayCount.ACTUAL_365.years(market.valueDate(), expiry);
        return price(market.equity(equityName), market.curve(), time);
    }

    /** One word for the kind of option. */
    protected abstract String style();

    /**
     * The option's price in USD.
     *
     * @param time to the expiry in years, positive
     */
    protected abstract double price(Equity equity, DiscountCurve curve, double time);
}
