package dev.derive.jdk;

import dev.derive.runtime.Companions;
import dev.derive.runtime.Primal;
import java.util.DoubleSummaryStatistics;

/**
 * Summary statistics: the companion has the sum, the minimum and the maximum. What code that is not woven adds behind
 * our back is constant, so it changes no derivative of the sum, and shows in the minimum and maximum.
 */
@StandInFor(DoubleSummaryStatistics.class)
public final class SummaryStatistics {
    private static final int SUM = 0;
    private static final int MIN = 1;
    private static final int MAX = 2;

    private SummaryStatistics() {
    }

    private static double[] companion(DoubleSummaryStatistics self) {
        double[] known = Companions.of(self);
        if (known != null) {
            return known;
        }
        double[] companion = {self.getSum(), self.getMin(), self.getMax()};
        Companions.attach(self, companion);
        return companion;
    }

    /** Stands in for {@link DoubleSummaryStatistics#accept}. */
    public static void accept(DoubleSummaryStatistics self, double value) {
        double[] companion = companion(self);
        self.accept(Primal.of(value));
        companion[SUM] += value;
        companion[MIN] = Math.min(companion[MIN], value);
        companion[MAX] = Math.max(companion[MAX], value);
    }

    /** Stands in for {@link DoubleSummaryStatistics#combine}. */
    public static void combine(DoubleSummaryStatistics self, DoubleSummaryStatistics other) {
        double[] companion = companion(self);
        double[] others = companion(other);
        self.combine(other);
        companion[SUM] += others[SUM];
        companion[MIN] = Math.min(companion[MIN], others[MIN]);
        companion[MAX] = Math.max(companion[MAX], others[MAX]);
    }

    /** Stands in for {@link DoubleSummaryStatistics#getSum}. */
    public static double getSum(DoubleSummaryStatistics self) {
        return Primal.graft(self.getSum(), companion(self)[SUM]);
    }

    /** Stands in for {@link DoubleSummaryStatistics#getAverage}. */
    public static double getAverage(DoubleSummaryStatistics self) {
        double average = self.getAverage();
        return self.getCount() == 0 ? average : Primal.graft(average, companion(self)[SUM] / self.getCount());
    }

    /** Stands in for {@link DoubleSummaryStatistics#getMin}. */
    public static double getMin(DoubleSummaryStatistics self) {
        return unlessReplaced(self.getMin(), companion(self)[MIN]);
    }

    /** Stands in for {@link DoubleSummaryStatistics#getMax}. */
    public static double getMax(DoubleSummaryStatistics self) {
        return unlessReplaced(self.getMax(), companion(self)[MAX]);
    }

    private static double unlessReplaced(double value, double companion) {
        return Double.compare(value, companion) == 0 ? companion : value;
    }
}
