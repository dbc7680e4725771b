package dev.derive.it.model.language;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Gatherer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Streams with gatherers, and scoped values, of Java 25. */
public final class Gathered {
    private static final ScopedValue<Double> RATE = ScopedValue.newInstance();

    private Gathered() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("a fold", x -> Stream.of(x, x, 2.0).gather(Gatherers.fold(() -> 1.0, (a, d) -> a * d))
                        .findFirst().get(), x -> 4 * x)
                .derives("a scan", x -> Stream.of(x, x * x).gather(Gatherers.scan(() -> 0.0, (a, d) -> a + d))
                        .mapToDouble(d -> d).sum(), x -> 2 + 2 * x)
                .derives("windows", x -> Stream.of(x, 2 * x, 3 * x).gather(Gatherers.windowSliding(2))
                        .mapToDouble(w -> w.get(0) * w.get(1)).sum(), x -> 16 * x)
                .derives("a gatherer of one's own", x -> Stream.of(x, x, x).gather(sums()).reduce(0.0, Double::sum),
                        x -> 6)
                .derives("scoped values", x -> ScopedValue.where(RATE, x * x).call(() -> RATE.get() * x),
                        x -> 3 * x * x)
                .isLost("a gatherer that maps on other threads", x -> Stream.of(1.0, 2.0)
                        .gather(Gatherers.mapConcurrent(2, d -> d * x)).reduce(0.0, Double::sum))
                .all();
    }

    private static Gatherer<Double, double[], Double> sums() {
        return Gatherer.ofSequential(() -> new double[1], (state, number, downstream) -> {
            state[0] += number;
            return downstream.push(state[0]);
        });
    }
}
