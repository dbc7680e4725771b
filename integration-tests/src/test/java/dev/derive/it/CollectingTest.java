package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Collecting;
import org.junit.jupiter.api.Test;

/** Collectors carry derivatives, and give the JDK's values to the bit. */
class CollectingTest {

    private static final double X = 1.25;
    /** The values of the positions: x, 2x², 6; their sum and its derivative. */
    private static final double SUM = X + 2 * X * X + 6;
    private static final double D_SUM = 1 + 4 * X;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void sumsAndAverages() {
        derives(Collecting::sum, D_SUM);
        derives(Collecting::average, (D_SUM * X + SUM) / 3);
        derives(Collecting::statistics, D_SUM + 10 * D_SUM / 3 + 100);
        derives(Collecting::statisticsByHand, 2 * SUM * D_SUM / 3);
    }

    @Test
    void downstreamOfGroups() {
        // (x + 6)·2x²
        derives(Collecting::grouped, 2 * X * X + (X + 6) * 4 * X);
        // x·2x²
        derives(Collecting::partitioned, 6 * X * X);
        // x·x + 2x + 10·x³
        derives(Collecting::nested, 2 * X + 2 + 30 * X * X);
        derives(Collecting::toMaps, 2 * X * X + (X + 6) * 4 * X);
    }

    @Test
    void twoCollectorsAtOnce() {
        double mean = (X + X * X + 2) / 3;
        derives(Collecting::teed, D_SUM * mean + SUM * (1 + 2 * X) / 3);
        derives(Collecting::counted, D_SUM / 3);
    }

    @Test
    void collectorsThatMoveBoxes() {
        // x·2x²·6 + x + x² + 2
        derives(Collecting::reduced, 36 * X * X + 1 + 2 * X);
        derives(Collecting::largest, 2 + 1);
        derives(Collecting::filteredAndFlattened, 4 * X + 2 * X);
    }

    @Test
    void compensatedSumsHaveTheJdksValues() {
        double harmonic = 0;
        for (int i = 1000; i > 0; i--) {
            harmonic += 1.0 / i;
        }
        derives(Collecting::compensated, 3 * harmonic);
    }

    @Test
    void containersOfTheModelsOwn() {
        derives(Collecting::ownCollector, D_SUM * X + SUM);
        derives(Collecting::collectedIntoAnArray, D_SUM + 2 * X + 16 * X * X * X);
    }

    @Test
    void collectorsThatWereMadeBefore() {
        // The averages are (x + 6)/2, the extremes 6 and x, the means (x + 2x²)/2.
        derives(Collecting::kept, D_SUM + 5 - 100 + 500 * (1 + 4 * X));
        derives(Collecting::keptDownstream, 6 * X * X + 2 * D_SUM);
    }
}
