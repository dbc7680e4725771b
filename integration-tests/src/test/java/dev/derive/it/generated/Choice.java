package dev.derive.it.generated;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** All randomness of a program: the same seed makes the same choices on every machine. */
final class Choice {

    private final Random random;

    Choice(long seed) {
        random = new Random(mixed(seed));
    }

    /**
     * The bits of a seed, mixed: the generator is linear, so that of neighbouring seeds the draws at the same place would
     * go in step, and some combinations never come. The constants are those of MurmurHash3's 64-bit finaliser.
     */
    private static long mixed(long seed) {
        long z = (seed ^ seed >>> 33) * 0xFF51AFD7ED558CCDL;
        z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
        return z ^ z >>> 33;
    }

    /** An int from 0 to {@code n} − 1. */
    int below(int n) {
        return random.nextInt(n);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    final <T> T of(T... items) {
        return items[random.nextInt(items.length)];
    }

    /** A literal of at most three decimals, never 0 so that nothing is multiplied away. */
    String literal(double low, double high) {
        String text = String.format(Locale.ROOT, "%.3f", uniform(low, high));
        return text.matches("-?0\\.000") ? "0.125" : text;
    }
}
