package dev.derive.jdk;

import java.util.Comparator;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterators;
import java.util.function.DoubleConsumer;

/** A spliterator over an iterator. */
final class IteratorSpliterator extends Spliterators.AbstractDoubleSpliterator {
    private final PrimitiveIterator.OfDouble numbers;

    IteratorSpliterator(PrimitiveIterator.OfDouble numbers, long size, int characteristics) {
        super(size, characteristics);
        this.numbers = numbers;
    }

    @Override
    public boolean tryAdvance(DoubleConsumer action) {
        Objects.requireNonNull(action);
        if (!numbers.hasNext()) {
            return false;
        }
        action.accept(numbers.nextDouble());
        return true;
    }

    @Override
    public void forEachRemaining(DoubleConsumer action) {
        numbers.forEachRemaining(action);
    }

    @Override
    public Comparator<? super Double> getComparator() {
        if (hasCharacteristics(SORTED)) {
            return null;
        }
        throw new IllegalStateException();
    }
}
