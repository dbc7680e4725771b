package dev.derive.runtime;

import java.util.Map;
import java.util.Set;
import java.util.DoubleSummaryStatistics;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the originals of woven classes call in place of the methods of {@link Collectors} that sum numbers, or make
 * other collectors of such. The collectors are the JDK's, but know how they were made: a run that comes to use one, out
 * of a static field for instance, makes its own.
 */
public final class MadeCollectors {
    /**
     * A collector of the JDK.
     *
     * @param method the name of the method of {@link Collectors} that made it
     * @param arguments what that was given
     */
    public record Made<T, A, R>(Collector<T, A, R> jdks, String method, Object... arguments)
            implements Collector<T, A, R> {
        @Override
        public Supplier<A> supplier() {
            return jdks.supplier();
        }

        @Override
        public BiConsumer<A, T> accumulator() {
            return jdks.accumulator();
        }

        @Override
        public BinaryOperator<A> combiner() {
            return jdks.combiner();
        }

        @Override
        public Function<A, R> finisher() {
            return jdks.finisher();
        }

        @Override
        public Set<Characteristics> characteristics() {
            return jdks.characteristics();
        }
    }

    private MadeCollectors() {
    }

    /** A collector made of others: as it is, unless one of these sums numbers. */
    private static <T, A, R> Collector<T, A, R> composed(Collector<T, A, R> jdks, String method, Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Made) {
                return new Made<>(jdks, method, arguments);
            }
        }
        return jdks;
    }

    /** As {@link Collectors#summingDouble}. */
    public static <T> Collector<T, ?, Double> summingDouble(ToDoubleFunction<? super T> mapper) {
        return new Made<>(Collectors.summingDouble(mapper), "summingDouble", mapper);
    }

    /** As {@link Collectors#averagingDouble}. */
    public static <T> Collector<T, ?, Double> averagingDouble(ToDoubleFunction<? super T> mapper) {
        return new Made<>(Collectors.averagingDouble(mapper), "averagingDouble", mapper);
    }

    /** As {@link Collectors#summarizingDouble}. */
    public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(ToDoubleFunction<? super T> mapper) {
        return new Made<>(Collectors.summarizingDouble(mapper), "summarizingDouble", mapper);
    }

    /** As {@link Collectors#mapping}. */
    public static <T, U, A, R> Collector<T, ?, R> mapping(Function<? super T, ? extends U> mapper,
            Collector<? super U, A, R> downstream) {
        return composed(Collectors.mapping(mapper, downstream), "mapping", mapper, downstream);
    }

    /** As {@link Collectors#flatMapping}. */
    public static <T, U, A, R> Collector<T, ?, R> flatMapping(
            Function<? super T, ? extends Stream<? extends U>> mapper, Collector<? super U, A, R> downstream) {
        return composed(Collectors.flatMapping(mapper, downstream), "flatMapping", mapper, downstream);
    }

    /** As {@link Collectors#filtering}. */
    public static <T, A, R> Collector<T, ?, R> filtering(Predicate<? super T> predicate,
            Collector<? super T, A, R> downstream) {
        return composed(Collectors.filtering(predicate, downstream), "filtering", predicate, downstream);
    }

    /** As {@link Collectors#collectingAndThen}. */
    public static <T, A, R, S> Collector<T, A, S> collectingAndThen(Collector<T, A, R> downstream,
            Function<R, S> finisher) {
        return composed(Collectors.collectingAndThen(downstream, finisher), "collectingAndThen", downstream, finisher);
    }

    /** As {@link Collectors#groupingBy(Function, Collector)}. */
    public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(Function<? super T, ? extends K> classifier,
            Collector<? super T, A, D> downstream) {
        return composed(Collectors.groupingBy(classifier, downstream), "groupingBy", classifier, downstream);
    }

    /** As {@link Collectors#groupingBy(Function, Supplier, Collector)}. */
    public static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> groupingBy(
            Function<? super T, ? extends K> classifier, Supplier<M> maps, Collector<? super T, A, D> downstream) {
        return composed(Collectors.groupingBy(classifier, maps, downstream), "groupingBy", classifier, maps,
                downstream);
    }

    /** As {@link Collectors#groupingByConcurrent(Function, Collector)}. */
    public static <T, K, A, D> Collector<T, ?, ConcurrentMap<K, D>> groupingByConcurrent(
            Function<? super T, ? extends K> classifier, Collector<? super T, A, D> downstream) {
        return composed(Collectors.groupingByConcurrent(classifier, downstream), "groupingByConcurrent", classifier,
                downstream);
    }

    /** As {@link Collectors#groupingByConcurrent(Function, Supplier, Collector)}. */
    public static <T, K, A, D, M extends ConcurrentMap<K, D>> Collector<T, ?, M> groupingByConcurrent(
            Function<? super T, ? extends K> classifier, Supplier<M> maps, Collector<? super T, A, D> downstream) {
        return composed(Collectors.groupingByConcurrent(classifier, maps, downstream), "groupingByConcurrent",
                classifier, maps, downstream);
    }

    /** As {@link Collectors#partitioningBy(Predicate, Collector)}. */
    public static <T, D, A> Collector<T, ?, Map<Boolean, D>> partitioningBy(Predicate<? super T> predicate,
            Collector<? super T, A, D> downstream) {
        return composed(Collectors.partitioningBy(predicate, downstream), "partitioningBy", predicate, downstream);
    }

    /** As {@link Collectors#teeing}. */
    public static <T, P, Q, R> Collector<T, ?, R> teeing(Collector<? super T, ?, P> one,
            Collector<? super T, ?, Q> other, BiFunction<? super P, ? super Q, R> merger) {
        return composed(Collectors.teeing(one, other, merger), "teeing", one, other, merger);
    }
}
