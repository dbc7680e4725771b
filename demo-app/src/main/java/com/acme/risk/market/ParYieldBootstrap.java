package com.acme.risk.market;

import com.acme.risk.math.ConvergenceException;
import com.acme.risk.math.NewtonSolver;

/** Builds the discount curve on which every bill and every par bond with a quoted yield is worth its price. */
public final class ParYieldBootstrap {

    private static final double HALF_YEAR = 0.5;

    private final NewtonSolver solver = new NewtonSolver(1e-10, 50);

    /**
     * Solves for one node after the other, in the order of maturity.
     *
     * @throws MarketDataException if a yield leads to no discount factor, naming its tenor
     */
    public DiscountCurve bootstrap(ParYields yields) {
        Tenor[] tenors = Tenor.values();
        double[] times = new double[tenors.length + 1];
        double[] logDiscounts = new double[tenors.length + 1];
        double annuity = 0;
        for (Tenor tenor : tenors) {
            int node = tenor.ordinal() + 1;
            times[node] = tenor.years();
            CurveSegment segment = new CurveSegment(times[node - 1], logDiscounts[node - 1], times[node]);
            logDiscounts[node] = tenor.isBill()
                    ? logDiscountOfBill(yields.rate(tenor), times[node])
                    : logDiscountOfParBond(tenor, new ParBondEquation(yields.rate(tenor), annuity, segment),
                            logDiscounts[node - 1] / times[node - 1] * times[node]);
            annuity += segment.annuity(logDiscounts[node]);
        }
        return new DiscountCurve(times, logDiscounts);
    }

    /**
     * The bond-equivalent yield of a bill is simple interest for half a year, and compounds once after that.
     * Source: 31 CFR part 356, appendix B.
     */
    private static double logDiscountOfBill(double yield, double time) {
        if (time <= HALF_YEAR) {
            return -Math.log(1 + yield * time);
        }
        return -Math.log(1 + yield * HALF_YEAR) - Math.log(1 + yield * (time - HALF_YEAR));
    }

    private double logDiscountOfParBond(Tenor tenor, ParBondEquation equation, double guess) {
        try {
            return solver.solve(equation, guess);
        } catch (ConvergenceException e) {
            throw new MarketDataException("No discount factor follows from the " + tenor.label() + " yield", e);
        }
    }
}
