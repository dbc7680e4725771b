package dev.derive.jdk;

import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The elements of an array, as the JDK's spliterator gives them. */
final class ArraySpliterator implements Spliterator.OfDouble {
    private final double[] array;
    private final int end;
    private int next;

    ArraySpliterator(double[] array, int from, int end) {
        this.array = array;
        this.next = from;
        this.end = end;
    }

    @Override
    public boolean tryAdvance(DoubleConsumer action) {
        Objects.requireNonNull(action);
        if (next >= end) {
            return false;
        }
        action.accept(array[next++]);
        return true;
    }

    @Override
    public void forEachRemaining(DoubleConsumer action) {
        Objects.requireNonNull(action);
        while (next < end) {
            action.accept(array[next++]);
        }
    }

    // A consumer that would rather have doubles, such as the JDK's own, would unbox by itself what it is given.

    @Override
    public boolean tryAdvance(Consumer<? super Double> action) {
        return tryAdvance(numbers(action));
    }

    @Override
    public void forEachRemaining(Consumer<? super Double> action) {
        forEachRemaining(numbers(action));
    }

    private static DoubleConsumer numbers(Consumer<? super Double> action) {
        Objects.requireNonNull(action);
        return action instanceof DoubleConsumer numbers ? numbers : number -> action.accept(number);
    }

    @Override
    public Spliterator.OfDouble trySplit() {
        int from = next;
        int middle = (from + end) >>> 1;
        if (from >= middle) {
            return null;
        }
        next = middle;
        return new ArraySpliterator(array, from, middle);
    }

    @Override
    public long estimateSize() {
        return end - next;
    }

    @Override
    public int characteristics() {
        return ORDERED | IMMUTABLE | SIZED | SUBSIZED;
    }
}
