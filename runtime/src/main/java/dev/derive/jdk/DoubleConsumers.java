package dev.derive.jdk;

import java.util.Objects;
import java.util.function.DoubleConsumer;

/** Consumers made of consumers. */
@StandInFor(DoubleConsumer.class)
public final class DoubleConsumers {
    private DoubleConsumers() {
    }

    /** Stands in for {@link DoubleConsumer#andThen}. */
    public static DoubleConsumer andThen(DoubleConsumer self, DoubleConsumer after) {
        Objects.requireNonNull(after);
        return x -> {
            self.accept(x);
            after.accept(x);
        };
    }

    /** Of what the JDK composed before a run, and of its argument. */
    static void both(DoubleConsumer first, DoubleConsumer second, double x) {
        first.accept(x);
        second.accept(x);
    }
}
