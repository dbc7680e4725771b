package dev.derive.jdk;

import dev.derive.runtime.Primal;
import java.util.random.RandomGenerator;

/** Random numbers with parameters: those without any, scaled as the JDK scales them. */
@StandInFor(RandomGenerator.class)
public final class RandomNumbers {
    private RandomNumbers() {
    }

    /** Stands in for {@link RandomGenerator#nextGaussian(double, double)}. */
    public static double nextGaussian(RandomGenerator self, double mean, double deviation) {
        if (deviation < 0) {
            return self.nextGaussian(Primal.of(mean), Primal.of(deviation));
        }
        // Not nextGaussian(), which generators compute in ways of their own.
        return mean + deviation * self.nextGaussian(0.0, 1.0);
    }

    /** Stands in for {@link RandomGenerator#nextDouble(double)}. */
    public static double nextDouble(RandomGenerator self, double bound) {
        return bound > 0 && bound < Double.POSITIVE_INFINITY ? below(bound, self.nextDouble() * bound)
                : self.nextDouble(Primal.of(bound));
    }

    /** Stands in for {@link RandomGenerator#nextDouble(double, double)}. */
    public static double nextDouble(RandomGenerator self, double origin, double bound) {
        if (origin < bound && bound - origin < Double.POSITIVE_INFINITY) {
            return below(bound, self.nextDouble() * (bound - origin) + origin);
        }
        return self.nextDouble(origin, bound);
    }

    /** What rounding has brought to the bound is taken down again. */
    private static double below(double bound, double number) {
        return number >= bound ? Math.nextDown(bound) : number;
    }
}
