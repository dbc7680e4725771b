package dev.derive.bench.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Black–Scholes value of a portfolio of 1000 options of three kinds on 10 underlyings.
 *
 * <p>x holds 10 spots, 10 volatilities and the rate (length 21).
 */
public final class Options {
    private static final int OPTIONS = 1000;
    private static final int UNDERLYINGS = 10;

    private static final List<Option> PORTFOLIO = new ArrayList<>();
    public static final Line LINE;

    static {
        Random random = new Random(41);
        for (int i = 0; i < OPTIONS; i++) {
            int underlying = i % UNDERLYINGS;
            double strike = 70 + 60 * random.nextDouble();
            double years = 0.1 + 3 * random.nextDouble();
            PORTFOLIO.add(switch (i % 3) {
                case 0 -> new EuropeanCall(underlying, strike, years);
                case 1 -> new EuropeanPut(underlying, strike, years);
                default -> new DigitalCall(underlying, strike, years, 10);
            });
        }
        double[] market = new double[2 * UNDERLYINGS + 1];
        for (int i = 0; i < UNDERLYINGS; i++) {
            market[i] = 80 + 40 * random.nextDouble();
            market[UNDERLYINGS + i] = 0.15 + 0.3 * random.nextDouble();
        }
        market[2 * UNDERLYINGS] = 0.03;
        LINE = new Line(market, 42);
    }

    private Options() {
    }

    /** The sum of all prices in the market {@code x}. */
    public static double value(double[] x) {
        Market market = new Market(x);
        double sum = 0;
        for (Option option : PORTFOLIO) {
            sum += option.price(market);
        }
        return sum;
    }

    public static double along(double t) {
        return value(LINE.at(t));
    }
}
