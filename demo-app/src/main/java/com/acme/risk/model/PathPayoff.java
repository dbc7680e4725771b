package com.acme.risk.model;

/** What an instrument pays, given the share's price on each of its fixing dates. */
@FunctionalInterface
public interface PathPayoff {

    double of(double[] prices);
}
