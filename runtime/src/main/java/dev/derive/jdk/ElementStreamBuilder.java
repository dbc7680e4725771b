package dev.derive.jdk;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Builds a stream of doubles. */
final class ElementStreamBuilder implements DoubleStream.Builder {
    private final Stream.Builder<Element> elements = Stream.builder();

    @Override
    public void accept(double value) {
        elements.accept(new Element(value));
    }

    @Override
    public DoubleStream.Builder add(double value) {
        accept(value);
        return this;
    }

    @Override
    public DoubleStream build() {
        return new ElementStream(elements.build());
    }
}
