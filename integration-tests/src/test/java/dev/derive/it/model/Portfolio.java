package dev.derive.it.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A graph of objects that lives long: fields, arrays, rows, boxes, lambdas and static fields that runs write to. */
public final class Portfolio {

    private static double lastTotal;
    private static double[] lastInput = new double[0];

    private final List<Position> positions = new ArrayList<>();
    private final Map<String, Double> cache = new HashMap<>();
    private final double[][] grid = new double[8][64];
    private DoubleUnaryOperator discount = t -> t;

    /** One holding. */
    private static final class Position {
        private double amount;
        private final double[] history = new double[16];

        Position(double amount) {
            this.amount = amount;
        }

        double value(double rate, int day) {
            history[day % history.length] = amount * rate;
            amount += 0 * rate;
            return history[day % history.length];
        }
    }

    public Portfolio() {
        for (int i = 0; i < 100; i++) {
            positions.add(new Position(i + 1));
        }
    }

    /** The value at rates of two kinds; everything that there is to be written is. */
    public double value(double[] x) {
        double total = 0;
        double rate = x[0];
        discount = t -> t * rate;
        for (int i = 0; i < positions.size(); i++) {
            total += positions.get(i).value(discount.applyAsDouble(x[1]), i);
            grid[i % 8][i % 64] = total;
        }
        cache.put("total", total);
        lastTotal = total;
        lastInput = x.clone();
        return cache.get("total") + grid[3][3] + lastTotal * lastInput[1];
    }
}
