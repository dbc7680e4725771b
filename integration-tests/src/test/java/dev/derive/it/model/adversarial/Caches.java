package dev.derive.it.model.adversarial;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Results remembered in ways that are recognised less easily than by {@code ==} and by maps of boxes. */
public final class Caches {
    private static final Map<Object, Object> MAP = new HashMap<>();
    private static final Object[] LAST = new Object[8];

    private Caches() {
    }

    /** The last argument and its square; each program has one of its own. */
    private static class Square {
        double last = Double.NaN;
        double square;
        long bits;
        String text = "";
        double[] array = {};

        double put(double x) {
            last = x;
            square = x * x;
            return square;
        }

        double put(double[] x) {
            array = x.clone();
            return put(x[0] + x[1]);
        }
    }

    private static Square last(int program) {
        if (LAST[program] == null) {
            LAST[program] = new Square();
        }
        return (Square) LAST[program];
    }

    private static double neitherLessNorGreater = Double.NaN;
    private static double squareOfIt;

    public static double neitherLessNorGreater(double x) {
        if (x >= neitherLessNorGreater && x <= neitherLessNorGreater) {
            return squareOfIt;
        }
        neitherLessNorGreater = x;
        squareOfIt = x * x;
        return squareOfIt;
    }

    public static double switchOverTheOrder(double x) {
        Square s = last(0);
        switch (Double.compare(x, s.last)) {
            case 0:
                return s.square;
            default:
                return s.put(x);
        }
    }

    public static double orderInAVariable(double x) {
        Square s = last(1);
        int order = Double.compare(x, s.last);
        if (order == 0) {
            return s.square;
        }
        return s.put(x);
    }

    public static double quotientOfOne(double x) {
        Square s = last(2);
        return x / s.last == 1 ? s.square : s.put(x);
    }

    public static double signOfTheDifference(double x) {
        Square s = last(3);
        return Math.signum(x - s.last) == 0 ? s.square : s.put(x);
    }

    public static double bitsInAField(double x) {
        Square s = last(4);
        long bits = Double.doubleToLongBits(x);
        if (bits == s.bits) {
            return s.square;
        }
        s.bits = bits;
        return s.put(x);
    }

    public static double textInAField(double x) {
        Square s = last(5);
        String text = String.valueOf(x);
        if (text.equals(s.text)) {
            return s.square;
        }
        s.text = text;
        return s.put(x);
    }

    public static double noMismatch(double[] x) {
        Square s = last(6);
        return Arrays.mismatch(x, s.array) < 0 ? s.square : s.put(x);
    }

    private static final Square ORDERED = new Square();
    private static final Square DEEP = new Square();

    public static double arraysInTheSameOrder(double[] x) {
        return Arrays.compare(x, ORDERED.array) == 0 ? ORDERED.square : ORDERED.put(x);
    }

    public static double deeplyEqual(double[] x) {
        return Objects.deepEquals(x, DEEP.array) ? DEEP.square : DEEP.put(x);
    }

    public static double mapByAPointOfTheJdk(double[] x) {
        return (Double) MAP.computeIfAbsent(new Point2D.Double(x[0], x[1]), k -> x[0] * x[1]);
    }

    public static double mapByBitsOfTwo(double[] x) {
        long key = Double.doubleToLongBits(x[0]) * 31 + Double.doubleToLongBits(x[1]);
        return (Double) MAP.computeIfAbsent(key, k -> x[0] / x[1]);
    }

    public static double mapToLambdas(double x) {
        @SuppressWarnings("unchecked")
        Supplier<Double> square = (Supplier<Double>) MAP.computeIfAbsent(x, k -> (Supplier<Double>) () -> x * x);
        return square.get();
    }

    public static double mapToObjects(double x) {
        Square square = (Square) MAP.computeIfAbsent("" + x, k -> {
            Square made = new Square();
            made.put(x);
            return made;
        });
        return square.square;
    }

    @Exact
    public static double objectsOfThisRun(double x) {
        Map<Double, Square> squares = new HashMap<>();
        for (int i = 1; i < 4; i++) {
            squares.computeIfAbsent(x * i, k -> new Square()).put(x * i);
        }
        return squares.get(x * 2).square;
    }

    @Exact
    public static double thresholds(double x) {
        Square s = new Square();
        s.last = 0.9;
        return (x < s.last ? x : x * x) + (x > s.last ? 1 : 0) + (x / s.last > 1 ? 2 : 3);
    }

    /** A cache as applications write it. */
    private static final class Recent extends LinkedHashMap<Double, Double> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Double, Double> eldest) {
            return size() > 100;
        }
    }

    private static final class Keys extends ArrayList<Double> {
        private static final long serialVersionUID = 1L;
    }

    private static final Recent RECENT = new Recent();
    private static final Recent COMPUTED = new Recent();
    private static final Keys KEYS = new Keys();
    private static final Keys VALUES = new Keys();
    private static final Hashtable<Double, Double> TABLE = new Hashtable<>();

    public static double mapOfAnOwnClass(double x) {
        Double known = RECENT.get(x);
        if (known == null) {
            known = x * x;
            RECENT.put(x, known);
        }
        return known;
    }

    public static double mapOfAnOwnClassThatComputes(double x) {
        return COMPUTED.computeIfAbsent(x, k -> k * k);
    }

    public static double listOfAnOwnClass(double x) {
        int at = KEYS.indexOf(x);
        if (at < 0) {
            at = KEYS.size();
            KEYS.add(x);
            VALUES.add(x * x);
        }
        return VALUES.get(at);
    }

    public static double hashtable(double x) {
        Double known = TABLE.get(x);
        if (known == null) {
            known = x * x;
            TABLE.put(x, known);
        }
        return known;
    }

    @Exact
    public static double mapOfAnOwnClassWithinARun(double x) {
        Recent recent = new Recent();
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            double key = x * (i % 3);
            Double known = recent.get(key);
            if (known == null) {
                known = key * key;
                recent.put(key, known);
            }
            sum += known;
        }
        return sum;
    }
}
