package dev.derive.jdk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Without any derivative, a stream of elements does what the JDK's stream does, to the bit. */
class ElementStreamTest {
    private static final double[][] DATA = {{}, {0.0, -0.0}, {Double.NaN, 1, 2}, {Double.POSITIVE_INFINITY, 1},
            {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}, {1e308, 1e308, -1e308},
            {1e16, 1, -1e16, 1e-3}, {-0.0}, random()};

    private static double[] random() {
        Random random = new Random(1);
        return IntStream.range(0, 1000).mapToDouble(i -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15))
                .toArray();
    }

    private static void same(Function<DoubleStream, Object> use) {
        for (double[] data : DATA) {
            Object expected = use.apply(Arrays.stream(data));
            Object actual = use.apply(new ElementStream(Arrays.stream(data).mapToObj(Element::new)));
            if (expected instanceof double[] numbers) {
                assertArrayEquals(numbers, (double[]) actual);
            } else {
                assertEquals(expected, actual, () -> Arrays.toString(data));
            }
        }
    }

    @Test
    void reductionsGiveTheSameBits() {
        same(DoubleStream::sum);
        same(DoubleStream::average);
        same(DoubleStream::min);
        same(DoubleStream::max);
        same(DoubleStream::count);
        same(DoubleStream::findFirst);
        same(DoubleStream::findAny);
        same(s -> s.summaryStatistics().toString());
        same(s -> s.reduce(1, (a, b) -> a * b));
        same(s -> s.reduce((a, b) -> a - b));
        same(s -> s.<List<Double>>collect(ArrayList::new, List::add, List::addAll));
    }

    @Test
    void intermediateOperationsGiveTheSameElements() {
        same(DoubleStream::toArray);
        same(s -> s.filter(v -> v > 0).toArray());
        same(s -> s.map(v -> v / 3).toArray());
        same(s -> s.mapToObj(v -> "" + v).toList());
        same(s -> s.mapToInt(v -> (int) v).boxed().toList());
        same(s -> s.mapToLong(v -> (long) v).boxed().toList());
        same(s -> s.flatMap(v -> v > 0 ? DoubleStream.of(v, -v) : null).toArray());
        same(s -> s.mapMulti((v, sink) -> {
            sink.accept(v);
            sink.accept(v * v);
        }).toArray());
        same(s -> s.distinct().toArray());
        same(s -> s.sorted().toArray());
        same(s -> s.skip(1).limit(3).toArray());
        same(s -> s.takeWhile(v -> v < 1).toArray());
        same(s -> s.dropWhile(v -> v < 1).toArray());
        same(s -> s.boxed().toList());
        same(s -> s.unordered().sequential().toArray());
    }

    @Test
    void matchesAndTraversalsSeeTheSameElements() {
        same(s -> s.anyMatch(v -> v > 0));
        same(s -> s.allMatch(v -> v > 0));
        same(s -> s.noneMatch(v -> v > 0));
        same(s -> {
            List<Double> seen = new ArrayList<>();
            s.peek(seen::add).forEach(seen::add);
            return seen;
        });
        same(s -> {
            List<Double> seen = new ArrayList<>();
            s.forEachOrdered(seen::add);
            return seen;
        });
        same(s -> {
            List<Double> seen = new ArrayList<>();
            PrimitiveIterator.OfDouble iterator = s.iterator();
            if (iterator.hasNext()) {
                seen.add(iterator.nextDouble());
            }
            if (iterator.hasNext()) {
                seen.add(iterator.next());
            }
            iterator.forEachRemaining((double v) -> seen.add(v));
            return seen;
        });
        same(s -> {
            List<Double> seen = new ArrayList<>();
            Spliterator.OfDouble spliterator = s.spliterator();
            seen.add((double) spliterator.getExactSizeIfKnown());
            spliterator.tryAdvance((double v) -> seen.add(v));
            Spliterator.OfDouble prefix = spliterator.trySplit();
            if (prefix != null) {
                prefix.forEachRemaining((double v) -> seen.add(v));
            }
            spliterator.forEachRemaining((double v) -> seen.add(v));
            return seen;
        });
    }

    @Test
    void closingRunsTheHandlersOnce() {
        same(s -> {
            List<String> closed = new ArrayList<>();
            try (DoubleStream stream = s.onClose(() -> closed.add("closed")).map(v -> v)) {
                closed.add("" + stream.count());
            }
            return closed;
        });
    }

    @Test
    void parallelStreamsAreParallel() {
        same(s -> s.parallel().isParallel());
        same(s -> s.parallel().sequential().isParallel());
    }

    @Test
    void nullFunctionsAreRefusedAtOnce() {
        DoubleStream stream = new ElementStream(Stream.of(new Element(1)));
        assertThrows(NullPointerException.class, () -> stream.map(null));
        assertThrows(NullPointerException.class, () -> stream.filter(null));
        assertThrows(NullPointerException.class, () -> stream.forEach(null));
    }
}
