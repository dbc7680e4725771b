package dev.derive.jdk;

import java.util.Iterator;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** An iterator of doubles over one of elements. */
final class ElementIterator implements PrimitiveIterator.OfDouble {
    private final Iterator<Element> elements;

    ElementIterator(Iterator<Element> elements) {
        this.elements = elements;
    }

    @Override
    public boolean hasNext() {
        return elements.hasNext();
    }

    @Override
    public double nextDouble() {
        return elements.next().value;
    }

    @Override
    public Double next() {
        return elements.next().value;
    }

    @Override
    public void forEachRemaining(DoubleConsumer action) {
        Objects.requireNonNull(action);
        elements.forEachRemaining(e -> action.accept(e.value));
    }

    @Override
    public void forEachRemaining(Consumer<? super Double> action) {
        if (action instanceof DoubleConsumer numbers) {
            // It would unbox by itself what it is given.
            forEachRemaining(numbers);
        } else {
            Objects.requireNonNull(action);
            elements.forEachRemaining(e -> action.accept(e.value));
        }
    }
}
