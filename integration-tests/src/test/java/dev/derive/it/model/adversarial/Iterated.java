package dev.derive.it.model.adversarial;

import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Iterators and spliterators of doubles that leave boxing, and going over all elements, to the JDK. */
public final class Iterated {

    private Iterated() {
    }

    /** An interface between the class and the JDK's. */
    private interface Numbers extends PrimitiveIterator.OfDouble {
        double step();
    }

    private static class Steps implements Numbers {
        private final double step;
        private int count;

        Steps(double step) {
            this.step = step;
        }

        @Override
        public double step() {
            return step;
        }

        @Override
        public boolean hasNext() {
            return count < 5;
        }

        @Override
        public double nextDouble() {
            return step() * ++count;
        }
    }

    /** It inherits from a woven class what that inherits from the JDK, and overrides a part. */
    private static final class Squares extends Steps {
        Squares(double step) {
            super(step);
        }

        @Override
        public double nextDouble() {
            double next = super.nextDouble();
            return next * next;
        }

        @Override
        public void forEachRemaining(DoubleConsumer action) {
            action.accept(step());
            super.forEachRemaining(action);
        }
    }

    private record Grid(double step) implements Iterable<Double> {
        @Override
        public Iterator<Double> iterator() {
            return new Steps(step);
        }
    }

    private static final class Halves implements Spliterator.OfDouble {
        private double next;

        Halves(double first) {
            next = first;
        }

        @Override
        public boolean tryAdvance(DoubleConsumer action) {
            if (next < 0.01) {
                return false;
            }
            action.accept(next);
            next /= 2;
            return true;
        }

        @Override
        public Spliterator.OfDouble trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return Long.MAX_VALUE;
        }

        @Override
        public int characteristics() {
            return ORDERED;
        }
    }

    @Exact
    public static double forEachLoop(double x) {
        double sum = 0;
        for (double number : new Grid(x)) {
            sum += number * number;
        }
        return sum;
    }

    @Exact
    public static double forEachMethod(double x) {
        double[] sum = new double[1];
        new Grid(x).forEach(number -> sum[0] += number * number);
        return sum[0];
    }

    @Exact
    public static double boxedByTheJdk(double x) {
        Iterator<Double> boxes = new Steps(x);
        Steps numbers = new Squares(x);
        return boxes.next() * boxes.next() + numbers.next() * numbers.nextDouble();
    }

    @Exact
    public static double remaining(double x) {
        double[] sum = new double[1];
        new Steps(x).forEachRemaining((double number) -> sum[0] += number * number);
        new Squares(x).forEachRemaining((double number) -> sum[0] += number);
        new Squares(x).forEachRemaining((Consumer<Double>) number -> sum[0] += x * number);
        return sum[0];
    }

    @Exact
    public static double streamed(double x) {
        Spliterator.OfDouble all = Spliterators.spliteratorUnknownSize(new Steps(x), Spliterator.ORDERED);
        Spliterator.OfDouble some = Spliterators.spliterator(new Squares(x), 5, 0);
        return StreamSupport.doubleStream(all, false).map(number -> number * number).sum()
                + StreamSupport.doubleStream(some, false).limit(2).sum();
    }

    @Exact
    public static double streamedInBoxes(double x) {
        Stream<Double> boxes = StreamSupport.stream(new Grid(x).spliterator(), false);
        return boxes.reduce(1.0, (a, b) -> a * b);
    }

    @Exact
    public static double halves(double x) {
        double[] sum = new double[1];
        new Halves(x).forEachRemaining((double number) -> sum[0] += number * number);
        Spliterator<Double> boxes = new Halves(x);
        boxes.tryAdvance(number -> sum[0] += number * number);
        boxes.forEachRemaining(number -> sum[0] += number * number * x);
        return sum[0];
    }

    @Exact
    public static double iteratedHalves(double x) {
        double sum = 0;
        for (PrimitiveIterator.OfDouble i = Spliterators.iterator(new Halves(x)); i.hasNext();) {
            sum += i.nextDouble() * (i.hasNext() ? i.next() : 1);
        }
        Iterator<Double> boxes = Spliterators.iterator((Spliterator<Double>) new Halves(x));
        return sum + boxes.next() * boxes.next();
    }
}
