package dev.derive.jdk;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.DoubleConsumer;

/** An iterator over a spliterator, which is one element ahead once it was asked whether there is more. */
final class SpliteratorIterator implements PrimitiveIterator.OfDouble, DoubleConsumer {
    private final Spliterator.OfDouble numbers;
    private boolean isAhead;
    private double next;

    SpliteratorIterator(Spliterator.OfDouble numbers) {
        this.numbers = numbers;
    }

    @Override
    public void accept(double number) {
        isAhead = true;
        next = number;
    }

    @Override
    public boolean hasNext() {
        if (!isAhead) {
            numbers.tryAdvance((DoubleConsumer) this);
        }
        return isAhead;
    }

    @Override
    public double nextDouble() {
        if (!isAhead && !hasNext()) {
            throw new NoSuchElementException();
        }
        isAhead = false;
        return next;
    }
}
