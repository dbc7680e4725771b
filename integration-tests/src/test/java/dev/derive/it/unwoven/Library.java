package dev.derive.it.unwoven;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A library that is not woven: it keeps what it is given, calls back, and computes behind the back of the run. */
public final class Library {
    /** A right-hand side that writes its results into an array of the caller's. */
    @FunctionalInterface
    public interface Equations {
        void compute(double t, double[] y, double[] derivatives);
    }

    /** A function of several numbers. */
    @FunctionalInterface
    public interface Multivariate {
        double value(double[] point);
    }

    /** A function with several results. */
    @FunctionalInterface
    public interface VectorValued {
        double[] value(double t);
    }

    /** A result object with public fields. */
    public static final class Cell {
        public double value;
        public double other;
        public double[] array = new double[2];

        public double twice() {
            return 2 * value;
        }

        public void shift() {
            other = value;
        }

        public Cell copy() {
            Cell copy = new Cell();
            copy.value = value;
            return copy;
        }
    }

    public static double shared;

    private double[] kept = new double[2];
    private Object keptObject;
    private List<Double> keptList = new ArrayList<>();

    public void keep(double[] array) {
        kept = array;
    }

    public double[] kept() {
        return kept;
    }

    public double sumKept() {
        double s = 0;
        for (double e : kept) {
            s += e;
        }
        return s;
    }

    public void overwriteKept(double with) {
        kept[0] = with;
    }

    public Double boxedSumKept() {
        return sumKept();
    }

    public void keepObject(Object o) {
        keptObject = o;
    }

    public double readObject() {
        if (keptObject instanceof Double d) {
            return d;
        }
        if (keptObject instanceof double[][] m) {
            return m[0][0];
        }
        return keptObject instanceof double[] a ? a[0] : ((List<?>) keptObject).isEmpty() ? 0
                : (Double) ((List<?>) keptObject).get(0);
    }

    public void keepList(List<Double> list) {
        keptList = list;
    }

    public double sumList() {
        double s = 0;
        for (double e : keptList) {
            s += e;
        }
        return s;
    }

    public static double newArraySum(int n, Consumer<double[]> filler) {
        double[] a = new double[n];
        filler.accept(a);
        double s = 0;
        for (double e : a) {
            s += e;
        }
        return s;
    }

    public static double euler(Equations f, double y0, int steps) {
        double[] y = {y0};
        double[] d = new double[1];
        for (int i = 0; i < steps; i++) {
            f.compute(i, y, d);
            y[0] += d[0] / steps;
        }
        return y[0];
    }

    public static double atOnes(Multivariate f) {
        return f.value(new double[] {1, 1});
    }

    public static double first(VectorValued f) {
        return f.value(1)[0];
    }

    public static double fromSupplier(Supplier<double[]> f) {
        return f.get()[0];
    }

    public static Double mapped(Function<Double, Double> f, Double x) {
        return f.apply(x) + 1;
    }

    public static <T> T passed(T value) {
        return value;
    }

    public static <T> T largest(List<T> list, Comparator<T> order) {
        T best = list.get(0);
        for (T e : list) {
            best = order.compare(e, best) > 0 ? e : best;
        }
        return best;
    }

    public static Object sumAsAnObject(List<? extends Number> list) {
        double s = 0;
        for (Number e : list) {
            s += e.doubleValue();
        }
        return s;
    }

    public static double first(Object arrayOrBox) {
        return arrayOrBox instanceof double[] a ? a[0] : (Double) arrayOrBox;
    }

    public static double firstOf(Map<String, double[]> arrays) {
        return arrays.values().iterator().next()[0];
    }

    public static double fold(List<Double> list, double start, DoubleBinaryOperator f) {
        double s = start;
        for (double e : list) {
            s = f.applyAsDouble(s, e);
        }
        return s;
    }

    public static double integral(DoubleUnaryOperator f, double from, double to) {
        return (to - from) / 2 * (f.applyAsDouble(from) + f.applyAsDouble(to));
    }

    public static void onAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T computedElsewhere(java.util.concurrent.Callable<T> work) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<T> future = executor.submit(work);
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            executor.shutdown();
        }
    }

    public static void inParallel(int n, java.util.function.IntConsumer body) {
        IntStream.range(0, n).parallel().forEach(body);
    }

    /** As loggers do. */
    public static void log(String pattern, Object... arguments) {
        if (pattern == null) {
            throw new IllegalArgumentException(arguments.length + " arguments without a pattern");
        }
    }
}
