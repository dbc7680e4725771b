package dev.derive.runtime;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values that the JDK computes in a way of its own, which differs between its versions (compensated summation): the
 * stand-ins let it compute them, on constants. Not woven, so these calls do reach the JDK.
 */
public final class JdkSums {
    private JdkSums() {
    }

    /** The JDK's sum of what a function gives of each element. */
    public static <T> double sum(Stream<T> elements, ToDoubleFunction<T> primal) {
        return elements.mapToDouble(primal).sum();
    }

    /** The JDK's average of what a function gives of each element. */
    public static <T> OptionalDouble average(Stream<T> elements, ToDoubleFunction<T> primal) {
        return elements.mapToDouble(primal).average();
    }

    /** The JDK's collector that sums boxes. */
    @SuppressWarnings("unchecked")
    public static Collector<Double, Object, Double> summing() {
        return (Collector<Double, Object, Double>) Collectors.summingDouble(Double::doubleValue);
    }

    /** The JDK's collector that averages boxes. */
    @SuppressWarnings("unchecked")
    public static Collector<Double, Object, Double> averaging() {
        return (Collector<Double, Object, Double>) Collectors.averagingDouble(Double::doubleValue);
    }

    /** Throws what the JDK throws if a stream is made of a range that an array does not have. */
    public static void checkRange(double[] array, int from, int to) {
        Arrays.stream(array, from, to);
    }
}
