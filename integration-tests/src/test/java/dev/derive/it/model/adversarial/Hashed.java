package dev.derive.it.model.adversarial;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Results that are remembered under an integer that stands for a number: a hash of it, or what it is rounded to. */
public final class Hashed {
    private static final int SIZE = 64;
    private static final Map<Integer, Double> OF_NUMBER = new HashMap<>();
    private static final Map<Integer, Double> OF_OBJECTS = new HashMap<>();
    private static final Map<Integer, Double> OF_ARRAYS = new HashMap<>();
    private static final Map<Integer, Double> OF_RECORD = new HashMap<>();
    private static final Map<Integer, Double> OF_OWN = new HashMap<>();
    private static final Map<Integer, Double> MIXED = new HashMap<>();
    private static final Map<Integer, Double> OF_BITS = new HashMap<>();
    private static final Map<Integer, Double> OF_HALVES = new HashMap<>();
    private static final Map<Integer, Double> OF_BOX = new ConcurrentHashMap<>();
    private static final Map<Integer, Double> OF_LIST = new HashMap<>();
    private static final Map<Integer, Double> OF_HELPER = new HashMap<>();
    private static final Map<Long, Double> ROUNDED = new HashMap<>();
    private static final Map<Long, Double> CUT_OFF = new HashMap<>();
    private static final Map<Integer, double[]> QUANTISED = new HashMap<>();
    private static final NavigableMap<Integer, Double> FLOORS = new TreeMap<>();
    private static final Map<List<Long>, Double> LISTS = new HashMap<>();
    private static final Map<Cell, Double> CELLS = new HashMap<>();
    private static final double[] KEYS = new double[SIZE];
    private static final double[] VALUES = new double[SIZE];
    private static final boolean[] USED = new boolean[SIZE];
    private static final int[] HASHES = new int[SIZE];
    private static final double[] VALUES_OF_HASHES = new double[SIZE];
    private static final long[] BITS = new long[SIZE];
    private static final double[] VALUES_OF_BITS = new double[SIZE];
    private static int lastHash;
    private static double lastValue;
    private static int lastOfArrays;
    private static double lastValueOfArrays;

    private Hashed() {
    }

    private record Key(double a, double b) {
    }

    private record Cell(long i, long j) {
    }

    private static final class Own {
        private final double value;

        Own(double value) {
            this.value = value;
        }

        @Override
        public int hashCode() {
            return 17 + 31 * Double.hashCode(value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Own that && that.value == value;
        }
    }

    public static double ofANumber(double x) {
        int hash = Double.hashCode(x);
        Double known = OF_NUMBER.get(hash);
        if (known == null) {
            known = x * x;
            OF_NUMBER.put(hash, known);
        }
        return known;
    }

    public static double ofObjects(double x) {
        return OF_OBJECTS.computeIfAbsent(Objects.hash(x, 2.0), k -> x * x);
    }

    public static double ofAnArray(double[] x) {
        int hash = Arrays.hashCode(x);
        Double known = OF_ARRAYS.get(hash);
        if (known == null) {
            known = x[0] * x[1] + x[2] * x[2];
            OF_ARRAYS.put(hash, known);
        }
        return known;
    }

    public static double ofARecord(double x) {
        return OF_RECORD.computeIfAbsent(new Key(x, 1).hashCode(), k -> x * x);
    }

    public static double ofAnObject(double x) {
        return OF_OWN.computeIfAbsent(new Own(x).hashCode(), k -> x * x);
    }

    public static double mixed(double[] x) {
        int hash = 31 * Double.hashCode(x[0]) + Double.hashCode(x[1]);
        hash = 31 * hash + Double.hashCode(x[2]);
        hash ^= hash >>> 7;
        return MIXED.computeIfAbsent(Integer.rotateLeft(hash, 5), k -> x[0] * x[1] + x[2] * x[2]);
    }

    public static double ofBits(double x) {
        return OF_BITS.computeIfAbsent(Long.hashCode(Double.doubleToLongBits(x)), k -> x * x);
    }

    public static double ofHalvesOfBits(double x) {
        long bits = Double.doubleToLongBits(x);
        return OF_HALVES.computeIfAbsent((int) (bits ^ bits >>> 32), k -> x * x);
    }

    public static double ofABox(double x) {
        Double box = x;
        return OF_BOX.computeIfAbsent(box.hashCode(), k -> x * x);
    }

    public static double ofAList(double x) {
        return OF_LIST.computeIfAbsent(List.of(x, 3.0).hashCode(), k -> x * x);
    }

    private static int hash(double a, double b) {
        return Double.hashCode(a) * 31 + Double.hashCode(b);
    }

    public static double ofAnotherMethod(double x) {
        return OF_HELPER.computeIfAbsent(hash(x, 1), k -> x * x);
    }

    public static double lastHash(double x) {
        int hash = Double.hashCode(x);
        if (hash != lastHash) {
            lastHash = hash;
            lastValue = x * x;
        }
        return lastValue;
    }

    public static double lastHashOfAnArray(double[] x) {
        int hash = Arrays.hashCode(x);
        if (hash == lastOfArrays) {
            return lastValueOfArrays;
        }
        lastOfArrays = hash;
        lastValueOfArrays = x[0] * x[1] + x[2] * x[2];
        return lastValueOfArrays;
    }

    public static double openAddressing(double x) {
        int i = Double.hashCode(x) & SIZE - 1;
        while (USED[i] && Double.doubleToLongBits(KEYS[i]) != Double.doubleToLongBits(x)) {
            i = i + 1 & SIZE - 1;
        }
        if (!USED[i]) {
            USED[i] = true;
            KEYS[i] = x;
            VALUES[i] = x * x;
        }
        return VALUES[i];
    }

    public static double directlyMapped(double x) {
        int hash = Double.hashCode(x);
        int i = hash & SIZE - 1;
        if (HASHES[i] != hash) {
            HASHES[i] = hash;
            VALUES_OF_HASHES[i] = x * x;
        }
        return VALUES_OF_HASHES[i];
    }

    public static double directlyMappedByBits(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int i = (int) (bits >>> 40) & SIZE - 1;
        if (BITS[i] != bits) {
            BITS[i] = bits;
            VALUES_OF_BITS[i] = x * x;
        }
        return VALUES_OF_BITS[i];
    }

    public static double rounded(double x) {
        long key = Math.round(x * 1e9);
        Double known = ROUNDED.get(key);
        if (known == null) {
            known = x * x;
            ROUNDED.put(key, known);
        }
        return known;
    }

    public static double cutOff(double x) {
        return CUT_OFF.computeIfAbsent((long) (x * 1e9), k -> x * x);
    }

    public static double quantisedToAnArray(double x) {
        int key = (int) (x * 1e6);
        if (!QUANTISED.containsKey(key)) {
            QUANTISED.put(key, new double[] {x, x * x});
        }
        return QUANTISED.get(key)[1];
    }

    public static double floorInATree(double x) {
        return FLOORS.computeIfAbsent((int) Math.floor(x * 1e6), k -> x * x);
    }

    public static double listOfRounded(double[] x) {
        return LISTS.computeIfAbsent(List.of(Math.round(x[0] * 1e8), Math.round(x[1] * 1e8), Math.round(x[2] * 1e8)),
                k -> x[0] * x[1] + x[2] * x[2]);
    }

    public static double recordOfRounded(double[] x) {
        Cell cell = new Cell(Math.round(x[0] * 1e8), Math.round(x[1] * 1e8));
        Double known = CELLS.get(cell);
        if (known == null) {
            known = x[0] * x[1];
            CELLS.put(cell, known);
        }
        return known + x[2];
    }
}
