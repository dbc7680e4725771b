package dev.derive.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Compares every partial with the partial of the real function at the exact arguments, in units in the last place. */
class RuleAccuracyTest {
    private static final double ALLOWED = 4;
    private static final int FEWEST_POINTS = 300;
    private static final BigDecimal INFINITY = BigDecimal.valueOf(2).pow(1024);

    @Test
    void everyPartialIsWithinFourUlpOfTheExactOne() {
        Map<String, List<RuleTable.Entry>> groups = new TreeMap<>();
        for (RuleTable.Entry entry : RuleTable.ENTRIES) {
            if (entry.target().isPresent()) {
                groups.computeIfAbsent(name(entry), n -> new ArrayList<>()).add(entry);
            }
        }
        assertFalse(groups.isEmpty());
        System.out.printf(Worst.FORMAT, "partial", "of", "points", "worst ulp", "at");
        List<String> failures = new ArrayList<>();
        for (List<RuleTable.Entry> group : groups.values()) {
            Worst worst = worst(group);
            System.out.print(worst);
            assertTrue(worst.points >= FEWEST_POINTS, () -> "too few points: " + worst);
            if (!(worst.ulps <= ALLOWED)) {
                failures.add(worst.toString());
            }
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void theUlpsOfAnErrorAreCountedAlsoAtTheEndsOfTheRange() {
        assertEquals(0, ulps(1, BigDecimal.ONE));
        assertEquals(2, ulps(1 + Math.ulp(2.0), BigDecimal.ONE));
        assertEquals(0.5, ulps(Double.MIN_VALUE, new BigDecimal(Double.MIN_VALUE).multiply(new BigDecimal("0.5"))));
        assertEquals(0, ulps(Double.POSITIVE_INFINITY, new BigDecimal("1e400")));
        assertEquals(1, ulps(Double.MAX_VALUE, new BigDecimal("1e400")));
        assertEquals(1, ulps(Double.POSITIVE_INFINITY, new BigDecimal(Double.MAX_VALUE)));
        assertEquals(Double.POSITIVE_INFINITY, ulps(Double.NEGATIVE_INFINITY, new BigDecimal("1e400")));
        assertEquals(Double.POSITIVE_INFINITY, ulps(Double.NaN, BigDecimal.ONE));
    }

    private static String name(RuleTable.Entry entry) {
        return entry.method() + " d/d" + entry.argument() + " " + entry.rule().getParameterTypes()[0];
    }

    /** The largest error of entries that differ in the owner only, for which the exact partials are the same. */
    private static Worst worst(List<RuleTable.Entry> entries) {
        RuleTable.Entry first = entries.get(0);
        int parameters = first.parameters().size();
        List<double[]> points = first.parameters().get(0) == float.class
                ? SamplePoints.inFloat(first.method(), parameters)
                : SamplePoints.inDouble(first.method(), parameters);
        ExactPartials.Reference reference = ExactPartials.of(first.method(), first.argument());
        Worst worst = new Worst();
        for (double[] point : points) {
            BigDecimal exact = reference.at(Arrays.stream(point).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new));
            if (exact != null) {
                worst.points++;
                entries.forEach(entry -> worst.add(entry, point, exact));
            }
        }
        return worst;
    }

    /** |partial − exact| in ulps of the exact one rounded to double, infinity standing for 2¹⁰²⁴. */
    private static double ulps(double partial, BigDecimal exact) {
        if (Double.isNaN(partial)) {
            return Double.POSITIVE_INFINITY;
        }
        double rounded = exact.doubleValue();
        if (Double.isInfinite(rounded) && rounded == -partial) {
            return Double.POSITIVE_INFINITY;
        }
        double ulp = Math.ulp(Double.isInfinite(rounded) ? Double.MAX_VALUE : rounded);
        return value(partial).subtract(bounded(exact)).abs().divide(new BigDecimal(ulp), Exact.DIGITS).doubleValue();
    }

    private static BigDecimal value(double v) {
        return Double.isInfinite(v) ? INFINITY.multiply(BigDecimal.valueOf((long) Math.signum(v))) : new BigDecimal(v);
    }

    private static BigDecimal bounded(BigDecimal v) {
        return v.min(INFINITY).max(INFINITY.negate());
    }

    private static final class Worst {
        static final String FORMAT = "%-28s %-10s %6s %9s  %s%n";

        private int points;
        private double ulps = -1;
        private RuleTable.Entry entry;
        private double[] at;

        void add(RuleTable.Entry candidate, double[] point, BigDecimal exact) {
            double error = ulps(candidate.at(point), exact);
            if (!(error <= ulps)) {
                ulps = error;
                entry = candidate;
                at = point;
            }
        }

        @Override
        public String toString() {
            return String.format(FORMAT, name(entry), entry.owner().getSimpleName(), points,
                    String.format("%.3f", ulps), Arrays.toString(at));
        }
    }
}
