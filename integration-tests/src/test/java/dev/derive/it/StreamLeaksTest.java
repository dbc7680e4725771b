package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.StreamLeaks;
import dev.derive.it.unwoven.OutsideStreams;
import java.util.DoubleSummaryStatistics;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Where streams and holders of numbers meet code that is not woven, or more than one thread: exact, or loudly lost. */
class StreamLeaksTest {

    private static final double X = 1.25;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    private static void isLost(ScalarFunction f, String... words) {
        DerivativeLostException forward = assertThrows(DerivativeLostException.class, () -> Derive.forward(f).at(X));
        DerivativeLostException reverse = assertThrows(DerivativeLostException.class, () -> Derive.reverse(f).at(X));
        for (String word : words) {
            assertTrue(forward.getMessage().contains(word), forward::getMessage);
            assertTrue(reverse.getMessage().contains(word), reverse::getMessage);
        }
        assertTrue(Double.isFinite(f.apply(X)), "the plain call goes on working");
    }

    @Test
    void aStreamThatUnwovenCodeReadsIsLost() {
        isLost(StreamLeaks::streamSummedOutside, "the JDK's sum()", "OutsideStreams.sum", "dev.derive.it.unwoven");
        isLost(StreamLeaks::streamMappedOutside, "StreamLeaks.streamMappedOutside", "OutsideStreams", "packages=");
        isLost(StreamLeaks::streamJoinedOutside, "StreamLeaks.streamJoinedOutside");
    }

    @Test
    void anUnwovenFunctionOnAnActiveStreamIsLostAtTheLineThatReadsIt() {
        isLost(StreamLeaks::operatorFromOutside, "StreamLeaks.operatorFromOutside", "OutsideStreams.applyAsDouble",
                "packages=");
        isLost(StreamLeaks::collectorFromOutside, "packages=");
    }

    @Test
    void aHolderThatUnwovenCodeReadsIsLost() {
        isLost(StreamLeaks::statisticsReadOutside, "StreamLeaks.statisticsReadOutside", "OutsideStreams.sum");
        isLost(StreamLeaks::statisticsReadOutsideAsAnObject, "OutsideStreams.boxedSum");
        isLost(StreamLeaks::optionalReadOutside, "OutsideStreams.value");
    }

    @Test
    void statisticsThatAreNotTheJdksAreLost() {
        isLost(StreamLeaks::statisticsThatOverrideOutside, "accept");
    }

    @Test
    void accumulatorsOfOneThread() {
        derives(StreamLeaks::accumulator, 1);
        derives(StreamLeaks::accumulatorWithACapture, 2);
    }

    @Test
    void workInParallelIsLost() {
        isLost(StreamLeaks::parallel, "parallel", "thread");
        isLost(StreamLeaks::parallelCollection, "parallel", "thread");
        isLost(StreamLeaks::parallelSpliterator, "parallelSpliterator", "thread");
        isLost(StreamLeaks::parallelFromOutside, "parallelFromOutside", "thread");
    }

    @Test
    void whatGivesTheSameOnOneThreadIsDoneThere() {
        derives(StreamLeaks::parallelPrefix, 3 * X * X);
        derives(StreamLeaks::parallelSetAll, 2);
    }

    @Test
    void aCollectorMadeBeforeTheRunIsMadeAnewUnlessItCameAboutElsewhere() {
        var collector = StreamLeaks.sumOfSquares();
        derives(x -> StreamLeaks.collectorMadeBefore(x, collector), 2 * X);
        var other = StreamLeaks.sumOfSquaresOutside();
        isLost(x -> StreamLeaks.collectorMadeBefore(x, other), "Collectors");
    }

    @Test
    void boxesPassThroughUnwovenCodeThatDoesNotLookAtThem() {
        derives(StreamLeaks::streamCutOutside, 1 + 2 * X);
    }

    @Test
    void constantsFromOutsideAreFollowed() {
        derives(StreamLeaks::streamFromOutside, 12);
        derives(StreamLeaks::operatorFromOutsideOnConstants, 9 + 8);
        derives(StreamLeaks::constantsReadOutside, 5);
        // x + 7 + 10x + 7x + (x + 7)/2
        derives(StreamLeaks::statisticsFedOutside, 1 + 10 + 7 + 0.5);
        // 7x²
        derives(StreamLeaks::consumerFedOutside, 14 * X);
    }

    @Test
    void whatWasMadeBeforeTheRunIsUsedInIt() {
        double plain = StreamLeaks.optionalMadeBefore(X, OptionalDouble.of(2), of(3));
        DoubleSummaryStatistics forward = of(3);
        DoubleSummaryStatistics reverse = of(3);
        OptionalDouble two = OptionalDouble.of(2);
        Expect.derivative(plain, 3, Derive.forward((double x) -> StreamLeaks.optionalMadeBefore(x, two, forward)).at(X),
                Derive.reverse((double x) -> StreamLeaks.optionalMadeBefore(x, two, reverse)).at(X));
        assertEquals(of(3, X).toString(), forward.toString());
        assertEquals(of(3, X).toString(), reverse.toString());
    }

    private static DoubleSummaryStatistics of(double... numbers) {
        return DoubleStream.of(numbers).summaryStatistics();
    }

    @Test
    void whatIsLeftOfARunWorksWithoutIt() {
        DoubleStream[] stream = new DoubleStream[1];
        OptionalDouble[] optional = new OptionalDouble[1];
        DoubleSummaryStatistics[] statistics = new DoubleSummaryStatistics[1];
        Derive.reverse((double x) -> {
            stream[0] = DoubleStream.of(x, 2).map(v -> v * 2);
            optional[0] = OptionalDouble.of(x);
            statistics[0] = DoubleStream.of(x, 2).summaryStatistics();
            return x;
        }).at(X);
        assertEquals(2 * X + 4, stream[0].sum());
        assertEquals(OptionalDouble.of(X), optional[0]);
        assertEquals(X + 2, OutsideStreams.sum(statistics[0]));
        ScalarFunction later = x -> optional[0].getAsDouble() * x + statistics[0].getMin();
        derives(later, X);
    }
}
