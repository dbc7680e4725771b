package dev.derive.it.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Objects of the JDK that hold numbers. */
public final class Holders {
    private static final ThreadLocal<Double> LOCAL = ThreadLocal.withInitial(() -> 3.0);

    private Holders() {
    }

    public static double optional(double x) {
        OptionalDouble some = OptionalDouble.of(x * x);
        OptionalDouble none = OptionalDouble.empty();
        return some.getAsDouble() + some.orElse(7) * none.orElse(x) + none.orElseGet(() -> x) + some.orElseGet(() -> 1)
                + some.orElseThrow() + some.orElseThrow(IllegalStateException::new);
    }

    public static double optionalToActions(double x) {
        double[] sum = {0};
        OptionalDouble.of(x * x).ifPresent(v -> sum[0] += v);
        OptionalDouble.empty().ifPresent(v -> sum[0] += 100);
        OptionalDouble.of(x).ifPresentOrElse(v -> sum[0] += v * v, () -> sum[0] = 0);
        OptionalDouble.empty().ifPresentOrElse(v -> sum[0] += v, () -> sum[0] += x);
        return sum[0] + OptionalDouble.of(x).stream().map(v -> v * x).sum() + OptionalDouble.empty().stream().sum();
    }

    public static double optionalThatIsEmpty(double x) {
        try {
            return OptionalDouble.empty().getAsDouble();
        } catch (NoSuchElementException e) {
            return x * e.getMessage().length();
        }
    }

    /** Optionals are kept by identity, in collections too. */
    public static double optionalsInAList(double x) {
        List<OptionalDouble> list = new ArrayList<>(
                List.of(OptionalDouble.of(x), OptionalDouble.of(x * x), OptionalDouble.empty()));
        Collections.reverse(list);
        return list.stream().flatMapToDouble(OptionalDouble::stream).reduce(1, (a, b) -> a * b)
                + (list.get(1).equals(OptionalDouble.of(x * x)) ? x : 0) + list.get(2).toString().length();
    }

    public static double optionalBox(double x) {
        return Optional.of(x).map(v -> v * v).filter(v -> v > 0).flatMap(v -> Optional.of(v * x)).orElseGet(() -> 0.0);
    }

    public static double statistics(double x) {
        DoubleSummaryStatistics s = new DoubleSummaryStatistics();
        s.accept(x);
        s.accept(2);
        List.of(x * x, 3.0).forEach(s::accept);
        DoubleSummaryStatistics other = new DoubleSummaryStatistics();
        other.accept(5 * x);
        s.combine(other);
        return s.getSum() + 10 * s.getMin() + 100 * s.getMax() + 1000 * s.getAverage() + s.getCount() + s.toString().length();
    }

    public static double statisticsAsAConsumer(double x) {
        DoubleSummaryStatistics s = new DoubleSummaryStatistics();
        DoubleStream.of(x, x * x).forEach(s);
        DoubleStream.of(1, 2).peek(s).map(v -> v * x).forEach(s.andThen(v -> { }));
        return s.getSum() + s.getMax();
    }

    public static double emptyStatistics(double x) {
        DoubleSummaryStatistics s = new DoubleSummaryStatistics();
        return x + s.getSum() + s.getAverage() + (s.getMin() > s.getMax() ? x : 0);
    }

    /** Counts, and otherwise is what it was. */
    static final class CountingStatistics extends DoubleSummaryStatistics {
        int small;

        void see(double value) {
            if (value < 2) {
                small++;
            }
            accept(value);
        }
    }

    public static double inheritedStatistics(double x) {
        CountingStatistics s = new CountingStatistics();
        s.see(x);
        s.see(x * x * x);
        return s.getSum() * s.getMax() * s.small;
    }

    /** The usual way to have the variance, too. */
    static final class Variance extends DoubleSummaryStatistics {
        private double squares;

        @Override
        public void accept(double value) {
            super.accept(value);
            squares += value * value;
        }

        @Override
        public void combine(DoubleSummaryStatistics other) {
            super.combine(other);
            squares += ((Variance) other).squares;
        }

        double variance() {
            return squares / getCount() - getAverage() * getAverage();
        }
    }

    public static double overriddenStatistics(double x) {
        Variance all = new Variance();
        DoubleStream.of(x, 2, x * x).forEach(all);
        Variance more = Stream.of(1.0, 3 * x).collect(Variance::new, Variance::accept, Variance::combine);
        all.combine(more);
        return all.variance() + all.getMax();
    }

    public static double adder(double x) {
        DoubleAdder adder = new DoubleAdder();
        adder.add(x);
        adder.add(x * x);
        double first = adder.sum();
        Number number = adder;
        first += number.doubleValue() * x + adder.doubleValue();
        double last = adder.sumThenReset();
        adder.add(x);
        adder.reset();
        adder.add(2 * x);
        return first + last * 10 + 100 * adder.sum() + adder.intValue();
    }

    public static double atomicReference(double x) {
        AtomicReference<Double> reference = new AtomicReference<>(x);
        reference.updateAndGet(v -> v * x);
        double old = reference.getAndSet(reference.get() * 2);
        reference.accumulateAndGet(x, (a, b) -> a + b);
        Double now = reference.get();
        boolean swapped = reference.compareAndSet(now, now * x);
        return old + reference.get() * (swapped ? 1 : 0);
    }

    public static double threadLocal(double x) {
        double initial = LOCAL.get();
        LOCAL.set(x * x);
        double sum = LOCAL.get() + initial;
        LOCAL.remove();
        ThreadLocal<Double> own = ThreadLocal.withInitial(() -> x);
        return sum * own.get();
    }

    public static double maps(double x) {
        Map<String, Double> map = new HashMap<>();
        map.merge("a", x, Double::sum);
        map.merge("a", x * x, Double::sum);
        map.computeIfAbsent("b", key -> x * key.length());
        map.computeIfPresent("b", (key, v) -> v * x);
        map.compute("c", (key, v) -> v == null ? 3 * x : v);
        map.replaceAll((key, v) -> v * 2);
        return map.get("a") + 10 * map.get("b") + 100 * map.get("c") + map.getOrDefault("d", x);
    }

    public static double collections(double x) {
        List<Double> list = Arrays.asList(x, 3.0, x * x);
        Collections.sort(list, Comparator.reverseOrder());
        list.replaceAll(v -> v * x);
        return Collections.max(list) + 10 * Collections.min(list) + 100 * list.get(1) + list.indexOf(3 * x);
    }

    public static double comparators(double x) {
        record Point(int group, double y) {
        }
        List<Point> points = new ArrayList<>(List.of(new Point(1, 3), new Point(1, x * x), new Point(0, x)));
        points.sort(Comparator.comparingInt(Point::group).thenComparingDouble(Point::y));
        double sum = points.get(0).y() + 10 * points.get(1).y();
        points.sort(Comparator.comparingDouble(Point::y).reversed());
        return sum + 100 * points.get(1).y();
    }

    public static double setAll(double x) {
        double[] a = new double[3];
        Arrays.setAll(a, i -> i * x * x);
        Double[] boxes = new Double[2];
        Arrays.setAll(boxes, i -> a[i + 1] * x);
        return a[2] + boxes[1] + (Arrays.equals(a, a.clone()) ? x : 0) + Arrays.hashCode(a) * 0;
    }
}
