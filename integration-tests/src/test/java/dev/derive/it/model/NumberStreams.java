package dev.derive.it.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams of doubles: where they come from, what is done to them, and what comes out of them. */
public final class NumberStreams {
    private NumberStreams() {
    }

    // Sources.

    public static double ofOne(double x) {
        return DoubleStream.of(x * x).sum() + DoubleStream.empty().sum();
    }

    public static double ofSeveral(double x) {
        return DoubleStream.of(x, 2, x * x, 3).sum();
    }

    public static double iterated(double x) {
        return DoubleStream.iterate(x, v -> v * x).limit(4).sum();
    }

    /** 1, x, x² … below 10 with x = 1.25: eleven terms. */
    public static double iteratedWhile(double x) {
        return DoubleStream.iterate(1, v -> v < 10, v -> v * x).sum();
    }

    public static double generated(double x) {
        double[] next = {x};
        return DoubleStream.generate(() -> next[0] *= x).limit(3).sum();
    }

    public static double concatenated(double x) {
        return DoubleStream.concat(DoubleStream.of(x, x), Arrays.stream(new double[] {1, x * x})).map(v -> v * x).sum();
    }

    public static double built(double x) {
        DoubleStream.Builder builder = DoubleStream.builder().add(x).add(2);
        builder.accept(x * x);
        return builder.build().sum();
    }

    public static double ofAnArray(double x) {
        double[] values = {1, x, x * x, 3 * x};
        return Arrays.stream(values).sum() * Arrays.stream(values, 1, 3).sum();
    }

    /** Elements are read when the stream is, not when it is made. */
    public static double ofAnArrayWrittenLater(double x) {
        double[] values = {1, x};
        DoubleStream stream = Arrays.stream(values);
        values[0] = x * x;
        return stream.sum();
    }

    public static double rangeOutsideTheArray(double x) {
        try {
            return Arrays.stream(new double[] {x}, 0, 2).sum();
        } catch (ArrayIndexOutOfBoundsException e) {
            return e.getMessage().length() * x;
        }
    }

    public static double ofObjects(double x) {
        return Stream.of("a", "bb", "ccc").mapToDouble(s -> s.length() * x).sum();
    }

    public static double ofBoxes(double x) {
        List<Double> boxes = List.of(x, x * x, 4.0);
        return boxes.stream().mapToDouble(Double::doubleValue).sum() + boxes.stream().mapToDouble(b -> b).max().getAsDouble();
    }

    public static double flattenedObjects(double x) {
        return Stream.of(1, 2).flatMapToDouble(i -> i == 1 ? DoubleStream.of(x, i) : DoubleStream.of(x * x)).sum();
    }

    public static double multiplied(double x) {
        return Stream.of(1, 2).<Double>mapMulti((i, sink) -> sink.accept(i * x)).mapToDouble(v -> v).sum()
                + Stream.of(1, 2).mapMultiToDouble((i, sink) -> {
                    sink.accept(i * x);
                    sink.accept(x * x);
                }).sum();
    }

    public static double ofInts(double x) {
        return IntStream.range(0, 5).mapToDouble(i -> i * x * x).sum()
                + IntStream.of(1, 2).asDoubleStream().map(v -> v * x).sum();
    }

    public static double ofLongs(double x) {
        return LongStream.rangeClosed(1, 3).mapToDouble(i -> x / i).sum()
                + LongStream.of(1, 2).asDoubleStream().map(v -> v * x).sum();
    }

    public static double ofASpliterator(double x) {
        return StreamSupport.doubleStream(new Powers(x, 3), false).sum();
    }

    /** x, x², … up to a power. */
    private static final class Powers extends Spliterators.AbstractDoubleSpliterator {
        private final double x;
        private final int last;
        private int next = 1;

        Powers(double x, int last) {
            super(last, Spliterator.ORDERED);
            this.x = x;
            this.last = last;
        }

        @Override
        public boolean tryAdvance(DoubleConsumer action) {
            if (next > last) {
                return false;
            }
            action.accept(Math.pow(x, next++));
            return true;
        }
    }

    // Intermediate operations; the stream is x, 2, x², 3 unless said otherwise.

    private static DoubleStream numbers(double x) {
        return DoubleStream.of(x, 2, x * x, 3);
    }

    public static double filtered(double x) {
        return numbers(x).filter(v -> v < 2).sum();
    }

    public static double mapped(double x) {
        return numbers(x).map(v -> v * x).map(Math::sqrt).sum();
    }

    public static double mappedToObjects(double x) {
        return numbers(x).mapToObj(v -> new double[] {v, v * x}).map(pair -> pair[0] + pair[1]).reduce(0.0, Double::sum);
    }

    /** Casts are constants: 1 + 2 + 1 + 3, and the same. */
    public static double mappedToIntegers(double x) {
        return x * (numbers(x).mapToInt(v -> (int) v).sum() + numbers(x).mapToLong(v -> (long) v).sum());
    }

    public static double flattened(double x) {
        return numbers(x).flatMap(v -> v < 2 ? DoubleStream.of(v, v * x) : null).sum();
    }

    public static double expanded(double x) {
        return numbers(x).mapMulti((v, sink) -> {
            sink.accept(v);
            sink.accept(v * x);
        }).sum();
    }

    /** Of two equal elements the first stays. */
    public static double distinct(double x) {
        return DoubleStream.of(x, 2, x, 2 * x).distinct().sum();
    }

    public static double sorted(double x) {
        double[] sorted = numbers(x).sorted().toArray();
        return sorted[0] + 10 * sorted[1] + 100 * sorted[2];
    }

    public static double peekedAt(double x) {
        double[] seen = {0};
        double sum = numbers(x).peek(v -> seen[0] += v * v).sum();
        return sum + seen[0];
    }

    public static double limited(double x) {
        return numbers(x).skip(1).limit(2).sum();
    }

    public static double takenAndDropped(double x) {
        return 10 * numbers(x).takeWhile(v -> v < 2).sum() + numbers(x).dropWhile(v -> v < 2).sum();
    }

    public static double boxed(double x) {
        List<Double> list = numbers(x).boxed().toList();
        return list.get(0) * list.get(2);
    }

    public static double switched(double x) {
        return numbers(x).unordered().sequential().onClose(() -> { }).sum();
    }

    // What comes out.

    public static double forEach(double x) {
        double[] sum = {0};
        numbers(x).forEach(v -> sum[0] += v);
        numbers(x).forEachOrdered(v -> sum[0] = sum[0] * x + v);
        return sum[0];
    }

    public static double toArray(double x) {
        double[] a = numbers(x).toArray();
        return a[0] * a[1] * a[2];
    }

    public static double reduced(double x) {
        return numbers(x).reduce(x, (a, b) -> a * b) + numbers(x).reduce((a, b) -> a * b).getAsDouble();
    }

    public static double collected(double x) {
        List<Double> list = numbers(x).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        return list.get(2) * list.get(1);
    }

    public static double average(double x) {
        return numbers(x).average().getAsDouble() + DoubleStream.empty().average().orElse(x);
    }

    public static double extremes(double x) {
        return numbers(x).max().getAsDouble() + numbers(x).min().getAsDouble() * numbers(x).map(v -> v * x).max().orElseThrow();
    }

    /** Half the derivative of each of two equal maxima, as for {@code Math.max}. */
    public static double tie(double x) {
        return DoubleStream.of(x * x, 1.25 * x, 1).max().getAsDouble();
    }

    public static double counted(double x) {
        return numbers(x).filter(v -> v > x).count() * x;
    }

    public static double matched(double x) {
        return (numbers(x).anyMatch(v -> v > 2 * x) ? x : 0) + (numbers(x).allMatch(v -> v > x) ? 1 : 2 * x)
                + (numbers(x).noneMatch(v -> v > 5) ? x * x : 0);
    }

    public static double found(double x) {
        return numbers(x).skip(2).findFirst().getAsDouble() * numbers(x).findAny().getAsDouble();
    }

    public static double statistics(double x) {
        var s = numbers(x).summaryStatistics();
        return s.getSum() + 10 * s.getMin() + 100 * s.getMax() + 1000 * s.getAverage() + s.getCount() * x;
    }

    public static double iterator(double x) {
        PrimitiveIterator.OfDouble numbers = numbers(x).iterator();
        double sum = numbers.nextDouble();
        sum += 10 * numbers.next();
        double[] rest = {sum};
        numbers.forEachRemaining((double v) -> rest[0] = rest[0] * x + v);
        Iterator<Double> boxes = numbers(x).iterator();
        return rest[0] * boxes.next();
    }

    /** An iterator of the model's own, of which the JDK's defaults are used. */
    public static double ownIterator(double x) {
        PrimitiveIterator.OfDouble numbers = new PrimitiveIterator.OfDouble() {
            private int count;

            @Override
            public boolean hasNext() {
                return count < 4;
            }

            @Override
            public double nextDouble() {
                return ++count * x;
            }
        };
        double[] sum = {numbers.next()};
        numbers.forEachRemaining((double v) -> sum[0] += v * v);
        return sum[0];
    }

    public static double spliterator(double x) {
        double[] sum = {0};
        Spliterator.OfDouble numbers = numbers(x).spliterator();
        numbers.tryAdvance((double v) -> sum[0] += 10 * v);
        numbers.forEachRemaining((double v) -> sum[0] += v * v);
        return sum[0];
    }

    /** A sum whose compensation makes a difference: its value is the JDK's. */
    public static double compensated(double x) {
        return IntStream.range(0, 1000).mapToDouble(i -> x / (i + 1) + (i % 2 == 0 ? 1e10 : -1e10)).sum();
    }

    public static double compensatedAverage(double x) {
        return IntStream.range(0, 1000).mapToDouble(i -> x / (i + 1) + (i % 2 == 0 ? 1e10 : -1e10)).average().getAsDouble();
    }

    public static double infiniteSum(double x) {
        return DoubleStream.of(x, Double.POSITIVE_INFINITY, x, 1e308, 1e308).sum() - x;
    }

    public static double notANumber(double x) {
        return DoubleStream.of(x, Double.NaN).max().getAsDouble();
    }

    public static double negativeZero(double x) {
        return Math.copySign(x, DoubleStream.of(0.0, -0.0).min().getAsDouble());
    }
}
