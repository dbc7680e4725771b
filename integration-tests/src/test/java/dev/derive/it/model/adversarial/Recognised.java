package dev.derive.it.model.adversarial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results of earlier calls that are found again in other ways than by equality. */
public final class Recognised {
    private static final List<Double> INPUTS = new ArrayList<>();
    private static final List<Double> RESULTS = new ArrayList<>();
    private static final Map<Double, Double> TREE = new TreeMap<>();
    private static final Comparator<Double> ORDER = Comparator.naturalOrder();
    private static double lastInput = Double.NaN;
    private static double lastResult;
    private static double nearInput = Double.NaN;
    private static double nearResult;
    private static float lastFloat = Float.NaN;
    private static double lastFloatResult;
    private static Double lastBox = Double.NaN;
    private static Double lastBoxResult = 0.0;
    private static Double orderedBox = Double.NaN;
    private static Double orderedResult = 0.0;
    private static Key lastKey = new Key(Double.NaN);
    private static double lastKeyResult;

    private Recognised() {
    }

    private record Key(double value) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Double.compare(value, other.value);
        }
    }

    public static double byADifference(double x) {
        if (x - lastInput == 0) {
            return lastResult;
        }
        lastInput = x;
        lastResult = x * x;
        return lastResult;
    }

    public static double byADistance(double x) {
        if (Math.abs(nearInput - x) < 1e-12) {
            return nearResult;
        }
        nearInput = x;
        nearResult = x * x;
        return nearResult;
    }

    public static double byADifferenceOfFloats(double x) {
        float f = (float) x;
        if (lastFloat - f != 0 || lastFloat != lastFloat) {
            lastFloat = f;
            lastFloatResult = x * x;
        }
        return lastFloatResult;
    }

    /** The float is too coarse for differences. */
    static double byADifferenceOfFloatsSlope(double x) {
        return 2 * x;
    }

    public static double byTheOrderOfBoxes(double x) {
        Double box = x;
        if (lastBox.compareTo(box) != 0) {
            lastBox = box;
            lastBoxResult = x * x;
        }
        return lastBoxResult;
    }

    public static double byAComparator(double x) {
        Double box = x;
        if (ORDER.compare(orderedBox, box) != 0) {
            orderedBox = box;
            orderedResult = x * x;
        }
        return orderedResult;
    }

    public static double byTheOrderOfKeys(double x) {
        Key key = new Key(x);
        if (key.compareTo(lastKey) != 0) {
            lastKey = key;
            lastKeyResult = x * x;
        }
        return lastKeyResult;
    }

    public static double byTheIndexInAList(double x) {
        int known = INPUTS.indexOf(x);
        if (known < 0) {
            known = INPUTS.size();
            INPUTS.add(x);
            RESULTS.add(x * x);
        }
        return RESULTS.get(known);
    }

    public static double byATree(double x) {
        Double known = TREE.get(x);
        if (known == null) {
            known = x * x;
            TREE.put(x, known);
        }
        return known;
    }

    @Exact
    public static double convergesToWhatItBeganWith(double x) {
        double guess = 1;
        for (int i = 0; i < 50; i++) {
            double next = (guess + x / guess) / 2;
            if (Math.abs(next - guess) < 1e-15 * guess) {
                return next;
            }
            guess = next;
        }
        return guess;
    }

    @Exact
    public static double foundInAListOfThisRun(double x) {
        List<Double> list = new ArrayList<>(List.of(x, 2 * x, 3.0));
        Double second = list.get(1);
        return list.get(list.indexOf(second)) * (list.contains(4.0) ? 2 : x) + list.indexOf(3.0);
    }

    @Exact
    public static double sortedAndCompared(double x) {
        List<Double> list = new ArrayList<>(List.of(x, 2 * x, 3 * x));
        list.sort(Comparator.reverseOrder());
        return list.get(0).compareTo(list.get(1)) == 0 ? 0 : list.get(0) * list.get(2);
    }

    @Exact
    public static double symmetricMatrix(double x) {
        double[][] m = {{1, x * x}, {x * x, 3}};
        m[1][0] = 1.5625;
        m[0][1] = x * x;
        boolean symmetric = Math.abs(m[0][1] - m[1][0]) < 1e-10;
        return symmetric ? m[0][1] * m[1][0] : 1.5625 * m[0][1];
    }
}
