package dev.derive.jdk;

import dev.derive.runtime.JdkSums;
import dev.derive.runtime.Primal;
import java.util.DoubleSummaryStatistics;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Collectors that sum. The others move boxes about. */
@StandInFor(Collectors.class)
public final class DoubleCollectors {
    private DoubleCollectors() {
    }

    /** What the JDK's collector has of the values, and beside it what their derivatives are taken from. */
    private static final class Container {
        Object values;
        final Total total = new Total();

        Container(Object values) {
            this.values = values;
        }
    }

    private static <T> Collector<T, ?, Double> of(Collector<Double, Object, Double> jdk,
            ToDoubleFunction<? super T> mapper, ToDoubleFunction<Total> formula) {
        return Collector.of(() -> new Container(jdk.supplier().get()),
                (Container c, T t) -> jdk.accumulator().accept(c.values, c.total.add(mapper.applyAsDouble(t))),
                (a, b) -> {
                    a.values = jdk.combiner().apply(a.values, b.values);
                    a.total.add(b.total);
                    return a;
                },
                c -> Primal.graft(jdk.finisher().apply(c.values), formula.applyAsDouble(c.total)));
    }

    /** Stands in for {@link Collectors#summingDouble}. */
    public static <T> Collector<T, ?, Double> summingDouble(ToDoubleFunction<? super T> mapper) {
        return of(JdkSums.summing(), mapper, total -> total.sum());
    }

    /** Stands in for {@link Collectors#averagingDouble}. */
    public static <T> Collector<T, ?, Double> averagingDouble(ToDoubleFunction<? super T> mapper) {
        return of(JdkSums.averaging(), mapper, total -> total.average());
    }

    /** Stands in for {@link Collectors#summarizingDouble}. */
    public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(ToDoubleFunction<? super T> mapper) {
        return Collector.of(() -> new DoubleSummaryStatistics(),
                (DoubleSummaryStatistics statistics, T t) -> statistics.accept(mapper.applyAsDouble(t)),
                (a, b) -> {
                    a.combine(b);
                    return a;
                }, Collector.Characteristics.IDENTITY_FINISH);
    }
}
