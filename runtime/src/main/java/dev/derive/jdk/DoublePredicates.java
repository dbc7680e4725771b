package dev.derive.jdk;

import java.util.Objects;
import java.util.function.DoublePredicate;

/** Predicates made of predicates. */
@StandInFor(DoublePredicate.class)
public final class DoublePredicates {
    private DoublePredicates() {
    }

    /** Stands in for {@link DoublePredicate#and}. */
    public static DoublePredicate and(DoublePredicate self, DoublePredicate other) {
        Objects.requireNonNull(other);
        return x -> self.test(x) && other.test(x);
    }

    /** Stands in for {@link DoublePredicate#or}. */
    public static DoublePredicate or(DoublePredicate self, DoublePredicate other) {
        Objects.requireNonNull(other);
        return x -> self.test(x) || other.test(x);
    }

    /** Stands in for {@link DoublePredicate#negate}. */
    public static DoublePredicate negate(DoublePredicate self) {
        return x -> !self.test(x);
    }
}
