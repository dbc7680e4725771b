package dev.derive.jdk;

import dev.derive.runtime.Companions;
import dev.derive.runtime.Primal;
import java.util.concurrent.atomic.DoubleAdder;

/** Adders, used by one thread: the companion of one has its sum. */
@StandInFor(DoubleAdder.class)
public final class DoubleAdders {
    private DoubleAdders() {
    }

    private static double[] companion(DoubleAdder self) {
        double[] known = Companions.of(self);
        if (known != null) {
            return known;
        }
        double[] companion = {0};
        Companions.attach(self, companion);
        return companion;
    }

    /** Stands in for {@link DoubleAdder#add}. */
    public static void add(DoubleAdder self, double x) {
        self.add(Primal.of(x));
        companion(self)[0] += x;
    }

    /** Stands in for {@link DoubleAdder#sum}. */
    public static double sum(DoubleAdder self) {
        return Primal.graft(self.sum(), companion(self)[0]);
    }

    /** Stands in for {@link DoubleAdder#reset}. */
    public static void reset(DoubleAdder self) {
        self.reset();
        companion(self)[0] = 0;
    }

    /** Stands in for {@link DoubleAdder#sumThenReset}. */
    public static double sumThenReset(DoubleAdder self) {
        double[] companion = companion(self);
        double sum = Primal.graft(self.sumThenReset(), companion[0]);
        companion[0] = 0;
        return sum;
    }

    /** Stands in for {@link DoubleAdder#doubleValue}. */
    public static double doubleValue(DoubleAdder self) {
        return sum(self);
    }

    /** Stands in for {@link DoubleAdder#floatValue}. */
    public static float floatValue(DoubleAdder self) {
        return (float) sum(self);
    }
}
