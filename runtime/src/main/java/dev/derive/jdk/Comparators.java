package dev.derive.jdk;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Comparators by a number: comparing only looks at values. */
@StandInFor(Comparator.class)
public final class Comparators {
    private Comparators() {
    }

    /** Stands in for {@link Comparator#comparingDouble}. */
    public static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key) {
        Objects.requireNonNull(key);
        return (Comparator<T> & Serializable) (a, b) -> Double.compare(key.applyAsDouble(a), key.applyAsDouble(b));
    }

    /** Stands in for {@link Comparator#thenComparingDouble}. */
    public static <T> Comparator<T> thenComparingDouble(Comparator<T> self, ToDoubleFunction<? super T> key) {
        return self.thenComparing(comparingDouble(key));
    }
}
