package dev.derive.it.model;

import dev.derive.it.unwoven.Template;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Ways through code that is not woven, each of which could lose a derivative without a sound. */
public final class Detours {

    private Detours() {
    }

    public static double bits(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x * x)) * x;
    }

    public static double reflection(double x) {
        try {
            return (double) Calls.class.getMethod("square", double.class).invoke(null, x);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The middle one of 0, x and 10, times x. */
    public static double sortedArray(double x) {
        double[] a = {10, x, 0};
        Arrays.sort(a);
        return a[1] * x;
    }

    public static double sortedList(double x) {
        List<Double> list = new ArrayList<>(List.of(10.0, x, 0.0));
        Collections.sort(list);
        return list.get(1) * Collections.min(List.of(x, 100.0));
    }

    public static double streamOfAnArray(double x) {
        return Arrays.stream(new double[] {x, x * x, 3}).map(t -> t * 2).sum();
    }

    public static double streamThatReduces(double x) {
        return DoubleStream.of(x, 2, 3).reduce(1, (a, b) -> a * b);
    }

    public static double streamWithACapture(double x) {
        return IntStream.range(0, 4).mapToDouble(i -> i * x).sum();
    }

    public static double parallelStream(double x) {
        double[] terms = new double[1000];
        IntStream.range(0, terms.length).parallel().forEach(i -> terms[i] = i * x);
        double sum = 0;
        for (double t : terms) {
            sum += t;
        }
        return sum;
    }

    public static double anotherThread(double x) {
        double[] result = {0};
        CompletableFuture.runAsync(() -> result[0] = x * x).join();
        return result[0];
    }

    public static double fieldsOfAClassOfTheJdk(double x) {
        Point2D.Double p = new Point2D.Double();
        p.x = x;
        p.y = p.x * x;
        p.x *= p.y;
        return p.x;
    }

    public static double unwovenSuperclass(double x) {
        Template squares = new Template() {
            @Override
            protected double step(double t) {
                state += t * x;
                return t * t;
            }
        };
        return squares.run(x) + squares.state;
    }
}
