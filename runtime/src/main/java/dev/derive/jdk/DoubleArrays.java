package dev.derive.jdk;

import dev.derive.runtime.JdkSums;
import java.util.Arrays;
import java.util.Objects;
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

    /** Stands in for {@link Arrays#setAll(double[], IntToDoubleFunction)}. */
    public static void setAll(double[] array, IntToDoubleFunction generator) {
        Objects.requireNonNull(generator);
        for (int i = 0; i < array.length; i++) {
            array[i] = generator.applyAsDouble(i);
        }
    }
}
