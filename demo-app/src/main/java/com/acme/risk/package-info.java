/**
 * Daily valuation of a small portfolio of bonds, swaps and equity options.
 *
 * <p>From the outside in: {@link com.acme.risk.RiskReport} prints the report;
 * {@code portfolio} holds the positions and values them; {@code instrument} says what each position pays;
 * {@code model} prices what needs a model; {@code market} turns quotes into a discount curve and equities;
 * {@code math} and {@code io} are the tools underneath.
 *
 * <p>Units everywhere: time in years, rates and volatilities as decimals (0.05 is five percent) except where a
 * name says percent, amounts of money in US dollars.
 */
package com.acme.risk;
