package dev.derive.it.model.adversarial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Numbers turned into integers by which something is looked up, as everybody does: nothing of it may be refused. */
public final class Binned {
    private static final Map<Integer, Double> RATE_OF_DAY = new TreeMap<>();
    private static final Map<Long, double[]> TILES = new HashMap<>();
    private static final Map<Integer, Double> RATES = new HashMap<>();
    private static final Map<String, Double> WEIGHTS = new HashMap<>();
    private static final Map<Integer, Double> BY_NAME = new HashMap<>();

    static {
        for (int day = 0; day <= 20_000; day += 10) {
            RATE_OF_DAY.put(day, 0.01 + day * 1e-6);
        }
        WEIGHTS.put("a", 0.5);
        BY_NAME.put(Objects.hash("a", 3), 0.75);
        BY_NAME.put(5000, 0.25);
    }

    private Binned() {
    }

    private record Pair(double a, double b) {
    }

    private static double[] tile(int i, int j) {
        return new double[] {i + 0.5 * j, i * j + 1};
    }

    /** Terrain that is loaded tile by tile, and stays. */
    @Exact
    public static double terrain(double[] x) {
        double east = 500_000.37 + 100 * x[0];
        double north = 4_000_000.41 + 100 * x[1];
        int i = (int) Math.floor(east);
        int j = (int) Math.floor(north);
        long key = (long) i << 32 | j;
        double[] tile = TILES.get(key);
        if (tile == null) {
            tile = tile(i, j);
            TILES.put(key, tile);
        }
        return (east - i) * tile[0] * 1e-6 + (north - j) * 1e-12 * tile[1] + x[2];
    }

    @Exact
    public static double rateOfTheDay(double x) {
        int day = (int) (x * 365.3) * 10;
        return x * RATE_OF_DAY.get(day);
    }

    /** Between two days. */
    static double rateOfTheDaySlope(double x) {
        return RATE_OF_DAY.get((int) (x * 365.3) * 10);
    }

    /** Remembered, but computed from the year alone. */
    @Exact
    public static double rateOfTheYear(double x) {
        double time = 5000.3 * x;
        int year = (int) time;
        double rate = RATES.computeIfAbsent(year, y -> 1 / (1 + 1e-3 * y));
        return rate * (time - year) + x;
    }

    /** Between two years. */
    static double rateOfTheYearSlope(double x) {
        return 5000.3 / (1 + 1e-3 * (int) (5000.3 * x)) + 1;
    }

    @Exact
    public static double histogramOfWeights(double[] x) {
        Map<Integer, Double> bins = new HashMap<>();
        for (double e : x) {
            int bin = (int) (e * 10_000);
            bins.merge(bin, e * e, Double::sum);
            bins.put(bin, bins.getOrDefault(bin, 0.0) + 1);
            bins.merge(bin + 1, 0.25, Double::sum);
        }
        double sum = 0;
        for (double e : bins.values()) {
            sum += e * e;
        }
        return sum;
    }

    @Exact
    public static double neighboursInAGrid(double[] x) {
        Map<Integer, List<double[]>> grid = new HashMap<>();
        for (double e : x) {
            int cell = (int) (e * 3) * 73_856_093 ^ (int) (e * 7) * 19_349_663;
            grid.computeIfAbsent(cell, c -> new ArrayList<>()).add(new double[] {e, e * e});
        }
        double sum = 0;
        for (double e : x) {
            int cell = (int) (e * 3) * 73_856_093 ^ (int) (e * 7) * 19_349_663;
            for (double[] particle : grid.get(cell)) {
                sum += particle[0] * particle[1] * e;
            }
        }
        return sum;
    }

    @Exact
    public static double tableOfThisRun(double[] x) {
        double[] keys = new double[16];
        double[] values = new double[16];
        int[] hashes = new int[16];
        double sum = 0;
        for (int pass = 0; pass < 2; pass++) {
            for (double e : x) {
                int hash = Double.hashCode(e) | 1;
                int i = (hash >>> 12 ^ hash) & 15;
                while (hashes[i] != 0 && (hashes[i] != hash || keys[i] != e)) {
                    i = (i + 1) & 15;
                }
                if (hashes[i] == 0) {
                    hashes[i] = hash;
                    keys[i] = e;
                    values[i] = e * e;
                }
                sum += values[i] * e;
            }
        }
        return sum;
    }

    @Exact
    public static double rememberedInThisRun(double[] x) {
        Map<Integer, Double> byHash = new HashMap<>();
        Map<Long, Double> byRounded = new HashMap<>();
        double sum = 0;
        for (int pass = 0; pass < 3; pass++) {
            sum += byHash.computeIfAbsent(Arrays.hashCode(x), h -> x[0] * x[1]);
            sum += byRounded.computeIfAbsent(Math.round(x[2] * 1e9), k -> x[2] * x[2]) * x[0];
        }
        return sum;
    }

    @Exact
    public static double pairsInASet(double[] x) {
        Set<Pair> seen = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            Pair pair = new Pair(x[i % 3], 2);
            if (seen.add(pair)) {
                sum += pair.a() * pair.b() * pair.a();
            }
        }
        return sum * (seen.contains(new Pair(x[0], 2)) ? x[1] : 1);
    }

    /** Other hashes than those of numbers find constants beside these. */
    @Exact
    public static double namesBesideNumbers(double x) {
        int hash = new Pair(x, 1).hashCode();
        double weight = WEIGHTS.get("a") + BY_NAME.get(Objects.hash("a", 3)) + BY_NAME.get(5000);
        return weight * x * x + (hash == 0 ? 1 : 0);
    }

    @Exact
    public static double pseudoRandomFromAHashedName(double x) {
        long seed = 31L * "path".hashCode() + Integer.hashCode(42);
        double sum = 0;
        for (int i = 0; i < 20; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            sum += Math.sin(x + (seed >>> 11) * 0x1.0p-53);
        }
        return sum;
    }

    @Exact
    public static double equalObjects(double x) {
        Pair first = new Pair(x, 2);
        Pair second = new Pair(x, 2);
        return first.equals(second) && first.hashCode() == second.hashCode() ? x * x : 0;
    }

    @Exact
    public static double leastRecentlyUsed(double x) {
        LinkedHashMap<Integer, Double> recent = new LinkedHashMap<>(8, 0.75f, true);
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            int key = (int) (5000 * x) + i % 3;
            Double known = recent.get(key);
            if (known == null) {
                known = Math.sin(i % 3 * x);
                recent.put(key, known);
            }
            sum += known * x + (recent.size() > 3 ? x : 0);
        }
        return sum;
    }

    @Exact
    public static double cellOfAGridWithADefault(double x) {
        Map<Integer, Double> defaults = new HashMap<>();
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int cell = (int) (6000 * x);
            Double value = defaults.get(cell);
            if (value == null) {
                value = x > 100 ? x : 0.5;
                defaults.put(cell, value);
            }
            sum += value * x;
        }
        return sum;
    }
}
