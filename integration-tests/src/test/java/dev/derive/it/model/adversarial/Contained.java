package dev.derive.it.model.adversarial;

import java.lang.ref.Cleaner;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Stack;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Numbers on their way through containers, views, references, futures, exceptions and functions of the JDK. */
public final class Contained {
    private static final ThreadLocal<double[]> SCRATCH = ThreadLocal.withInitial(() -> new double[2]);
    private static final ThreadLocal<Double> LAST = new ThreadLocal<>();
    private static SoftReference<Double> soft = new SoftReference<>(null);
    private static SoftReference<double[]> softKey = new SoftReference<>(null);
    private static final Map<Object, Double> WEAK = new WeakHashMap<>();
    private static final Object LOCK = new Object();
    private static final EnumMap<Level, Double> BY_LEVEL = new EnumMap<>(Level.class);
    private static final AtomicReferenceArray<Double> SLOTS = new AtomicReferenceArray<>(4);

    private Contained() {
    }

    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final double value;

        Found(double value) {
            super("found", null, false, true);
            this.value = value;
        }
    }

    private enum Level {
        LOW, HIGH;

        private double factor = 1;

        static Level of(double x) {
            return x > 1 ? HIGH : LOW;
        }
    }

    @Exact
    public static double exceptionWithValue(double x) {
        try {
            throw new Found(x * x);
        } catch (Found f) {
            return f.value * x;
        }
    }

    @Exact
    public static double suppressedException(double x) {
        RuntimeException r = new RuntimeException();
        r.addSuppressed(new Found(x * x));
        try {
            throw r;
        } catch (RuntimeException e) {
            return ((Found) e.getSuppressed()[0]).value;
        }
    }

    @Exact
    public static double causeChain(double x) {
        try {
            try {
                throw new Found(x);
            } catch (Found f) {
                throw new IllegalStateException(f);
            }
        } catch (IllegalStateException e) {
            return ((Found) e.getCause()).value * x;
        }
    }

    @Exact
    public static double finallyOverwrites(double x) {
        double[] r = {x};
        try {
            r[0] = x * x;
            throw new Found(1);
        } catch (Found f) {
            r[0] *= x;
        } finally {
            r[0] += x;
        }
        return r[0];
    }

    @Exact
    public static double enumState(double x) {
        Level.HIGH.factor = x;
        Level l = Level.of(x);
        double y = Level.HIGH.factor * x;
        Level.HIGH.factor = 2;
        return y + (l == Level.LOW ? 1 : Level.HIGH.factor);
    }

    @Exact
    public static double enumMap(double x) {
        BY_LEVEL.put(Level.LOW, x * x);
        BY_LEVEL.merge(Level.LOW, x, Double::sum);
        return BY_LEVEL.get(Level.LOW);
    }

    @Exact
    public static double threadLocalScratch(double x) {
        double[] s = SCRATCH.get();
        double old = s[0] * 0;
        s[0] = x * x;
        return SCRATCH.get()[0] + old;
    }

    @Exact
    public static double threadLocalAcrossRuns(double x) {
        Double before = LAST.get();
        LAST.set(x * x);
        return LAST.get() * x + (before == null ? 0 : 0 * before);
    }

    public static double softCache(double x) {
        double[] k = softKey.get();
        Double v = soft.get();
        if (k == null || v == null || k[0] != x) {
            softKey = new SoftReference<>(new double[] {x});
            soft = new SoftReference<>(x * x);
            v = soft.get();
        }
        return v;
    }

    public static double weakIdentity(double x) {
        Double box = x;
        WEAK.put(box, x * x);
        return WEAK.get(box);
    }

    @Exact
    public static double slots(double x) {
        SLOTS.set(2, x);
        SLOTS.accumulateAndGet(2, x, (a, b) -> a * b);
        return SLOTS.get(2) * x;
    }

    @Exact
    public static double stampedReference(double x) {
        AtomicStampedReference<Double> r = new AtomicStampedReference<>(x * x, 0);
        Double v = r.getReference();
        r.compareAndSet(v, v * x, 0, 1);
        return r.getReference();
    }

    @Exact
    public static double markableReference(double x) {
        AtomicMarkableReference<double[]> r = new AtomicMarkableReference<>(new double[] {x * x}, true);
        boolean[] m = new boolean[1];
        return m[0] ? 0 : r.get(m)[0] * x;
    }

    @Exact
    public static double futureTaskHere(double x) throws Exception {
        FutureTask<Double> t = new FutureTask<>(() -> x * x);
        t.run();
        return t.get();
    }

    @Exact
    public static double futureCompletedLater(double x) {
        CompletableFuture<Double> f = new CompletableFuture<>();
        CompletableFuture<Double> g = f.thenApply(v -> v * v);
        f.complete(x);
        return g.getNow(0.0);
    }

    @Exact
    public static double iterateWhile(double x) {
        return Stream.iterate(x, v -> v < 50, v -> v * 2 + x).mapToDouble(Double::doubleValue).sum();
    }

    @Exact
    public static double flatMapToDouble(double x) {
        return Stream.of(1, 2, 3).flatMapToDouble(i -> DoubleStream.of(x, i * x)).reduce(1, (a, b) -> a * b);
    }

    @Exact
    public static double listIteratorSet(double x) {
        List<Double> l = new ArrayList<>(List.of(x, 2.0, x * x));
        ListIterator<Double> it = l.listIterator();
        while (it.hasNext()) {
            Double v = it.next();
            if (v < 3) {
                it.set(v * x);
            }
        } while (it.hasPrevious()) if (it.previous() > 3) it.remove();
        return l.stream().mapToDouble(v -> v).sum();
    }

    @Exact
    public static double subListView(double x) {
        List<Double> l = new ArrayList<>(List.of(1.0, x, 3.0, x * x));
        List<Double> v = l.subList(1, 3);
        v.set(0, x * 5);
        v.add(x);
        Collections.rotate(l, 2);
        return l.get(0) * l.get(3) + l.get(1);
    }

    @Exact
    public static double unmodifiableView(double x) {
        List<Double> l = new ArrayList<>(List.of(x));
        List<Double> v = Collections.unmodifiableList(l);
        l.set(0, x * x);
        l.add(x);
        return v.get(0) * v.get(1);
    }

    @Exact
    public static double nCopies(double x) {
        return Collections.nCopies(3, x * x).stream().mapToDouble(v -> v).sum();
    }

    @Exact
    public static double arraysAsListWrites(double x) {
        Double[] a = {x, 2.0, 3.0};
        List<Double> l = Arrays.asList(a);
        l.set(1, x * x);
        Collections.reverse(l);
        return a[1] * a[2] + a[0];
    }

    @Exact
    public static double checkedAndSynchronized(double x) {
        List<Double> l = Collections.checkedList(Collections.synchronizedList(new LinkedList<>()), Double.class);
        l.add(x);
        l.add(0, x * x);
        return l.get(0) - l.get(1);
    }

    @Exact
    public static double dequeAndStack(double x) {
        Deque<Double> d = new ArrayDeque<>();
        d.push(x);
        d.offerLast(x * x);
        Stack<Double> s = new Stack<>();
        s.push(d.pop());
        s.push(d.pollLast());
        return s.pop() * s.peek();
    }

    @Exact
    public static double priorityQueue(double x) {
        PriorityQueue<double[]> q = new PriorityQueue<>((a, b) -> Double.compare(b[0], a[0]));
        q.add(new double[] {x, 2});
        q.add(new double[] {x * x, 3});
        double[] t = q.poll();
        t[0] *= x;
        q.add(t);
        return q.poll()[0] * 2 + q.poll()[0];
    }

    @Exact
    public static double computeChain(double x) {
        Map<String, Double> m = new TreeMap<>();
        m.compute("a", (k, v) -> v == null ? x : 0.0);
        m.computeIfPresent("a", (k, v) -> v * x);
        m.merge("a", 2.0, (u, v) -> u * v);
        m.putIfAbsent("b", x);
        return m.getOrDefault("a", 0.0) * m.remove("b");
    }

    @Exact
    public static double raggedRowsShared(double x) {
        double[][] a = {{x}, {1, x * x}};
        double[][] b = {a[1], a[0]};
        b[0][0] = x;
        a[0] = b[0];
        a[0][1] *= 2;
        return a[1][1] * b[1][0] + a[0][0];
    }

    @Exact
    public static double objectArrayOfArrays(double x) {
        Object[] o = {new double[] {x}, new Object[] {new double[][] {{x * x}}}};
        double[] d = (double[]) o[0];
        d[0] *= 2;
        return ((double[]) o[0])[0] * ((double[][]) ((Object[]) o[1])[0])[0][0];
    }

    @Exact
    public static double innerClassCaptures(double x) {
        double[] a = {x};
        class Acc {
            double total = a[0];
            void add() {
                total += a[0];
                a[0] *= x;
            }
        }
        Acc p = new Acc();
        p.add();
        p.add();
        return p.total * a[0];
    }

    @Exact
    public static double anonymousCounter(double x) {
        DoubleSupplier s = new DoubleSupplier() {
            double v = 1;
            @Override public double getAsDouble() {
                v *= x;
                return v;
            }
        };
        return s.getAsDouble() + s.getAsDouble() * s.getAsDouble();
    }

    @Exact
    public static double lambdaReturningLambda(double x) {
        Function<Double, Function<Double, Double>> f = a -> b -> a * b * x;
        return f.apply(x).andThen(v -> v + x).apply(2.0);
    }

    @Exact
    public static double stackWalkerInside(double x) {
        long n = StackWalker.getInstance().walk(Stream::count);
        return n > 0 ? x * x : x;
    }

    @Exact
    public static double cleanerRegistered(double x) {
        double[] a = {x * x};
        Cleaner.create().register(a, () -> { });
        return a[0] * x;
    }

    @Exact
    public static double weakReferenceKept(double x) {
        double[] a = {x * x};
        WeakReference<double[]> w = new WeakReference<>(a);
        w.get()[0] *= x;
        return a[0];
    }

    @Exact
    public static double synchronizedBlock(double x) {
        double y;
        synchronized (LOCK) {
            y = x * x;
        }
        return y;
    }

    @Exact
    public static double spliteratorOfList(double x) {
        double[] s = {0};
        Spliterator<Double> sp = List.of(x, x * x, 3 * x, 4.0).spliterator();
        Spliterator<Double> first = sp.trySplit();
        first.forEachRemaining(v -> s[0] += v * x);
        sp.tryAdvance(v -> s[0] -= v);
        return s[0];
    }

    @Exact
    public static double ternaryBoxing(double x) {
        Double a = x > 0 ? Double.valueOf(x * x) : null;
        Number n = x > 0 ? (Number) a : Integer.valueOf(3);
        return n.doubleValue();
    }

    @Exact
    public static double compoundOnArrayOfBoxes(double x) {
        Double[] a = {x, 1.0};
        a[0] *= a[0];
        a[1] += a[0];
        a[1]++;
        return a[1] * a[0];
    }

    @Exact
    public static double callable(double x) throws Exception {
        Callable<Double> c = () -> x * x;
        return c.call() * x;
    }

    @Exact
    public static double unaryChain(double x) {
        UnaryOperator<Double> u = v -> v * x;
        DoubleUnaryOperator d = DoubleUnaryOperator.identity().andThen(v -> v * v).compose(v -> v + x);
        return u.apply(2.0) + d.applyAsDouble(x);
    }

    @Exact
    public static double objDoubleConsumer(double x) {
        double[] s = new double[1];
        ObjDoubleConsumer<double[]> c = (a, v) -> a[0] += v * v;
        c.accept(s, x);
        c.accept(s, 2 * x);
        return s[0];
    }

    @Exact
    public static double doubleFunctionToArray(double x) {
        DoubleFunction<double[]> f = v -> new double[] {v, v * v};
        ToDoubleBiFunction<double[], double[]> g = (a, b) -> a[0] * b[1];
        return g.applyAsDouble(f.apply(x), f.apply(x));
    }

    @Exact
    public static double bitwiseSign(double x) {
        double v = -x * x;
        return v * Math.signum(v) + Math.copySign(x, v);
    }
}
