package dev.derive.jdk;

import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;

/** Spliterators of iterators of doubles, and the other way round. */
@StandInFor(Spliterators.class)
public final class SpliteratorSources {
    private SpliteratorSources() {
    }

    /** Stands in for {@link Spliterators#iterator(Spliterator.OfDouble)}. */
    public static PrimitiveIterator.OfDouble iterator(Spliterator.OfDouble spliterator) {
        return new SpliteratorIterator(Objects.requireNonNull(spliterator));
    }

    /** Stands in for {@link Spliterators#spliterator(PrimitiveIterator.OfDouble, long, int)}. */
    public static Spliterator.OfDouble spliterator(PrimitiveIterator.OfDouble iterator, long size,
            int characteristics) {
        boolean concurrent = (characteristics & Spliterator.CONCURRENT) != 0;
        return new IteratorSpliterator(Objects.requireNonNull(iterator), size,
                concurrent ? characteristics : characteristics | Spliterator.SIZED | Spliterator.SUBSIZED);
    }

    /** Stands in for {@link Spliterators#spliteratorUnknownSize(PrimitiveIterator.OfDouble, int)}. */
    public static Spliterator.OfDouble spliteratorUnknownSize(PrimitiveIterator.OfDouble iterator,
            int characteristics) {
        return new IteratorSpliterator(Objects.requireNonNull(iterator), Long.MAX_VALUE,
                characteristics & ~(Spliterator.SIZED | Spliterator.SUBSIZED));
    }
}
