package dev.derive.jdk;

import dev.derive.runtime.OtherThreads;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Streams of objects that become streams of doubles, or are collected. */
@StandInFor(Stream.class)
public final class Streams {
    private Streams() {
    }

    /** Stands in for {@link Stream#mapToDouble}. */
    public static <T> DoubleStream mapToDouble(Stream<T> self, ToDoubleFunction<? super T> mapper) {
        Objects.requireNonNull(mapper);
        OtherThreads.refuse(self);
        return new ElementStream(self.map(t -> new Element(mapper.applyAsDouble(t))));
    }

    /** Stands in for {@link Stream#flatMapToDouble}. */
    public static <T> DoubleStream flatMapToDouble(Stream<T> self, Function<? super T, ? extends DoubleStream> mapper) {
        Objects.requireNonNull(mapper);
        OtherThreads.refuse(self);
        return new ElementStream(self.flatMap(t -> DoubleStreams.elements(mapper.apply(t))));
    }

    /** Stands in for {@link Stream#mapMultiToDouble}. */
    public static <T> DoubleStream mapMultiToDouble(Stream<T> self,
            BiConsumer<? super T, ? super DoubleConsumer> mapper) {
        Objects.requireNonNull(mapper);
        OtherThreads.refuse(self);
        return new ElementStream(self.mapMulti((t, sink) -> {
            DoubleConsumer numbers = value -> sink.accept(new Element(value));
            mapper.accept(t, numbers);
        }));
    }

    /** Stands in for {@link Stream#collect(Collector)}. */
    public static <T, R, A> R collect(Stream<T> self, Collector<? super T, A, R> collector) {
        return self.collect(ComposedCollectors.followed(collector));
    }
}
