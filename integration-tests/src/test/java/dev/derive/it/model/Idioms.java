package dev.derive.it.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How people write numerical code with streams. */
public final class Idioms {
    private Idioms() {
    }

    public static double[] softmax(double[] z) {
        double largest = Arrays.stream(z).max().orElse(0);
        double[] weights = Arrays.stream(z).map(v -> Math.exp(v - largest)).toArray();
        double sum = DoubleStream.of(weights).sum();
        return Arrays.stream(weights).map(v -> v / sum).toArray();
    }

    public static double variance(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }

    public static double dotProduct(double[] x) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[x.length - 1 - i]).sum();
    }

    public static double[] matrixTimesVector(double[] x) {
        double[][] matrix = {{1, x[0]}, {x[1], 2}};
        return Arrays.stream(matrix).mapToDouble(row -> IntStream.range(0, 2).mapToDouble(j -> row[j] * x[j]).sum()).toArray();
    }

    public static double[] runningSums(double[] x) {
        double[] sum = {0};
        return Arrays.stream(x).map(v -> sum[0] += v * v).toArray();
    }

    /** Newton's iteration for √a. */
    public static double newton(double a) {
        return DoubleStream.iterate(a, r -> (r + a / r) / 2).skip(6).findFirst().getAsDouble();
    }

    public static double concurrentSums(double[] x) {
        Map<String, DoubleAdder> sums = new ConcurrentHashMap<>();
        for (int i = 0; i < x.length; i++) {
            sums.computeIfAbsent(i % 2 == 0 ? "even" : "odd", key -> new DoubleAdder()).add(x[i]);
        }
        Map<String, Double> sorted = new TreeMap<>();
        sums.forEach((key, adder) -> sorted.put(key, adder.sum()));
        return sorted.values().stream().reduce(1.0, (a, b) -> a * b);
    }

    public static double largestFirst(double[] x) {
        PriorityQueue<Double> queue = new PriorityQueue<>(Comparator.comparingDouble((Double v) -> v).reversed());
        Arrays.stream(x).forEach(queue::add);
        return queue.remove() * 10 + queue.remove();
    }

    /** Σᵢⱼ xᵢxⱼ over all pairs, as nested streams. */
    public static double allPairs(double[] x) {
        return Arrays.stream(x).flatMap(a -> Arrays.stream(x).map(b -> a * b)).sum();
    }

    /** Evaluated when asked for, and each time again. */
    public static double suppliedStreams(double[] x) {
        List<Supplier<DoubleStream>> suppliers = List.of(() -> Arrays.stream(x), () -> DoubleStream.of(x[0], 2));
        return suppliers.stream().mapToDouble(s -> s.get().sum()).sum() * Stream.of(suppliers.get(0)).flatMapToDouble(Supplier::get).sum();
    }
}
