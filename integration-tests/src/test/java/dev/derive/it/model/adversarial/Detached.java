package dev.derive.it.model.adversarial;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers whose boxes, owners or types change on the way. */
public final class Detached {
    private Detached() {
    }

    @Exact
    public static double boxesOfOtherTypes(double x) {
        Number n = (float) x;
        Double back = n.doubleValue();
        Object o = back;
        return o instanceof Double d ? d * x : 0;
    }

    static double boxesOfOtherTypesSlope(double x) {
        return (float) x + x;
    }

    @Exact
    @SuppressWarnings({"deprecation", "removal"})
    public static double boxMadeByItsConstructor(double x) {
        Double box = new Double(x * x);
        return box * x;
    }

    @Exact
    public static double merged(double x) {
        Map<String, Double> totals = new HashMap<>();
        for (String word : List.of("a", "b", "a", "a")) {
            totals.merge(word, x, Double::sum);
        }
        totals.compute("b", (k, v) -> v * v);
        totals.computeIfPresent("a", (k, v) -> v + x);
        totals.replaceAll((k, v) -> v * 2);
        return totals.get("a") * totals.getOrDefault("b", 1.0) + totals.getOrDefault("c", x);
    }

    @Exact
    public static double referencesToBoxes(double x) {
        Double box = x * x;
        WeakReference<Double> weak = new WeakReference<>(box);
        SoftReference<double[]> soft = new SoftReference<>(new double[] {x});
        double[] array = soft.get();
        return weak.get() * (array == null ? x : array[0]) + box;
    }

    @Exact
    public static double copiesOfLists(double x) {
        List<Double> list = new ArrayList<>(Collections.nCopies(3, x));
        Collections.fill(list.subList(0, 1), x * x);
        List<Double> copy = List.copyOf(list);
        return copy.get(0) * Collections.unmodifiableList(copy).get(2) + Objects.requireNonNullElse(copy.get(1), 1.0);
    }

    @Exact
    public static double listThatComputes(double x) {
        List<Double> powers = new AbstractList<>() {
            @Override
            public Double get(int index) {
                return Math.pow(x, index);
            }

            @Override
            public int size() {
                return 4;
            }
        };
        double sum = 0;
        for (double power : powers) {
            sum += power;
        }
        return sum * Collections.max(powers.subList(0, 3)) + new ArrayList<>(powers).get(2);
    }

    /** A number of its own kind. */
    private static final class Fraction extends Number {
        private static final long serialVersionUID = 1L;
        private final double numerator;
        private final double denominator;

        Fraction(double numerator, double denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
        }

        @Override
        public int intValue() {
            return (int) doubleValue();
        }

        @Override
        public long longValue() {
            return (long) doubleValue();
        }

        @Override
        public float floatValue() {
            return (float) doubleValue();
        }

        @Override
        public double doubleValue() {
            return numerator / denominator;
        }
    }

    @Exact
    public static double numberOfItsOwnKind(double x) {
        List<Number> numbers = List.of(new Fraction(x, 2), x * x, 3, new Fraction(1, x));
        double sum = 0;
        for (Number n : numbers) {
            sum += n.doubleValue() * x;
        }
        return sum;
    }

    public static double generatorThatIsNotRandom(double x) {
        Random random = new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public double nextDouble() {
                return x / 4;
            }
        };
        return random.nextDouble() * x;
    }

    @Exact
    public static double composedOperators(double x) {
        BinaryOperator<Double> times = (a, b) -> a * b;
        Function<Double, Double> shifted = v -> v + x;
        BiFunction<Double, Double, Double> both = times.andThen(shifted);
        return both.apply(x, 3.0) * BinaryOperator.<Double>maxBy(Double::compare).apply(x, 0.1);
    }

    @Exact
    public static double iteratedStream(double x) {
        List<Double> powers = Stream.iterate(x, v -> v * x).limit(3).collect(Collectors.toList());
        return Stream.concat(powers.stream(), Stream.of(x)).map(v -> v + 1).reduce(1.0, (a, b) -> a * b);
    }

    @Exact
    public static double partitionedAndTeed(double x) {
        List<Double> list = Arrays.asList(x, 2 * x, 3 * x);
        Map<Boolean, Double> sums = list.stream()
                .collect(Collectors.partitioningBy(v -> v > 2 * x - 0.1, Collectors.reducing(0.0, Double::sum)));
        double spread = list.stream().collect(Collectors.teeing(Collectors.reducing(1.0, (a, b) -> a * b),
                Collectors.reducing(0.0, Double::sum), (a, b) -> a / b));
        return sums.get(true) * sums.get(false) + spread;
    }

    @Exact
    public static double nextFloatingPointNumber(double x) {
        return Math.nextUp(x) * Math.nextAfter(x, 10) * Math.copySign(x, -1) + Math.scalb(x, 3) + Math.fma(x, x, x)
                + Math.IEEEremainder(x, 10);
    }

    @Exact
    public static double sortedByAnotherArray(double x) {
        Double[] keys = {3 * x, x, 2 * x};
        Integer[] order = {0, 1, 2};
        Arrays.sort(order, (i, j) -> keys[i].compareTo(keys[j]));
        Arrays.sort(keys, Collections.reverseOrder());
        return keys[order[0]] * keys[0] + keys[order[2]];
    }

    @Exact
    public static double matrixSortedByItsRows(double x) {
        double[][] rows = {{2 * x, 1}, {x, x * x}, {3 * x, 2}};
        Arrays.sort(rows, (a, b) -> Double.compare(a[0], b[0]));
        double[][] copy = Arrays.copyOfRange(rows, 0, 2);
        copy[1] = rows[2];
        return copy[0][1] * copy[1][0] + rows[1][0];
    }
}
