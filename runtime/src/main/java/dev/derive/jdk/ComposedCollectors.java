package dev.derive.jdk;

import dev.derive.runtime.MadeCollectors.Made;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collectors that are made of others, which may have been made before the run. */
@StandInFor(Collectors.class)
public final class ComposedCollectors {
    private ComposedCollectors() {
    }

    /** A collector that does the same, made anew if it was made before the run and sums numbers. */
    @SuppressWarnings("unchecked")
    static <T, A, R> Collector<T, A, R> followed(Collector<T, A, R> collector) {
        return collector instanceof Made<T, A, R> made ? (Collector<T, A, R>) anew(made.method(), made.arguments())
                : collector;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Collector<?, ?, ?> anew(String method, Object[] a) {
        return switch (method) {
            case "summingDouble" -> DoubleCollectors.summingDouble((ToDoubleFunction<Object>) a[0]);
            case "averagingDouble" -> DoubleCollectors.averagingDouble((ToDoubleFunction<Object>) a[0]);
            case "summarizingDouble" -> DoubleCollectors.summarizingDouble((ToDoubleFunction<Object>) a[0]);
            case "mapping" -> mapping((Function) a[0], (Collector) a[1]);
            case "flatMapping" -> flatMapping((Function) a[0], (Collector) a[1]);
            case "filtering" -> filtering((Predicate) a[0], (Collector) a[1]);
            case "collectingAndThen" -> collectingAndThen((Collector) a[0], (Function) a[1]);
            case "groupingBy" -> a.length == 2 ? groupingBy((Function) a[0], (Collector) a[1])
                    : groupingBy((Function) a[0], (Supplier) a[1], (Collector) a[2]);
            case "groupingByConcurrent" -> a.length == 2 ? groupingByConcurrent((Function) a[0], (Collector) a[1])
                    : groupingByConcurrent((Function) a[0], (Supplier) a[1], (Collector) a[2]);
            case "partitioningBy" -> partitioningBy((Predicate) a[0], (Collector) a[1]);
            case "teeing" -> teeing((Collector) a[0], (Collector) a[1], (BiFunction) a[2]);
            default -> throw new IllegalStateException(method);
        };
    }

    /** Stands in for {@link Collectors#mapping}. */
    public static <T, U, A, R> Collector<T, ?, R> mapping(Function<? super T, ? extends U> mapper,
            Collector<? super U, A, R> downstream) {
        return Collectors.mapping(mapper, followed(downstream));
    }

    /** Stands in for {@link Collectors#flatMapping}. */
    public static <T, U, A, R> Collector<T, ?, R> flatMapping(
            Function<? super T, ? extends Stream<? extends U>> mapper, Collector<? super U, A, R> downstream) {
        return Collectors.flatMapping(mapper, followed(downstream));
    }

    /** Stands in for {@link Collectors#filtering}. */
    public static <T, A, R> Collector<T, ?, R> filtering(Predicate<? super T> predicate,
            Collector<? super T, A, R> downstream) {
        return Collectors.filtering(predicate, followed(downstream));
    }

    /** Stands in for {@link Collectors#collectingAndThen}. */
    public static <T, A, R, S> Collector<T, A, S> collectingAndThen(Collector<T, A, R> downstream,
            Function<R, S> finisher) {
        return Collectors.collectingAndThen(followed(downstream), finisher);
    }

    /** Stands in for {@link Collectors#groupingBy(Function, Collector)}. */
    public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(Function<? super T, ? extends K> classifier,
            Collector<? super T, A, D> downstream) {
        return Collectors.groupingBy(classifier, followed(downstream));
    }

    /** Stands in for {@link Collectors#groupingBy(Function, Supplier, Collector)}. */
    public static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> groupingBy(
            Function<? super T, ? extends K> classifier, Supplier<M> maps, Collector<? super T, A, D> downstream) {
        return Collectors.groupingBy(classifier, maps, followed(downstream));
    }

    /** Stands in for {@link Collectors#groupingByConcurrent(Function, Collector)}. */
    public static <T, K, A, D> Collector<T, ?, ConcurrentMap<K, D>> groupingByConcurrent(
            Function<? super T, ? extends K> classifier, Collector<? super T, A, D> downstream) {
        return Collectors.groupingByConcurrent(classifier, followed(downstream));
    }

    /** Stands in for {@link Collectors#groupingByConcurrent(Function, Supplier, Collector)}. */
    public static <T, K, A, D, M extends ConcurrentMap<K, D>> Collector<T, ?, M> groupingByConcurrent(
            Function<? super T, ? extends K> classifier, Supplier<M> maps, Collector<? super T, A, D> downstream) {
        return Collectors.groupingByConcurrent(classifier, maps, followed(downstream));
    }

    /** Stands in for {@link Collectors#partitioningBy(Predicate, Collector)}. */
    public static <T, D, A> Collector<T, ?, Map<Boolean, D>> partitioningBy(Predicate<? super T> predicate,
            Collector<? super T, A, D> downstream) {
        return Collectors.partitioningBy(predicate, followed(downstream));
    }

    /** Stands in for {@link Collectors#teeing}. */
    public static <T, P, Q, R> Collector<T, ?, R> teeing(Collector<? super T, ?, P> one,
            Collector<? super T, ?, Q> other, BiFunction<? super P, ? super Q, R> merger) {
        return Collectors.teeing(followed(one), followed(other), merger);
    }
}
