package dev.derive.jdk;

import java.util.Comparator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** A spliterator of doubles over one of elements. */
final class ElementSpliterator implements Spliterator.OfDouble {
    private final Spliterator<Element> elements;

    ElementSpliterator(Spliterator<Element> elements) {
        this.elements = elements;
    }

    @Override
    public boolean tryAdvance(DoubleConsumer action) {
        Objects.requireNonNull(action);
        return elements.tryAdvance(e -> action.accept(e.value));
    }

    // A consumer that would rather have doubles, such as the JDK's own, would unbox by itself what it is given.

    @Override
    public boolean tryAdvance(Consumer<? super Double> action) {
        return action instanceof DoubleConsumer numbers ? tryAdvance(numbers) : advance(action);
    }

    private boolean advance(Consumer<? super Double> action) {
        Objects.requireNonNull(action);
        return elements.tryAdvance(e -> action.accept(e.value));
    }

    @Override
    public void forEachRemaining(DoubleConsumer action) {
        Objects.requireNonNull(action);
        elements.forEachRemaining(e -> action.accept(e.value));
    }

    @Override
    public void forEachRemaining(Consumer<? super Double> action) {
        if (action instanceof DoubleConsumer numbers) {
            forEachRemaining(numbers);
        } else {
            Objects.requireNonNull(action);
            elements.forEachRemaining(e -> action.accept(e.value));
        }
    }

    @Override
    public Spliterator.OfDouble trySplit() {
        Spliterator<Element> prefix = elements.trySplit();
        return prefix == null ? null : new ElementSpliterator(prefix);
    }

    @Override
    public long estimateSize() {
        return elements.estimateSize();
    }

    @Override
    public long getExactSizeIfKnown() {
        return elements.getExactSizeIfKnown();
    }

    @Override
    public int characteristics() {
        return elements.characteristics();
    }

    @Override
    public Comparator<? super Double> getComparator() {
        // Elements are in their natural order or in none, where the JDK throws.
        return elements.getComparator() == null ? null : Comparator.naturalOrder();
    }
}
