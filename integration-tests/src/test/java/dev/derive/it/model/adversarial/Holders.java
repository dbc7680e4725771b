package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Keeper;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Objects of the language and of the JDK that hold a number for a while or compute with it. */
public final class Holders {
    private Holders() {
    }

    private record Pair(double first, Double second) {
        Pair swapped() {
            return new Pair(second, first);
        }
    }

    private enum Register {
        A, B;

        double value;
    }

    private static class Base {
        protected double hidden = 1;
    }

    private static final class Derived extends Base {
        double hidden;

        Derived(double x) {
            hidden = x;
            super.hidden = x * x;
        }
    }

    @Exact
    public static double record(double x) {
        Pair pair = new Pair(x, x * x).swapped();
        return pair.first() * pair.second() + (pair.equals(new Pair(1, 2.0)) ? 1 : 0);
    }

    @Exact
    public static double enumField(double x) {
        Register.A.value = x * x;
        Register.B.value = Register.A.value * x;
        return Register.valueOf("B").value;
    }

    @Exact
    public static double hiddenField(double x) {
        Derived d = new Derived(x);
        return d.hidden * ((Base) d).hidden;
    }

    @Exact
    public static double capturedByALocalClass(double x) {
        class Scale {
            double times(double y) {
                return x * y;
            }
        }
        return new Scale().times(x);
    }

    @Exact
    public static double atomicReference(double x) {
        AtomicReference<Double> cell = new AtomicReference<>(x);
        cell.updateAndGet(v -> v * x);
        cell.accumulateAndGet(x, (a, b) -> a + b);
        Double old = cell.getAndSet(2 * x);
        return old * cell.get();
    }

    @Exact
    public static double atomicReferenceArray(double x) {
        AtomicReferenceArray<Double> cells = new AtomicReferenceArray<>(2);
        cells.set(0, x);
        cells.set(1, cells.get(0) * x);
        return cells.getAndUpdate(1, v -> v + 1) * x;
    }

    @Exact
    public static double comparedAndSet(double x) {
        Double first = x;
        AtomicReference<Double> cell = new AtomicReference<>(first);
        boolean done = cell.compareAndSet(first, x * x);
        return done ? cell.get() : 0;
    }

    @Exact
    public static double references(double x) {
        Double box = x * x;
        WeakReference<Double> weak = new WeakReference<>(box);
        return weak.get() * new SoftReference<>(box).get() + box;
    }

    public static double adderGivenAway(double x) {
        DoubleAdder adder = new DoubleAdder();
        Keeper.keep(adder);
        adder.add(x * x);
        return Keeper.sum();
    }

    public static double adder(double x) {
        DoubleAdder adder = new DoubleAdder();
        adder.add(x);
        adder.add(x * x);
        return adder.sum();
    }

    public static double accumulator(double x) {
        DoubleAccumulator product = new DoubleAccumulator((a, b) -> a * b, 1);
        product.accumulate(x);
        product.accumulate(x);
        return product.get();
    }

    public static double statistics(double x) {
        DoubleSummaryStatistics s = new DoubleSummaryStatistics();
        s.accept(x);
        s.accept(x * x);
        return s.getAverage() + s.getMax();
    }

    public static double bigDecimal(double x) {
        return new BigDecimal(x).multiply(BigDecimal.valueOf(x)).doubleValue();
    }

    public static double bigDecimalRounded(double x) {
        return BigDecimal.valueOf(x * x).round(new MathContext(15)).floatValue();
    }

    public static double bigDecimalCompared(double x) {
        return new BigDecimal(x).compareTo(BigDecimal.ONE) > 0 ? x * x : x;
    }

    @Exact
    public static double randomNumbersAreConstants(double x) {
        Random random = new Random(3);
        return random.nextDouble() * x + random.nextGaussian();
    }

    public static double randomScale(double x) {
        return new Random(3).doubles(2, 0, x).sum();
    }

    @Exact
    public static double point(double x) {
        Point2D.Double p = new Point2D.Double();
        p.x = x;
        p.y = p.x * x;
        p.x *= p.y;
        return p.x;
    }

    public static double pointWithAConstructor(double x) {
        return new Point2D.Double(x, 2).getX() * x;
    }

    public static double distanceOfPoints(double x) {
        Point2D.Double p = new Point2D.Double();
        p.x = x;
        return p.distance(3, 4);
    }

    public static double pointMoved(double x) {
        Point2D.Double p = new Point2D.Double();
        p.x = x;
        Point2D.Double q = new Point2D.Double();
        q.setLocation(p);
        return q.x;
    }

    public static double pointOverwritten(double x) {
        Point2D.Double p = new Point2D.Double();
        p.x = x;
        p.setLocation(3, 4);
        return p.x * x;
    }

    @Exact
    public static double pointOfALine(double x) {
        Point2D.Double p = new Point2D.Double();
        p.y = x;
        Line2D line = new Line2D.Double(p, new Point2D.Double(1, 1));
        return line.getY1();
    }

    @Exact
    public static double pointsInAList(double x) {
        Point2D.Double p = new Point2D.Double();
        p.x = x * x;
        List<Point2D.Double> points = List.of(p, new Point2D.Double(1, 2));
        return points.get(0).x * points.get(1).y;
    }

    @Exact
    public static double clonedPoint(double x) {
        Point2D.Double p = new Point2D.Double();
        p.x = x * x;
        return ((Point2D.Double) p.clone()).x;
    }

    public static double areaOfARectangle(double x) {
        Rectangle2D.Double r = new Rectangle2D.Double(0, 0, 1, 1);
        r.width = x;
        return r.getWidth() * r.height;
    }

    @Exact
    public static double transformed(double x) {
        double[] points = {1, 2};
        AffineTransform.getScaleInstance(x, x).transform(points, 0, points, 0, 1);
        return points[0] + points[1];
    }

    @Exact
    public static double transformedArray(double x) {
        double[] points = {x, 2};
        AffineTransform.getScaleInstance(2, 3).transform(points, 0, points, 0, 1);
        return points[0] + points[1];
    }

    public static double composedByTheJdk(double x) {
        DoubleUnaryOperator f = t -> t * x;
        return f.andThen(Math::sin).compose(t -> t + x).applyAsDouble(2) + DoubleUnaryOperator.identity().applyAsDouble(x);
    }

    @Exact
    public static double composedBoxes(double x) {
        Function<Double, Double> f = t -> t * x;
        return f.andThen(t -> t * t).compose((Double t) -> t + x).apply(2.0);
    }

    @Exact
    public static double functionsOnBoxes(double x) {
        BinaryOperator<Double> product = (a, b) -> a * b;
        UnaryOperator<Double> square = v -> v * v;
        ToDoubleFunction<Double> unboxed = Double::doubleValue;
        return unboxed.applyAsDouble(product.apply(square.apply(x), x)) + BinaryOperator.maxBy(Double::compare).apply(x, 0.1);
    }

    @Exact
    public static double streamOfBoxes(double x) {
        return Stream.of(1.0, x, x * x).map(v -> v * x).reduce(0.0, Double::sum);
    }

    public static double streamOfDoubles(double x) {
        return DoubleStream.of(1, x, x * x).map(v -> v * x).sum() + DoubleStream.iterate(x, v -> v * x).limit(3).sum();
    }

    public static double streamWithACapture(double x) {
        return IntStream.range(0, 4).mapToDouble(i -> i * x).max().getAsDouble();
    }

    public static double collectors(double x) {
        return Stream.of(x, 2 * x).collect(Collectors.averagingDouble(v -> v * x))
                + Stream.of(x, 2 * x).collect(Collectors.summingDouble(v -> v));
    }

    @Exact
    public static double collectedToAMap(double x) {
        return Stream.of(1, 2).collect(Collectors.toMap(i -> i, i -> i * x)).get(2) * x;
    }

    @Exact
    public static double callsCounted(double x) {
        AtomicInteger calls = new AtomicInteger();
        DoubleUnaryOperator f = t -> {
            calls.incrementAndGet();
            return t * x;
        };
        return f.applyAsDouble(f.applyAsDouble(1)) * calls.get();
    }
}
