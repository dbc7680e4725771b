package dev.derive.jdk;

import dev.derive.runtime.JdkSums;
import dev.derive.runtime.Primal;
import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A stream of doubles over a stream of objects: the JDK moves the objects about, and each keeps its derivative. */
final class ElementStream implements DoubleStream {
    private final Stream<Element> elements;

    ElementStream(Stream<Element> elements) {
        this.elements = elements;
    }

    Stream<Element> elements() {
        return elements;
    }

    @Override
    public DoubleStream filter(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new ElementStream(elements.filter(e -> predicate.test(e.value)));
    }

    @Override
    public DoubleStream map(DoubleUnaryOperator mapper) {
        Objects.requireNonNull(mapper);
        return new ElementStream(elements.map(e -> new Element(mapper.applyAsDouble(e.value))));
    }

    @Override
    public <U> Stream<U> mapToObj(DoubleFunction<? extends U> mapper) {
        Objects.requireNonNull(mapper);
        return elements.map(e -> mapper.apply(e.value));
    }

    @Override
    public IntStream mapToInt(DoubleToIntFunction mapper) {
        Objects.requireNonNull(mapper);
        return elements.mapToInt(e -> mapper.applyAsInt(e.value));
    }

    @Override
    public LongStream mapToLong(DoubleToLongFunction mapper) {
        Objects.requireNonNull(mapper);
        return elements.mapToLong(e -> mapper.applyAsLong(e.value));
    }

    @Override
    public DoubleStream flatMap(DoubleFunction<? extends DoubleStream> mapper) {
        Objects.requireNonNull(mapper);
        return new ElementStream(elements.flatMap(e -> DoubleStreams.elements(mapper.apply(e.value))));
    }

    @Override
    public DoubleStream mapMulti(DoubleMapMultiConsumer mapper) {
        Objects.requireNonNull(mapper);
        return new ElementStream(
                elements.mapMulti((e, sink) -> mapper.accept(e.value, value -> sink.accept(new Element(value)))));
    }

    @Override
    public DoubleStream distinct() {
        return new ElementStream(elements.distinct());
    }

    @Override
    public DoubleStream sorted() {
        return new ElementStream(elements.sorted());
    }

    @Override
    public DoubleStream peek(DoubleConsumer action) {
        Objects.requireNonNull(action);
        return new ElementStream(elements.peek(e -> action.accept(e.value)));
    }

    @Override
    public DoubleStream limit(long maxSize) {
        return new ElementStream(elements.limit(maxSize));
    }

    @Override
    public DoubleStream skip(long n) {
        return new ElementStream(elements.skip(n));
    }

    @Override
    public DoubleStream takeWhile(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new ElementStream(elements.takeWhile(e -> predicate.test(e.value)));
    }

    @Override
    public DoubleStream dropWhile(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return new ElementStream(elements.dropWhile(e -> predicate.test(e.value)));
    }

    @Override
    public void forEach(DoubleConsumer action) {
        Objects.requireNonNull(action);
        elements.forEach(e -> action.accept(e.value));
    }

    @Override
    public void forEachOrdered(DoubleConsumer action) {
        Objects.requireNonNull(action);
        elements.forEachOrdered(e -> action.accept(e.value));
    }

    @Override
    public double[] toArray() {
        Object[] all = elements.toArray();
        double[] values = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = ((Element) all[i]).value;
        }
        return values;
    }

    @Override
    public double reduce(double identity, DoubleBinaryOperator op) {
        Objects.requireNonNull(op);
        return elements.reduce(new Element(identity), (a, b) -> new Element(op.applyAsDouble(a.value, b.value))).value;
    }

    @Override
    public OptionalDouble reduce(DoubleBinaryOperator op) {
        Objects.requireNonNull(op);
        return optional(elements.reduce((a, b) -> new Element(op.applyAsDouble(a.value, b.value))));
    }

    @Override
    public <R> R collect(Supplier<R> supplier, ObjDoubleConsumer<R> accumulator, BiConsumer<R, R> combiner) {
        Objects.requireNonNull(accumulator);
        return elements.collect(supplier, (container, e) -> accumulator.accept(container, e.value), combiner);
    }

    @Override
    public double sum() {
        Total total = new Total();
        double value = JdkSums.sum(elements, e -> total.add(e.value));
        return Primal.graft(value, total.sum());
    }

    @Override
    public OptionalDouble average() {
        Total total = new Total();
        OptionalDouble average = JdkSums.average(elements, e -> total.add(e.value));
        return average.isEmpty() ? average : OptionalDouble.of(Primal.graft(average.getAsDouble(), total.average()));
    }

    // The JDK's documentation defines the following four by these reductions.

    @Override
    public OptionalDouble min() {
        return reduce((a, b) -> Math.min(a, b));
    }

    @Override
    public OptionalDouble max() {
        return reduce((a, b) -> Math.max(a, b));
    }

    @Override
    public long count() {
        return elements.count();
    }

    @Override
    public DoubleSummaryStatistics summaryStatistics() {
        return collect(() -> new DoubleSummaryStatistics(), (statistics, value) -> statistics.accept(value),
                (statistics, other) -> statistics.combine(other));
    }

    @Override
    public boolean anyMatch(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return elements.anyMatch(e -> predicate.test(e.value));
    }

    @Override
    public boolean allMatch(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return elements.allMatch(e -> predicate.test(e.value));
    }

    @Override
    public boolean noneMatch(DoublePredicate predicate) {
        Objects.requireNonNull(predicate);
        return elements.noneMatch(e -> predicate.test(e.value));
    }

    @Override
    public OptionalDouble findFirst() {
        return optional(elements.findFirst());
    }

    @Override
    public OptionalDouble findAny() {
        return optional(elements.findAny());
    }

    private static OptionalDouble optional(Optional<Element> element) {
        return element.isPresent() ? OptionalDouble.of(element.get().value) : OptionalDouble.empty();
    }

    @Override
    public Stream<Double> boxed() {
        return elements.map(e -> e.value);
    }

    @Override
    public PrimitiveIterator.OfDouble iterator() {
        return new ElementIterator(elements.iterator());
    }

    @Override
    public Spliterator.OfDouble spliterator() {
        return new ElementSpliterator(elements.spliterator());
    }

    @Override
    public boolean isParallel() {
        return elements.isParallel();
    }

    @Override
    public DoubleStream sequential() {
        return with(elements.sequential());
    }

    @Override
    public DoubleStream parallel() {
        return with(elements.parallel());
    }

    @Override
    public DoubleStream unordered() {
        return with(elements.unordered());
    }

    @Override
    public DoubleStream onClose(Runnable closeHandler) {
        return with(elements.onClose(closeHandler));
    }

    /** The JDK's streams return themselves where nothing has to change. */
    private DoubleStream with(Stream<Element> same) {
        return same == elements ? this : new ElementStream(same);
    }

    @Override
    public void close() {
        elements.close();
    }
}
