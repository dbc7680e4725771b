package dev.derive.jdk;

import dev.derive.runtime.Accumulators;
import dev.derive.runtime.Companions;
import dev.derive.runtime.OtherThreads;
import dev.derive.runtime.Primal;
import java.util.concurrent.atomic.DoubleAccumulator;

/** Accumulators, used by one thread: the companion of one has its value. */
@StandInFor(DoubleAccumulator.class)
public final class DoubleAccumulators {
    private DoubleAccumulators() {
    }

    private static double[] companion(DoubleAccumulator self) {
        double[] known = Companions.of(self);
        if (known != null) {
            return known;
        }
        double[] companion = {self.get()};
        Companions.attach(self, companion);
        return companion;
    }

    /** Stands in for {@link DoubleAccumulator#accumulate}. */
    public static void accumulate(DoubleAccumulator self, double x) {
        double[] companion = companion(self);
        double value = value(self, companion[0]);
        // Not by the JDK, to which a function may not give what depends on an input.
        companion[0] = Accumulators.function(self).applyAsDouble(value, x);
        Accumulators.set(self, Primal.of(companion[0]));
    }

    /** Stands in for {@link DoubleAccumulator#get}. */
    public static double get(DoubleAccumulator self) {
        return value(self, companion(self)[0]);
    }

    private static double value(DoubleAccumulator self, double companion) {
        OtherThreads.refuse(Accumulators.isSpread(self) || Double.compare(self.get(), companion) != 0,
                "a DoubleAccumulator that other threads use");
        return companion;
    }

    /** Stands in for {@link DoubleAccumulator#reset}. */
    public static void reset(DoubleAccumulator self) {
        self.reset();
        companion(self)[0] = Accumulators.identity(self);
    }

    /** Stands in for {@link DoubleAccumulator#getThenReset}. */
    public static double getThenReset(DoubleAccumulator self) {
        double[] companion = companion(self);
        double result = value(self, companion[0]);
        self.reset();
        companion[0] = Accumulators.identity(self);
        return result;
    }

    /** Stands in for {@link DoubleAccumulator#doubleValue}. */
    public static double doubleValue(DoubleAccumulator self) {
        return get(self);
    }

    /** Stands in for {@link DoubleAccumulator#floatValue}. */
    public static float floatValue(DoubleAccumulator self) {
        return (float) get(self);
    }
}
