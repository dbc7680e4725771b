package dev.derive.jdk;

import java.util.Comparator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;

/** A spliterator of elements over one of doubles. */
final class ElementSource implements Spliterator<Element> {
    private final Spliterator.OfDouble numbers;

    ElementSource(Spliterator.OfDouble numbers) {
        this.numbers = numbers;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Element> action) {
        Objects.requireNonNull(action);
        return numbers.tryAdvance((double value) -> action.accept(new Element(value)));
    }

    @Override
    public void forEachRemaining(Consumer<? super Element> action) {
        Objects.requireNonNull(action);
        numbers.forEachRemaining((double value) -> action.accept(new Element(value)));
    }

    @Override
    public Spliterator<Element> trySplit() {
        Spliterator.OfDouble prefix = numbers.trySplit();
        return prefix == null ? null : new ElementSource(prefix);
    }

    @Override
    public long estimateSize() {
        return numbers.estimateSize();
    }

    @Override
    public int characteristics() {
        return numbers.characteristics();
    }

    @Override
    public Comparator<? super Element> getComparator() {
        Comparator<? super Double> order = numbers.getComparator();
        return order == null ? null : (a, b) -> order.compare(a.value, b.value);
    }
}
