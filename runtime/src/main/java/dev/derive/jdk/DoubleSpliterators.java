package dev.derive.jdk;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** What a spliterator of doubles does by default. */
@StandInFor(Spliterator.OfDouble.class)
public final class DoubleSpliterators {
    private DoubleSpliterators() {
    }

    /** Stands in for {@link Spliterator.OfDouble#tryAdvance(Consumer)}. */
    public static boolean tryAdvance(Spliterator.OfDouble self, Consumer<? super Double> action) {
        return self.tryAdvance(numbers(action));
    }

    /** Stands in for {@link Spliterator.OfDouble#forEachRemaining(DoubleConsumer)}. */
    public static void forEachRemaining(Spliterator.OfDouble self, DoubleConsumer action) {
        boolean more = true;
        while (more) {
            more = self.tryAdvance(action);
        }
    }

    /** Stands in for {@link Spliterator.OfDouble#forEachRemaining(Consumer)}. */
    public static void forEachRemaining(Spliterator.OfDouble self, Consumer<? super Double> action) {
        self.forEachRemaining(numbers(action));
    }

    private static DoubleConsumer numbers(Consumer<? super Double> action) {
        if (action instanceof DoubleConsumer numbers) {
            return numbers;
        }
        Objects.requireNonNull(action);
        return number -> action.accept(number);
    }
}
