package dev.derive.it.model.adversarial;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.Spliterator;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/** Numbers in buffers, accumulators and iterators of the JDK, and in arrays that it works on. */
public final class Buffered {
    private static final DoubleBuffer SHARED = DoubleBuffer.allocate(4);

    private Buffered() {
    }

    @Exact
    public static double relative(double x) {
        DoubleBuffer buffer = DoubleBuffer.allocate(3).put(x).put(x * x).put(2);
        buffer.flip();
        double product = 1;
        while (buffer.hasRemaining()) {
            product *= buffer.get();
        }
        return product;
    }

    @Exact
    public static double absolute(double x) {
        DoubleBuffer buffer = DoubleBuffer.wrap(new double[] {x, 2, 3});
        buffer.put(1, buffer.get(0) * x);
        buffer.put(0, 5);
        return buffer.get(0) * buffer.get(1) * x;
    }

    @Exact
    public static double theArrayBehindIt(double x) {
        double[] array = {1, 2, 3, 4};
        DoubleBuffer buffer = DoubleBuffer.wrap(array, 1, 2);
        buffer.put(x * x);
        array[2] = array[1] * x;
        return buffer.get() * buffer.array()[1];
    }

    @Exact
    public static double slicesAndDuplicates(double x) {
        DoubleBuffer buffer = DoubleBuffer.wrap(new double[] {1, x, x * x, 3});
        buffer.position(1);
        DoubleBuffer slice = buffer.slice();
        DoubleBuffer other = buffer.duplicate().asReadOnlyBuffer();
        slice.put(0, slice.get(1) * x);
        return other.get() * other.get() + buffer.get(1);
    }

    @Exact
    public static double inBulk(double x) {
        double[] source = {x, x * x, 7};
        DoubleBuffer buffer = DoubleBuffer.allocate(6).put(source).put(source, 1, 2);
        source[0] = 100;
        buffer.flip();
        double[] target = new double[4];
        buffer.get(target, 1, 3).get(target, 0, 1);
        double[] second = new double[2];
        buffer.get(0, second);
        buffer.put(0, new double[] {5, x});
        return target[0] * target[1] * target[2] * target[3] + second[0] * second[1] + buffer.get(0) * buffer.get(1);
    }

    @Exact
    public static double intoAnother(double x) {
        DoubleBuffer from = DoubleBuffer.wrap(new double[] {x, x * x, 1});
        DoubleBuffer to = DoubleBuffer.allocate(4);
        to.put(2).put(from);
        return to.get(1) * to.get(2) * to.get(3) * (from.hasRemaining() ? 2 : 1) * to.position();
    }

    @Exact
    public static double compacted(double x) {
        DoubleBuffer buffer = DoubleBuffer.wrap(new double[] {1, x, x * x, 2});
        buffer.get();
        buffer.compact();
        return buffer.get(0) * buffer.get(1) * buffer.get(2) * buffer.position();
    }

    @Exact
    public static double keptBetweenRuns(double x) {
        SHARED.clear();
        SHARED.put(x).put(x * x);
        return SHARED.get(0) * SHARED.get(1);
    }

    @Exact
    public static double itsExceptions(double x) {
        int seen = 0;
        DoubleBuffer buffer = DoubleBuffer.allocate(1).put(x);
        try {
            buffer.put(x);
        } catch (java.nio.BufferOverflowException e) {
            seen += 1;
        }
        try {
            buffer.get();
        } catch (java.nio.BufferUnderflowException e) {
            seen += 10;
        }
        try {
            buffer.asReadOnlyBuffer().put(0, x);
        } catch (java.nio.ReadOnlyBufferException e) {
            seen += 100;
        }
        try {
            buffer.get(new double[2], 1, 2);
        } catch (IndexOutOfBoundsException e) {
            seen += 1000;
        }
        try {
            buffer.put(buffer);
        } catch (IllegalArgumentException e) {
            seen += 10000;
        }
        return seen * x * buffer.get(0);
    }

    public static double outsideOfTheHeap(double x) {
        DoubleBuffer buffer = ByteBuffer.allocateDirect(16).asDoubleBuffer();
        return buffer.put(x).get(0) * x;
    }

    public static double overBytes(double x) {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        bytes.asDoubleBuffer().put(0, x);
        return bytes.getDouble() * x;
    }

    @Exact
    public static double accumulators(double x) {
        DoubleAccumulator largest = new DoubleAccumulator(Math::max, Double.NEGATIVE_INFINITY);
        DoubleAccumulator product = new DoubleAccumulator((a, b) -> a * b * x, 1);
        for (int i = 1; i <= 3; i++) {
            largest.accumulate(x * i);
            product.accumulate(x + i);
        }
        double first = product.getThenReset() * largest.get();
        product.accumulate(x);
        largest.reset();
        return first + product.doubleValue() * (largest.get() < 0 ? x : 1);
    }

    @Exact
    public static double sortedFloats(double x) {
        float scale = 0.5f;
        float[] values = {3 * scale, (float) 0.125 * 4, scale};
        values[1] += 0.25f;
        Arrays.sort(values);
        double[] exact = {x * 3, x, x * 2};
        Arrays.parallelSort(exact);
        Arrays.parallelSort(exact, 0, 2);
        return exact[0] + 10 * exact[1] + 100 * exact[2] * values[0];
    }

    @Exact
    public static double prefixSums(double x) {
        double[] a = {x, x * x, 3, x};
        Arrays.parallelPrefix(a, Double::sum);
        Arrays.parallelPrefix(a, 1, 3, (s, t) -> s * t);
        Arrays.parallelSetAll(a, i -> a[i] * x * i);
        return a[0] + a[1] + a[2] * a[3];
    }

    @Exact
    public static double longPrefixSums(double x) {
        double[] a = new double[1000];
        Arrays.setAll(a, i -> x / (i + 1));
        Arrays.parallelPrefix(a, Double::sum);
        Arrays.parallelPrefix(a, 3, 20, (p, q) -> p + q * x);
        Arrays.parallelPrefix(a, 100, 901, (p, q) -> 0.9 * p + q * x);
        return a[999] + a[10] + a[19] + a[500] * a[900];
    }

    @Exact
    public static double spliterators(double x) {
        double[] a = {x, x * x, 3};
        Spliterator.OfDouble rest = Arrays.spliterator(a);
        double[] sum = {0};
        Spliterator.OfDouble first = rest.trySplit();
        first.forEachRemaining((double v) -> sum[0] += v);
        rest.tryAdvance((Double v) -> sum[0] += 10 * v);
        return sum[0] * StreamSupport.doubleStream(Arrays.spliterator(a, 1, 3), false).map(v -> v * x).sum()
                + rest.estimateSize() + rest.characteristics();
    }

    @Exact
    public static double randomNumbers(double x) {
        Random random = new Random(3);
        double sum = random.nextGaussian(x, x * x) * random.nextDouble(x) * random.nextDouble(x, 2 * x + 1);
        RandomGenerator other = new SplittableRandom(5);
        sum += other.nextGaussian(2 * x, x);
        try {
            random.nextGaussian(x, -x);
        } catch (IllegalArgumentException e) {
            sum += x * random.nextDouble();
        }
        return sum;
    }

    static final class Halves implements PrimitiveIterator.OfDouble {
        private double next;
        private int left = 3;

        Halves(double next) {
            this.next = next;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public double nextDouble() {
            left--;
            double given = next;
            next /= 2;
            return given;
        }
    }

    @Exact
    public static double ownIterator(double x) {
        PrimitiveIterator.OfDouble halves = new Halves(x);
        double product = halves.next();
        while (halves.hasNext()) {
            product *= halves.nextDouble();
        }
        new Halves(x).forEachRemaining((double v) -> seen = v * x);
        return product * seen;
    }

    private static double seen;

    public static double ownIteratorInALoop(double x) {
        Iterable<Double> halves = () -> new Halves(x);
        double product = 1;
        for (double half : halves) {
            product *= half;
        }
        return product;
    }

    @Exact
    public static double reference(double x) {
        AtomicReference<Double> cell = new AtomicReference<>(x);
        cell.updateAndGet(v -> v * x);
        cell.accumulateAndGet(x, (a, b) -> a + b);
        ThreadLocal<Double> local = ThreadLocal.withInitial(() -> x * 3);
        double before = cell.getAndUpdate(v -> 1.0);
        return before * local.get() * cell.get();
    }
}
