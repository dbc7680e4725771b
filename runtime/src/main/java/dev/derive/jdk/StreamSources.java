package dev.derive.jdk;

import dev.derive.runtime.OtherThreads;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams made of spliterators: of doubles, and any that is parallel from the beginning. */
@StandInFor(StreamSupport.class)
public final class StreamSources {
    private StreamSources() {
    }

    private static void refuse(boolean parallel) {
        OtherThreads.refuse(parallel, "java.util.stream.StreamSupport, parallel,");
    }

    /** Stands in for {@link StreamSupport#doubleStream(Spliterator.OfDouble, boolean)}. */
    public static DoubleStream doubleStream(Spliterator.OfDouble spliterator, boolean parallel) {
        Objects.requireNonNull(spliterator);
        refuse(parallel);
        return new ElementStream(StreamSupport.stream(new ElementSource(spliterator), parallel));
    }

    /** Stands in for {@link StreamSupport#doubleStream(Supplier, int, boolean)}. */
    public static DoubleStream doubleStream(Supplier<? extends Spliterator.OfDouble> supplier, int characteristics,
            boolean parallel) {
        Objects.requireNonNull(supplier);
        refuse(parallel);
        return new ElementStream(StreamSupport.stream(() -> new ElementSource(supplier.get()), characteristics,
                parallel));
    }

    /** Stands in for {@link StreamSupport#stream(Spliterator, boolean)}. */
    public static <T> Stream<T> stream(Spliterator<T> spliterator, boolean parallel) {
        refuse(parallel);
        return StreamSupport.stream(spliterator, parallel);
    }

    /** Stands in for {@link StreamSupport#stream(Supplier, int, boolean)}. */
    public static <T> Stream<T> stream(Supplier<? extends Spliterator<T>> supplier, int characteristics,
            boolean parallel) {
        refuse(parallel);
        return StreamSupport.stream(supplier, characteristics, parallel);
    }

    /** Stands in for {@link StreamSupport#intStream(Spliterator.OfInt, boolean)}. */
    public static IntStream intStream(Spliterator.OfInt spliterator, boolean parallel) {
        refuse(parallel);
        return StreamSupport.intStream(spliterator, parallel);
    }

    /** Stands in for {@link StreamSupport#intStream(Supplier, int, boolean)}. */
    public static IntStream intStream(Supplier<? extends Spliterator.OfInt> supplier, int characteristics,
            boolean parallel) {
        refuse(parallel);
        return StreamSupport.intStream(supplier, characteristics, parallel);
    }

    /** Stands in for {@link StreamSupport#longStream(Spliterator.OfLong, boolean)}. */
    public static LongStream longStream(Spliterator.OfLong spliterator, boolean parallel) {
        refuse(parallel);
        return StreamSupport.longStream(spliterator, parallel);
    }

    /** Stands in for {@link StreamSupport#longStream(Supplier, int, boolean)}. */
    public static LongStream longStream(Supplier<? extends Spliterator.OfLong> supplier, int characteristics,
            boolean parallel) {
        refuse(parallel);
        return StreamSupport.longStream(supplier, characteristics, parallel);
    }
}
