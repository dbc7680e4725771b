package dev.derive.it.unwoven;

import java.util.DoubleSummaryStatistics;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A library that the agent was not told about, and that uses the JDK's classes for numbers. */
public final class OutsideStreams {
    private OutsideStreams() {
    }

    public static double sum(DoubleStream numbers) {
        return numbers.sum();
    }

    public static DoubleStream doubled(DoubleStream numbers) {
        return numbers.map(v -> 2 * v);
    }

    public static DoubleStream firstTwo(DoubleStream numbers) {
        return numbers.limit(2);
    }

    public static DoubleStream both(DoubleStream a, DoubleStream b) {
        return DoubleStream.concat(a, b);
    }

    public static DoubleStream oneTwoThree() {
        return DoubleStream.of(1, 2, 3);
    }

    public static Stream<Integer> inParallel() {
        return Stream.of(1, 2, 3).parallel();
    }

    public static DoubleUnaryOperator cube() {
        return v -> v * v * v;
    }

    public static double sum(DoubleSummaryStatistics statistics) {
        return statistics.getSum();
    }

    /** The same as an object. */
    public static Object boxedSum(DoubleSummaryStatistics statistics) {
        return statistics.getSum();
    }

    public static double value(OptionalDouble number) {
        return number.getAsDouble();
    }

    public static void giveSeven(DoubleConsumer consumer) {
        consumer.accept(7);
    }

    public static <T> Collector<T, ?, Double> summing(ToDoubleFunction<T> mapper) {
        return Collectors.summingDouble(mapper);
    }

    /** Has an idea of its own of what is to be summed. */
    public static final class Doubling extends DoubleSummaryStatistics {
        @Override
        public void accept(double value) {
            super.accept(2 * value);
        }
    }
}
