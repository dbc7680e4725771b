package dev.derive.it.model;

import dev.derive.it.unwoven.OutsideStreams;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.DoubleConsumer;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where streams and holders of numbers meet code that is not woven, or more than one thread. */
public final class StreamLeaks {
    private StreamLeaks() {
    }

    // Lost.

    public static double streamSummedOutside(double x) {
        return OutsideStreams.sum(DoubleStream.of(x, 2));
    }

    public static double streamMappedOutside(double x) {
        return OutsideStreams.doubled(DoubleStream.of(x, 2)).sum();
    }

    public static double streamJoinedOutside(double x) {
        return OutsideStreams.both(DoubleStream.of(x, 2), OutsideStreams.oneTwoThree()).sum();
    }

    public static double operatorFromOutside(double x) {
        return DoubleStream.of(x, 2).map(OutsideStreams.cube()).sum();
    }

    public static double collectorFromOutside(double x) {
        return Stream.of(1, 2).collect(OutsideStreams.summing(i -> i * x));
    }

    public static double statisticsReadOutside(double x) {
        DoubleSummaryStatistics s = new DoubleSummaryStatistics();
        s.accept(x);
        return OutsideStreams.sum(s);
    }

    public static double statisticsReadOutsideAsAnObject(double x) {
        DoubleSummaryStatistics s = new DoubleSummaryStatistics();
        s.accept(x);
        return (Double) OutsideStreams.boxedSum(s);
    }

    public static double optionalReadOutside(double x) {
        return OutsideStreams.value(OptionalDouble.of(x));
    }

    public static double statisticsThatOverrideOutside(double x) {
        DoubleSummaryStatistics s = new OutsideStreams.Doubling();
        s.accept(x);
        return s.getSum();
    }

    public static double accumulator(double x) {
        DoubleAccumulator largest = new DoubleAccumulator(Math::max, 0);
        largest.accumulate(x);
        return largest.get();
    }

    public static double accumulatorWithACapture(double x) {
        DoubleAccumulator sum = new DoubleAccumulator((a, b) -> a + b * x, 0);
        sum.accumulate(2);
        return sum.get();
    }

    public static double parallel(double x) {
        return IntStream.range(0, 4).mapToDouble(i -> i * x).parallel().sum();
    }

    public static double parallelCollection(double x) {
        return List.of(1, 2, 3).parallelStream().mapToDouble(i -> i * x).sum();
    }

    public static double parallelSpliterator(double x) {
        return StreamSupport.stream(List.of(1, 2, 3).spliterator(), true).map(i -> i * x).reduce(0.0, Double::sum);
    }

    public static double parallelFromOutside(double x) {
        return OutsideStreams.inParallel().mapToDouble(i -> i * x).sum();
    }

    public static double parallelPrefix(double x) {
        double[] powers = {x, x, x};
        Arrays.parallelPrefix(powers, (a, b) -> a * b);
        return powers[2];
    }

    public static double parallelSetAll(double x) {
        double[] multiples = new double[3];
        Arrays.parallelSetAll(multiples, i -> i * x);
        return multiples[2];
    }

    public static double collectorMadeBefore(double x, Collector<Double, ?, Double> collector) {
        return Stream.of(x, 2.0).collect(collector);
    }

    public static Collector<Double, ?, Double> sumOfSquaresOutside() {
        return OutsideStreams.summing(v -> v * v);
    }

    public static Collector<Double, ?, Double> sumOfSquares() {
        return Collectors.summingDouble(v -> v * v);
    }

    // Not lost.

    public static double streamCutOutside(double x) {
        return OutsideStreams.firstTwo(DoubleStream.of(x, x * x, 5)).sum();
    }

    public static double streamFromOutside(double x) {
        return OutsideStreams.oneTwoThree().map(v -> v * x).sum() + OutsideStreams.oneTwoThree().sum() * x;
    }

    public static double operatorFromOutsideOnConstants(double x) {
        return DoubleStream.of(1, 2).map(OutsideStreams.cube()).map(v -> v * x).sum()
                + OutsideStreams.cube().andThen(v -> v * x).applyAsDouble(2);
    }

    /** 7 is added by code that is not woven. */
    public static double statisticsFedOutside(double x) {
        DoubleSummaryStatistics s = new DoubleSummaryStatistics();
        s.accept(x);
        OutsideStreams.giveSeven(s);
        return s.getSum() + 10 * s.getMin() + s.getMax() * x + s.getAverage();
    }

    public static double consumerFedOutside(double x) {
        double[] sum = {0};
        DoubleConsumer add = v -> sum[0] += v * x;
        OutsideStreams.giveSeven(add.andThen(v -> sum[0] *= x));
        return sum[0];
    }

    public static double constantsReadOutside(double x) {
        DoubleSummaryStatistics s = new DoubleSummaryStatistics();
        s.accept(3);
        return OutsideStreams.sum(s) * x + OutsideStreams.value(OptionalDouble.of(2)) * x;
    }

    public static double optionalMadeBefore(double x, OptionalDouble number, DoubleSummaryStatistics statistics) {
        statistics.accept(x);
        return number.getAsDouble() * x + statistics.getSum();
    }
}
