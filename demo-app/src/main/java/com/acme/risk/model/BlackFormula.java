package com.acme.risk.model;

import com.acme.risk.math.NormalDistribution;

/** The price of a European option on a lognormal forward (F. Black, 1976). */
public final class BlackFormula {

    private BlackFormula() {
    }

    /**
     * Price before discounting.
     *
     * @param type call or put
     * @param forward the forward price for the expiry, positive
     * @param strike positive
     * @param totalVariance variance of the log price up to the expiry, positive
     * @throws PricingException if one of the last three is not positive
     */
    public static double undiscounted(OptionType type, double forward, double strike, double totalVariance) {
        if (!(forward > 0 && strike > 0 && totalVariance > 0)) {
            throw new PricingException("Forward " + forward + ", strike " + strike + " and variance " + totalVariance
                    + " must be positive");
        }
        double deviation = Math.sqrt(totalVariance);
        double d1 = Math.log(forward / strike) / deviation + deviation / 2;
        double d2 = d1 - deviation;
        double sign = type.sign();
        return sign * (forward * NormalDistribution.cumulative(sign * d1)
                - strike * NormalDistribution.cumulative(sign * d2));
    }
}
