package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.NumberStreams;
import org.junit.jupiter.api.Test;

/** Streams of doubles carry derivatives, and give the JDK's values to the bit. */
class NumberStreamsTest {

    private static final double X = 1.25;
    private static final double HARMONIC_1000 = harmonic(1000);

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    private static double harmonic(int n) {
        double sum = 0;
        for (int i = n; i > 0; i--) {
            sum += 1.0 / i;
        }
        return sum;
    }

    @Test
    void streamsOfGivenNumbers() {
        derives(NumberStreams::ofOne, 2 * X);
        derives(NumberStreams::ofSeveral, 1 + 2 * X);
        derives(NumberStreams::built, 1 + 2 * X);
        derives(NumberStreams::concatenated, 4 * X + 1 + 3 * X * X);
    }

    @Test
    void streamsMadeByFunctions() {
        derives(NumberStreams::iterated, 1 + 2 * X + 3 * X * X + 4 * X * X * X);
        double geometric = 0;
        for (int i = 1; i <= 10; i++) {
            geometric += i * Math.pow(X, i - 1);
        }
        derives(NumberStreams::iteratedWhile, geometric);
        derives(NumberStreams::generated, 2 * X + 3 * X * X + 4 * X * X * X);
    }

    @Test
    void streamsOfArrays() {
        // (1 + 4x + x²)(x + x²)
        derives(NumberStreams::ofAnArray, (4 + 2 * X) * (X + X * X) + (1 + 4 * X + X * X) * (1 + 2 * X));
        derives(NumberStreams::ofAnArrayWrittenLater, 2 * X + 1);
        derives(NumberStreams::rangeOutsideTheArray, NumberStreams.rangeOutsideTheArray(1));
    }

    @Test
    void streamsOfObjects() {
        derives(NumberStreams::ofObjects, 6);
        derives(NumberStreams::ofBoxes, 1 + 2 * X);
        derives(NumberStreams::flattenedObjects, 1 + 2 * X);
        derives(NumberStreams::multiplied, 3 + 3 + 4 * X);
    }

    @Test
    void streamsOfIntegers() {
        derives(NumberStreams::ofInts, 20 * X + 3);
        derives(NumberStreams::ofLongs, 1 + 1 / 2.0 + 1 / 3.0 + 3);
    }

    @Test
    void streamsOfSpliterators() {
        derives(NumberStreams::ofASpliterator, 1 + 2 * X + 3 * X * X);
    }

    @Test
    void filters() {
        derives(NumberStreams::filtered, 1 + 2 * X);
        derives(NumberStreams::distinct, 1 + 2);
        derives(NumberStreams::limited, 2 * X);
        derives(NumberStreams::takenAndDropped, 10 + 2 * X);
    }

    @Test
    void mappings() {
        // √(x²) + √(2x) + √(x³) + √(3x)
        derives(NumberStreams::mapped, 1 + 1 / Math.sqrt(2 * X) + 1.5 * Math.sqrt(X) + 1.5 / Math.sqrt(3 * X));
        // x + 2 + x² + 3 + x·(x + 2 + x² + 3)
        double both = 1 + 2 * X + (X + 5 + X * X) + X * (1 + 2 * X);
        derives(NumberStreams::mappedToObjects, both);
        derives(NumberStreams::expanded, both);
        derives(NumberStreams::mappedToIntegers, 14);
        // x + x² + x² + x³
        derives(NumberStreams::flattened, 1 + 4 * X + 3 * X * X);
    }

    @Test
    void orderAndBoxes() {
        // 1.25, 1.5625, 2, 3
        derives(NumberStreams::sorted, 1 + 20 * X);
        derives(NumberStreams::boxed, 3 * X * X);
        derives(NumberStreams::switched, 1 + 2 * X);
    }

    @Test
    void sideEffects() {
        derives(NumberStreams::peekedAt, 1 + 2 * X + 2 * X + 4 * X * X * X);
        // s = x + 5 + x²; then s·x⁴ + x·x³ + 2x² + x³ + 3
        double s = X + 5 + X * X;
        derives(NumberStreams::forEach,
                (1 + 2 * X) * Math.pow(X, 4) + s * 4 * Math.pow(X, 3) + 4 * Math.pow(X, 3) + 4 * X + 3 * X * X);
    }

    @Test
    void reductions() {
        derives(NumberStreams::reduced, 6 * 4 * Math.pow(X, 3) + 6 * 3 * X * X);
        derives(NumberStreams::collected, 4 * X);
        derives(NumberStreams::toArray, 2 * 3 * X * X);
        derives(NumberStreams::average, (1 + 2 * X) / 4 + 1);
    }

    @Test
    void extremes() {
        // 3 + x·(3x)
        derives(NumberStreams::extremes, 6 * X);
        derives(NumberStreams::tie, (2 * X + 1.25) / 2);
    }

    @Test
    void looksAndFinds() {
        derives(NumberStreams::counted, 3);
        derives(NumberStreams::matched, 1 + 2 + 2 * X);
        derives(NumberStreams::found, 3 * X * X);
    }

    @Test
    void summaryStatistics() {
        derives(NumberStreams::statistics, (1 + 2 * X) + 10 + 1000 * (1 + 2 * X) / 4 + 4);
    }

    @Test
    void iterators() {
        // ((x + 20)·x + x²)·x + 3, times x
        derives(NumberStreams::iterator, 8 * X * X * X + 60 * X * X + 3);
        derives(NumberStreams::ownIterator, 1 + 2 * (4 + 9 + 16) * X);
        derives(NumberStreams::spliterator, 10 + 4 * X * X * X);
    }

    @Test
    void compensatedSumsHaveTheJdksValues() {
        derives(NumberStreams::compensated, HARMONIC_1000);
        derives(NumberStreams::compensatedAverage, HARMONIC_1000 / 1000);
        derives(NumberStreams::infiniteSum, 1);
    }

    @Test
    void specialValues() {
        derives(NumberStreams::notANumber, Double.NaN);
        derives(NumberStreams::negativeZero, -1);
    }
}
