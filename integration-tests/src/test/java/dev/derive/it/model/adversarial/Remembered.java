package dev.derive.it.model.adversarial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/** Results that are remembered, within a run and from one run to the next. */
public final class Remembered {
    private static final Map<Double, Double> MAP = new HashMap<>();
    private static final Map<Double, Double> CONCURRENT = new ConcurrentHashMap<>();
    private static final Map<List<Double>, Double> BY_LIST = new HashMap<>();
    private static final Map<Key, Double> BY_RECORD = new HashMap<>();
    private static final Map<Double, double[]> ARRAYS = new HashMap<>();
    private static final Map<Long, Double> BY_BITS = new HashMap<>();
    private static final Map<String, Double> BY_TEXT = new HashMap<>();
    private static final Map<Integer, Double> BY_BUCKET = new LinkedHashMap<>();
    private static final List<Double> HISTORY = new ArrayList<>();
    private static final double[] TABLE = new double[8];
    private static final double[] WORK = new double[4];
    private static final Holder HOLDER = new Holder();
    private static double lastInput = Double.NaN;
    private static double lastResult;
    private static Double lastBox = Double.NaN;
    private static Double lastBoxedResult = 0.0;
    private static double total;
    private static Holder previous = new Holder();
    private static final Model MODEL = new Model();

    private Remembered() {
    }

    private record Key(double a, double b) {
    }

    private static final class Holder {
        double value;
        Double box = 0.0;
        double[] array = new double[2];
        boolean known;
    }

    private static final class Model {
        private double sigma = Double.NaN;
        private double variance;

        void setSigma(double s) {
            if (s != sigma) {
                sigma = s;
                variance = s * s;
            }
        }
    }

    public static double map(double x) {
        Double known = MAP.get(x);
        if (known == null) {
            known = x * x;
            MAP.put(x, known);
        }
        return known;
    }

    public static double computeIfAbsent(double x) {
        return CONCURRENT.computeIfAbsent(x, k -> k * k) * x;
    }

    public static double containsThenGet(double x) {
        if (!MAP.containsKey(x + 1)) {
            MAP.put(x + 1, Math.exp(x));
        }
        return MAP.getOrDefault(x + 1, 0.0);
    }

    public static double mapByList(double x) {
        return BY_LIST.computeIfAbsent(List.of(x, 2.0), k -> k.get(0) * k.get(0) * k.get(1));
    }

    public static double mapByRecord(double x) {
        return BY_RECORD.computeIfAbsent(new Key(x, 1), k -> k.a() * k.a() + k.b());
    }

    public static double mapToArrays(double x) {
        return ARRAYS.computeIfAbsent(x, k -> new double[] {k, k * k})[1];
    }

    @Exact
    public static double mapOfThisRun(double x) {
        Map<Double, Double> memo = new HashMap<>();
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += memo.computeIfAbsent(i % 2 * x, k -> k * k + x) * i;
        }
        return sum;
    }

    public static double lastInputAndResult(double x) {
        if (x == lastInput) {
            return lastResult;
        }
        lastInput = x;
        lastResult = x * x;
        return lastResult;
    }

    public static double lastInputAndResultBoxed(double x) {
        if (!lastBox.equals(x)) {
            lastBox = x;
            lastBoxedResult = x * x;
        }
        return lastBoxedResult;
    }

    public static double comparedByObjects(double x) {
        if (!Objects.equals(HOLDER.box, x)) {
            HOLDER.box = x;
            HOLDER.array[1] = x * x;
        }
        return HOLDER.array[1];
    }

    public static double comparedByCompare(double x) {
        if (Double.compare(HOLDER.array[0], x) != 0) {
            HOLDER.array[0] = x;
            HOLDER.value = x * x;
        }
        return HOLDER.value;
    }

    public static double setterThatSkipsEqualValues(double x) {
        MODEL.setSigma(x);
        return MODEL.variance;
    }

    /** The first result ever is a constant for all later runs. */
    @Exact
    public static double computedOnce(double x) {
        if (TABLE[0] == 0) {
            TABLE[0] = Math.exp(x);
        }
        return TABLE[0] * x;
    }

    @Exact
    public static double overwrittenInEachRun(double x) {
        for (int i = 0; i < WORK.length; i++) {
            WORK[i] = i * x;
        }
        double sum = 0;
        for (double w : WORK) {
            sum += w * x;
        }
        return sum;
    }

    @Exact
    public static double constantWhereSomethingActiveWas(double x) {
        double before = TABLE[1];
        TABLE[1] = x;
        double y = TABLE[1] * x;
        TABLE[1] = 0.5;
        return y + before * 0 + TABLE[1];
    }

    @Exact
    public static double leftFromTheLastRun(double x) {
        double old = TABLE[2] - TABLE[2];
        TABLE[2] = x * x;
        return (1 + old) * x;
    }

    @Exact
    public static double staticLeftFromTheLastRun(double x) {
        double old = 0 * total;
        total = x * x;
        return (3 + old) * x + total;
    }

    @Exact
    public static double holderReused(double x) {
        HOLDER.known = false;
        if (!HOLDER.known) {
            previous.value = x * x;
            previous.array = new double[] {x, x};
            HOLDER.known = true;
        }
        double y = previous.value * previous.array[1];
        previous.array[0] = 3;
        return y + previous.array[0];
    }

    @Exact
    public static double objectFromTheLastRun(double x) {
        Holder old = previous;
        previous = new Holder();
        previous.value = x * x;
        previous.array[0] = x;
        previous.box = x;
        return previous.value + 0 * (old.value + old.array[0] + old.box);
    }

    @Exact
    public static double history(double x) {
        HISTORY.add(x * x);
        double last = HISTORY.get(HISTORY.size() - 1);
        if (HISTORY.size() > 1) {
            last += 0 * HISTORY.get(0);
        }
        return last;
    }

    @Exact
    public static double lazyWithinARun(double x) {
        double[] cell = new double[1];
        boolean[] known = {false};
        DoubleUnaryOperator lazy = t -> {
            if (!known[0]) {
                cell[0] = t * t;
                known[0] = true;
            }
            return cell[0];
        };
        return lazy.applyAsDouble(x) + lazy.applyAsDouble(x) * x;
    }

    @Exact
    public static double supplierThatRemembers(double x) {
        Supplier<Double> lazy = memoised(() -> x * x);
        return lazy.get() * lazy.get();
    }

    private static <T> Supplier<T> memoised(Supplier<T> source) {
        Object[] cell = new Object[1];
        return () -> {
            if (cell[0] == null) {
                cell[0] = source.get();
            }
            @SuppressWarnings("unchecked")
            T known = (T) cell[0];
            return known;
        };
    }

    @Exact
    public static double recursionWithAMemo(double x) {
        Map<Integer, Double> memo = new HashMap<>();
        return chebyshev(7, x / 3, memo);
    }

    private static double chebyshev(int n, double x, Map<Integer, Double> memo) {
        if (n < 2) {
            return n == 0 ? 1 : x;
        }
        Double known = memo.get(n);
        if (known == null) {
            known = 2 * x * chebyshev(n - 1, x, memo) - chebyshev(n - 2, x, memo);
            memo.put(n, known);
        }
        return known;
    }

    @Exact
    public static double lambdaFromTheLastRun(double x) {
        DoubleSupplier old = kept;
        kept = () -> x * x;
        return kept.getAsDouble() + 0 * old.getAsDouble();
    }

    private static DoubleSupplier kept = () -> 1;

    @Exact
    public static double identityFunctionOnBoxes(double x) {
        Function<Double, Double> same = Function.identity();
        return same.apply(x) * Collections.singletonMap("k", x).get("k");
    }

    /** Buckets are integers; what the bucket holds was computed by whoever came first. */
    @Exact
    public static double memoisedByBucket(double x) {
        BY_BUCKET.clear();
        return BY_BUCKET.computeIfAbsent((int) (x * 10.01), k -> x * x);
    }

    @Exact
    public static double smallCacheOfBoxes(double x) {
        Double a = Double.valueOf(2 * x);
        Double b = a;
        a *= x;
        return a + b;
    }

    public static double memoisedByBits(double x) {
        long key = Double.doubleToLongBits(x);
        Double known = BY_BITS.get(key);
        if (known == null) {
            known = x * x;
            BY_BITS.put(key, known);
        }
        return known;
    }

    public static double memoisedByText(double x) {
        return BY_TEXT.computeIfAbsent(Double.toString(x), k -> x * x);
    }
}
