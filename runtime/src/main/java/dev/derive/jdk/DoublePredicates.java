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

    // Of what the JDK composed before a run, and of its argument.

    static boolean not(DoublePredicate predicate, double x) {
        return !predicate.test(x);
    }

    static boolean each(DoublePredicate first, DoublePredicate second, double x) {
        return first.test(x) && second.test(x);
    }

    static boolean either(DoublePredicate first, DoublePredicate second, double x) {
        return first.test(x) || second.test(x);
    }
}
