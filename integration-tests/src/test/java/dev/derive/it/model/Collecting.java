package dev.derive.it.model;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.maxBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.summarizingDouble;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.teeing;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What collectors make of numbers. The positions are (a, 1, x), (b, 2, x²), (a, 3, 2) unless said otherwise. */
public final class Collecting {
    private static final Collector<Position, ?, Double> SUM = summingDouble(Position::value);
    private static final Collector<Position, ?, Map<String, Double>> AVERAGES = groupingBy(Position::book, TreeMap::new,
            averagingDouble(Position::value));
    private static final Collector<Position, ?, Double> SPREAD = collectingAndThen(
            filtering(p -> p.size() < 5, mapping(Position::value, summarizingDouble(v -> v))),
            s -> s.getMax() - s.getMin());
    private static final Collector<Position, ?, Map<Boolean, Double>> MEANS = partitioningBy(p -> p.size() < 3,
            teeing(SUM, counting(), (sum, count) -> sum / count));
    private static final Collector<Position, ?, List<String>> BOOKS = mapping(Position::book, toList());

    private Collecting() {
    }

    /** Collectors of an earlier time. */
    public static double kept(double x) {
        return positions(x).collect(SUM) + 10 * positions(x).collect(AVERAGES).get("a")
                + 100 * positions(x).collect(SPREAD) + 1000 * positions(x).collect(MEANS).get(true)
                + positions(x).collect(BOOKS).size();
    }

    public static double keptDownstream(double x) {
        Map<Integer, Double> sums = positions(x).collect(groupingBy(Position::size, SUM));
        return sums.get(1) * sums.get(2) + positions(x).collect(flatMapping(p -> Stream.of(p, p), SUM));
    }

    record Position(String book, int size, double price) {
        double value() {
            return size * price;
        }
    }

    private static Stream<Position> positions(double x) {
        return Stream.of(new Position("a", 1, x), new Position("b", 2, x * x), new Position("a", 3, 2));
    }

    public static double sum(double x) {
        return positions(x).collect(summingDouble(Position::value));
    }

    public static double average(double x) {
        return positions(x).collect(averagingDouble(p -> p.value() * x))
                + Stream.<Position>of().collect(averagingDouble(Position::value));
    }

    public static double statistics(double x) {
        DoubleSummaryStatistics s = positions(x).collect(summarizingDouble(Position::value));
        return s.getSum() + 10 * s.getAverage() + 100 * s.getMin() + 1000 * s.getMax();
    }

    public static double grouped(double x) {
        Map<String, Double> sums = positions(x).collect(groupingBy(Position::book, summingDouble(Position::value)));
        return sums.get("a") * sums.get("b");
    }

    public static double partitioned(double x) {
        Map<Boolean, DoubleSummaryStatistics> parts =
                positions(x).collect(partitioningBy(p -> p.price() < 1.5, summarizingDouble(Position::value)));
        return parts.get(true).getSum() * parts.get(false).getMin();
    }

    public static double teed(double x) {
        return positions(x).collect(teeing(summingDouble(Position::value), averagingDouble(Position::price), (s, a) -> s * a));
    }

    public static double counted(double x) {
        return positions(x).collect(teeing(summingDouble(Position::value), counting(), (sum, n) -> sum / n));
    }

    public static double reduced(double x) {
        return positions(x).collect(reducing(1.0, Position::value, (a, b) -> a * b))
                + positions(x).map(Position::price).collect(reducing(Double::sum)).get();
    }

    public static double largest(double x) {
        return positions(x).collect(maxBy(Comparator.comparingDouble(Position::value))).get().price() * x
                + positions(x).min(Comparator.comparing(Position::price)).get().price();
    }

    public static double nested(double x) {
        Map<String, Double> sums = positions(x).collect(groupingBy(Position::book, collectingAndThen(
                mapping(Position::price, toList()), prices -> prices.stream().mapToDouble(p -> p * x).sum())));
        return sums.get("a") + 10 * sums.get("b");
    }

    public static double filteredAndFlattened(double x) {
        return positions(x).collect(filtering(p -> p.size() > 1, flatMapping(p -> Stream.of(p.value(), p.price()),
                summingDouble(v -> v))));
    }

    public static double toMaps(double x) {
        Map<String, Double> prices = positions(x).collect(toMap(Position::book, Position::value, Double::sum));
        return prices.values().stream().mapToDouble(Double::doubleValue).reduce(1, (a, b) -> a * b);
    }

    /** Σ x/i over numbers of very different size: compensated by the JDK. */
    public static double compensated(double x) {
        List<Double> terms = IntStream.rangeClosed(1, 1000).mapToObj(i -> x / i + (i % 2 == 0 ? 1e10 : -1e10)).toList();
        return terms.stream().collect(summingDouble(t -> t)) + 1000 * terms.stream().collect(averagingDouble(t -> t))
                + terms.stream().collect(summarizingDouble(t -> t)).getSum();
    }

    public static double ownCollector(double x) {
        return positions(x).collect(Collector.of(() -> new double[1], (a, p) -> a[0] += p.value() * x, (a, b) -> {
            a[0] += b[0];
            return a;
        }, a -> a[0]));
    }

    public static double collectedIntoAnArray(double x) {
        double[] sums = positions(x).mapToDouble(Position::value).collect(() -> new double[2], (a, v) -> {
            a[0] += v;
            a[1] += v * v;
        }, (a, b) -> a[0] += b[0]);
        return sums[0] + sums[1];
    }

    public static double statisticsByHand(double x) {
        DoubleSummaryStatistics s = positions(x).collect(DoubleSummaryStatistics::new, (t, p) -> t.accept(p.value()),
                DoubleSummaryStatistics::combine);
        return s.getSum() * s.getAverage();
    }
}
