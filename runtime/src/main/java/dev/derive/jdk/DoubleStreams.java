package dev.derive.jdk;

import dev.derive.runtime.OtherThreads;
import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Streams of doubles: their sources, and what is done with a stream of the JDK's own, which was made before the run or
 * by code that is not woven.
 */
@StandInFor(DoubleStream.class)
public final class DoubleStreams {
    private DoubleStreams() {
    }

    /** A stream of the JDK's own, in elements from here on. The numbers that it has are constants. */
    private static ElementStream of(DoubleStream self) {
        OtherThreads.refuse(self);
        return new ElementStream(elements(self));
    }

    /** The elements of a stream; null if there is none. */
    static Stream<Element> elements(DoubleStream numbers) {
        if (numbers == null) {
            return null;
        }
        return numbers instanceof ElementStream stream ? stream.elements()
                : numbers.mapToObj(value -> new Element(value));
    }

    /** Stands in for {@link DoubleStream#of(double)}. */
    public static DoubleStream of(double value) {
        return new ElementStream(Stream.of(new Element(value)));
    }

    /** Stands in for {@link DoubleStream#of(double...)}. */
    public static DoubleStream of(double... values) {
        return DoubleArrays.stream(values);
    }

    /** Stands in for {@link DoubleStream#iterate(double, DoubleUnaryOperator)}. */
    public static DoubleStream iterate(double seed, DoubleUnaryOperator next) {
        Objects.requireNonNull(next);
        return new ElementStream(Stream.iterate(new Element(seed), e -> new Element(next.applyAsDouble(e.value))));
    }

    /** Stands in for {@link DoubleStream#iterate(double, DoublePredicate, DoubleUnaryOperator)}. */
    public static DoubleStream iterate(double seed, DoublePredicate hasNext, DoubleUnaryOperator next) {
        Objects.requireNonNull(next);
        Objects.requireNonNull(hasNext);
        return new ElementStream(Stream.iterate(new Element(seed), e -> hasNext.test(e.value),
                e -> new Element(next.applyAsDouble(e.value))));
    }

    /** Stands in for {@link DoubleStream#generate}. */
    public static DoubleStream generate(DoubleSupplier supplier) {
        Objects.requireNonNull(supplier);
        return new ElementStream(Stream.generate(() -> new Element(supplier.getAsDouble())));
    }

    /** Stands in for {@link DoubleStream#concat}. */
    public static DoubleStream concat(DoubleStream a, DoubleStream b) {
        Objects.requireNonNull(a);
        Objects.requireNonNull(b);
        return new ElementStream(Stream.concat(elements(a), elements(b)));
    }

    /** Stands in for {@link DoubleStream#builder}. */
    public static DoubleStream.Builder builder() {
        return new ElementStreamBuilder();
    }

    /** Stands in for the stream's own {@code filter}. */
    public static DoubleStream filter(DoubleStream self, DoublePredicate predicate) {
        return of(self).filter(predicate);
    }

    /** Stands in for the stream's own {@code map}. */
    public static DoubleStream map(DoubleStream self, DoubleUnaryOperator mapper) {
        return of(self).map(mapper);
    }

    /** Stands in for the stream's own {@code mapToObj}. */
    public static <U> Stream<U> mapToObj(DoubleStream self, DoubleFunction<? extends U> mapper) {
        return of(self).mapToObj(mapper);
    }

    /** Stands in for the stream's own {@code mapToInt}. */
    public static IntStream mapToInt(DoubleStream self, DoubleToIntFunction mapper) {
        return of(self).mapToInt(mapper);
    }

    /** Stands in for the stream's own {@code mapToLong}. */
    public static LongStream mapToLong(DoubleStream self, DoubleToLongFunction mapper) {
        return of(self).mapToLong(mapper);
    }

    /** Stands in for the stream's own {@code flatMap}. */
    public static DoubleStream flatMap(DoubleStream self, DoubleFunction<? extends DoubleStream> mapper) {
        return of(self).flatMap(mapper);
    }

    /** Stands in for the stream's own {@code mapMulti}. */
    public static DoubleStream mapMulti(DoubleStream self, DoubleStream.DoubleMapMultiConsumer mapper) {
        return of(self).mapMulti(mapper);
    }

    /** Stands in for the stream's own {@code distinct}. */
    public static DoubleStream distinct(DoubleStream self) {
        return of(self).distinct();
    }

    /** Stands in for the stream's own {@code sorted}. */
    public static DoubleStream sorted(DoubleStream self) {
        return of(self).sorted();
    }

    /** Stands in for the stream's own {@code peek}. */
    public static DoubleStream peek(DoubleStream self, DoubleConsumer action) {
        return of(self).peek(action);
    }

    /** Stands in for the stream's own {@code limit}. */
    public static DoubleStream limit(DoubleStream self, long maxSize) {
        return of(self).limit(maxSize);
    }

    /** Stands in for the stream's own {@code skip}. */
    public static DoubleStream skip(DoubleStream self, long n) {
        return of(self).skip(n);
    }

    /** Stands in for the stream's own {@code takeWhile}. */
    public static DoubleStream takeWhile(DoubleStream self, DoublePredicate predicate) {
        return of(self).takeWhile(predicate);
    }

    /** Stands in for the stream's own {@code dropWhile}. */
    public static DoubleStream dropWhile(DoubleStream self, DoublePredicate predicate) {
        return of(self).dropWhile(predicate);
    }

    /** Stands in for the stream's own {@code forEach}. */
    public static void forEach(DoubleStream self, DoubleConsumer action) {
        of(self).forEach(action);
    }

    /** Stands in for the stream's own {@code forEachOrdered}. */
    public static void forEachOrdered(DoubleStream self, DoubleConsumer action) {
        of(self).forEachOrdered(action);
    }

    /** Stands in for the stream's own {@code toArray}. */
    public static double[] toArray(DoubleStream self) {
        return of(self).toArray();
    }

    /** Stands in for the stream's own {@code reduce}. */
    public static double reduce(DoubleStream self, double identity, DoubleBinaryOperator op) {
        return of(self).reduce(identity, op);
    }

    /** Stands in for the stream's own {@code reduce}. */
    public static OptionalDouble reduce(DoubleStream self, DoubleBinaryOperator op) {
        return of(self).reduce(op);
    }

    /** Stands in for the stream's own {@code collect}. */
    public static <R> R collect(DoubleStream self, Supplier<R> supplier, ObjDoubleConsumer<R> accumulator,
            BiConsumer<R, R> combiner) {
        return of(self).collect(supplier, accumulator, combiner);
    }

    /** Stands in for the stream's own {@code sum}. */
    public static double sum(DoubleStream self) {
        return of(self).sum();
    }

    /** Stands in for the stream's own {@code average}. */
    public static OptionalDouble average(DoubleStream self) {
        return of(self).average();
    }

    /** Stands in for the stream's own {@code min}. */
    public static OptionalDouble min(DoubleStream self) {
        return of(self).min();
    }

    /** Stands in for the stream's own {@code max}. */
    public static OptionalDouble max(DoubleStream self) {
        return of(self).max();
    }

    /** Stands in for the stream's own {@code summaryStatistics}. */
    public static DoubleSummaryStatistics summaryStatistics(DoubleStream self) {
        return of(self).summaryStatistics();
    }

    /** Stands in for the stream's own {@code anyMatch}. */
    public static boolean anyMatch(DoubleStream self, DoublePredicate predicate) {
        return of(self).anyMatch(predicate);
    }

    /** Stands in for the stream's own {@code allMatch}. */
    public static boolean allMatch(DoubleStream self, DoublePredicate predicate) {
        return of(self).allMatch(predicate);
    }

    /** Stands in for the stream's own {@code noneMatch}. */
    public static boolean noneMatch(DoubleStream self, DoublePredicate predicate) {
        return of(self).noneMatch(predicate);
    }

    /** Stands in for the stream's own {@code findFirst}. */
    public static OptionalDouble findFirst(DoubleStream self) {
        return of(self).findFirst();
    }

    /** Stands in for the stream's own {@code findAny}. */
    public static OptionalDouble findAny(DoubleStream self) {
        return of(self).findAny();
    }
}
