package dev.derive.jdk;

import dev.derive.runtime.JdkSums;
import java.util.Arrays;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What {@link Arrays} does to arrays of doubles by calling functions, or gives functions to do. */
@StandInFor(Arrays.class)
public final class DoubleArrays {
    private DoubleArrays() {
    }

    /** Stands in for {@link Arrays#stream(double[])}. */
    public static DoubleStream stream(double[] array) {
        return stream(array, 0, array.length);
    }

    /** Stands in for {@link Arrays#stream(double[], int, int)}: elements are read when the stream is. */
    public static DoubleStream stream(double[] array, int from, int to) {
        JdkSums.checkRange(array, from, to);
        return new ElementStream(IntStream.range(from, to).mapToObj(i -> new Element(array[i])));
    }

    /** Stands in for {@link Arrays#spliterator(double[])}. */
    public static Spliterator.OfDouble spliterator(double[] array) {
        return new ArraySpliterator(array, 0, array.length);
    }

    /** Stands in for {@link Arrays#spliterator(double[], int, int)}. */
    public static Spliterator.OfDouble spliterator(double[] array, int from, int to) {
        JdkSums.checkRange(array, from, to);
        return new ArraySpliterator(array, from, to);
    }

    /** Stands in for {@link Arrays#parallelSetAll(double[], IntToDoubleFunction)}: on this thread. */
    public static void parallelSetAll(double[] array, IntToDoubleFunction generator) {
        setAll(array, generator);
    }

    /** Stands in for {@link Arrays#parallelPrefix(double[], DoubleBinaryOperator)}. */
    public static void parallelPrefix(double[] array, DoubleBinaryOperator operator) {
        parallelPrefix(array, 0, array.length, operator);
    }

    /** Stands in for {@link Arrays#parallelPrefix(double[], int, int, DoubleBinaryOperator)}: on this thread. */
    public static void parallelPrefix(double[] array, int from, int to, DoubleBinaryOperator operator) {
        if (operator == null || from < 0 || from > to || to > array.length) {
            // The JDK refuses.
            Arrays.parallelPrefix(array, from, to, operator);
        }
        if (from < to) {
            new PrefixTask(array, operator, from, to).run();
        }
    }

    /** Stands in for {@link Arrays#setAll(double[], IntToDoubleFunction)}. */
    public static void setAll(double[] array, IntToDoubleFunction generator) {
        Objects.requireNonNull(generator);
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsDouble(i);
        }
    }
}
