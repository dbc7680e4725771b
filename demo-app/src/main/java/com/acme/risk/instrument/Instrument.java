package com.acme.risk.instrument;

import com.acme.risk.market.Market;

/** Something that can be held and has a value. */
public interface Instrument {

    /** What to call the instrument in a report. */
    String description();

    /**
     * The value in USD of one unit, including accrued interest.
     *
     * @throws ExpiredException if everything has been paid before the market's date
     * @throws com.acme.risk.RiskException if the market or the model does not allow a value
     */
    double value(Market market);
}
