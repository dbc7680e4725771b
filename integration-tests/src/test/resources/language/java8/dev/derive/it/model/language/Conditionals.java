package dev.derive.it.model.language;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Conditional expressions among the arguments of calls, beside arrays that wait on the operand stack. */
public final class Conditionals {

    private Conditionals() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("beside a row of a variable that is null before a loop", x -> rowOfNull(x, 2), x -> 6 * x)
                .derives("beside a row of rows", x -> rowOfRows(x, 2), x -> 4 * x)
                .derives("beside a row of a parameter", x -> row(new double[][] {{x, x}}, x > -9, x), x -> 3 * x * x)
                .derives("of arrays", x -> times(x > -9 ? new double[] {x} : null, x > 99 ? 0 : x), x -> 2 * x)
                .all();
    }

    private static double rowOfNull(double x, int n) {
        double[][] rows = null;
        double[][] filled = {{x}, {x}};
        for (int i = 0; i < n; i++) {
            rows = filled;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i + 1 < n ? 2 * times(rows[i], n > 5 ? 0 : x) : times(rows[i], n > 5 ? x : filled[0][0]);
        }
        return sum;
    }

    private static double rowOfRows(double x, int n) {
        double[][][] cubes = null;
        double[][] rows = null;
        for (int i = 0; i < n; i++) {
            if (cubes != null) {
                rows = cubes[0];
            }
            cubes = new double[][][] {{{x}, {x}}};
        }
        return times(rows[0], n > 5 ? 0 : x) + times(rows[1], n < 5 ? x : 0);
    }

    private static double row(double[][] rows, boolean first, double x) {
        return times(rows[0], first ? rows[0][1] * x : 1);
    }

    private static double times(double[] row, double factor) {
        return row[0] * factor;
    }
}
