package dev.derive.jdk;

import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** What an iterator of doubles does by default. */
@StandInFor(PrimitiveIterator.OfDouble.class)
public final class DoubleIterators {
    private DoubleIterators() {
    }

    /** Stands in for {@link PrimitiveIterator.OfDouble#next}. */
    public static Double next(PrimitiveIterator.OfDouble self) {
        return self.nextDouble();
    }

    /** Stands in for {@link PrimitiveIterator.OfDouble#forEachRemaining(DoubleConsumer)}. */
    public static void forEachRemaining(PrimitiveIterator.OfDouble self, DoubleConsumer action) {
        Objects.requireNonNull(action);
        while (self.hasNext()) {
            action.accept(self.nextDouble());
        }
    }

    /** Stands in for {@link PrimitiveIterator.OfDouble#forEachRemaining(Consumer)}. */
    public static void forEachRemaining(PrimitiveIterator.OfDouble self, Consumer<? super Double> action) {
        if (action instanceof DoubleConsumer numbers) {
            self.forEachRemaining(numbers);
            return;
        }
        Objects.requireNonNull(action);
        self.forEachRemaining((double number) -> action.accept(number));
    }
}
