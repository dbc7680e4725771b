package dev.derive.it.model.adversarial;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Results remembered under objects that hold numbers, and objects that are merely equal. */
public final class Equality {
    private static double[] lastArray;
    private static List<Double> lastList;
    private static Key lastKey;
    private static double cached;
    private static double[] weights = {0};
    private static double squared;

    private Equality() {
    }

    private record Key(double a, int b) {
    }

    public static double underAnArray(double x) {
        double[] key = {x, 1};
        if (Arrays.equals(key, lastArray)) {
            return cached;
        }
        lastArray = key;
        cached = x * x;
        return cached;
    }

    public static double underAList(double x) {
        List<Double> key = List.of(x);
        if (key.equals(lastList)) {
            return cached;
        }
        lastList = key;
        cached = x * x;
        return cached;
    }

    public static double underARecord(double x) {
        Key key = new Key(x, 1);
        if (key.equals(lastKey)) {
            return cached;
        }
        lastKey = key;
        cached = x * x;
        return cached;
    }

    public static double setterThatSkipsEqualArrays(double x) {
        double[] w = {x};
        if (!Arrays.equals(w, weights)) {
            weights = w.clone();
            squared = w[0] * w[0];
        }
        return squared;
    }

    @Exact
    public static double equalWithinTheRun(double x) {
        Key one = new Key(x, 1);
        Key other = new Key(x, 1);
        double[] a = {x, 2};
        return (one.equals(other) ? 2 : 3) * x + (Arrays.equals(a, a.clone()) ? x : 0);
    }

    @Exact
    public static double ranks(double x) {
        double[] sorted = {3 * x, x, 2 * x};
        Arrays.sort(sorted);
        Map<Double, Integer> rank = new HashMap<>();
        for (int i = 0; i < sorted.length; i++) {
            rank.put(sorted[i], i + 1);
        }
        return rank.get(2 * x) * x + rank.get(x);
    }
}
