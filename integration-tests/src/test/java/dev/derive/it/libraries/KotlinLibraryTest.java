package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kotlin.Lazy;
import kotlin.LazyKt;
import kotlin.Pair;
import kotlin.collections.ArraysKt;
import kotlin.collections.CollectionsKt;
import kotlin.collections.MapsKt;
import kotlin.jvm.internal.Ref;
import kotlin.math.MathKt;
import kotlin.ranges.RangesKt;
import kotlin.sequences.SequencesKt;

/** Kotlin's standard library as Kotlin programs call it: generic functions over boxed numbers, and coroutines. */
class KotlinLibraryTest extends LibraryTest {
    private static final double[] X = {1.2, 0.4, 2.2, -0.7};

    KotlinLibraryTest() {
        super(new Library("kotlin-stdlib", List.of("kotlin"), List.of(CollectionsKt.class),
                "parsing of text; durations, which are integers"));
    }

    private static List<Double> list(double[] v) {
        List<Double> list = new ArrayList<>();
        for (double x : v) {
            list.add(x);
        }
        return list;
    }

    @Override
    List<Case> cases() {
        Cases cases = new Cases();
        collections(cases);
        sequences(cases);
        others(cases);
        return cases.list();
    }

    private static void collections(Cases cases) {
        cases.field("sumOfDouble", v -> CollectionsKt.sumOfDouble(list(v)), X, 1, 1, 1, 1);
        cases.field("averageOfDouble", v -> CollectionsKt.averageOfDouble(list(v)), X, 0.25, 0.25, 0.25, 0.25);
        cases.field("map, fold", v -> CollectionsKt.fold(CollectionsKt.map(list(v), x -> x * x), 0.3, Double::sum), X,
                2.4, 0.8, 4.4, -1.4);
        cases.field("zip, reduce", v -> CollectionsKt.reduce(CollectionsKt.map(CollectionsKt.zip(list(v),
                CollectionsKt.reversed(list(v))), p -> p.getFirst() * p.component2()), Double::sum), X, -1.4, 4.4, 0.8,
                2.4);
        cases.field("sorted", v -> CollectionsKt.sorted(list(v)).get(1), X, 0, 1, 0, 0);
        cases.field("windowed", v -> CollectionsKt.sumOfDouble(CollectionsKt.windowed(list(v), 2, 1, false,
                w -> w.get(0) * w.get(1))), X, 0.4, 3.4, -0.3, 2.2);
        cases.field("scan", v -> CollectionsKt.last(CollectionsKt.scan(list(v), 1.0, (x, y) -> x * y)), X,
                0.4 * 2.2 * -0.7, 1.2 * 2.2 * -0.7, 1.2 * 0.4 * -0.7, 1.2 * 0.4 * 2.2);
        cases.field("groupBy", v -> CollectionsKt.sumOfDouble(CollectionsKt.groupBy(list(v), x -> x > 0).get(true)), X,
                1, 1, 1, 0);
        cases.field("mapOf", v -> {
            Map<String, Double> map = MapsKt.mapOf(new Pair<>("a", v[0]), new Pair<>("b", v[1]));
            return map.get("a") * MapsKt.getValue(map, "b");
        }, at(1.2, 0.4), 0.4, 1.2);
        cases.field("ArrayDeque", v -> {
            kotlin.collections.ArrayDeque<Double> deque = new kotlin.collections.ArrayDeque<>();
            deque.addLast(v[0]);
            deque.addFirst(v[1] * v[0]);
            return deque.removeLast() * deque.first();
        }, at(1.2, 0.4), 2 * 1.2 * 0.4, 1.44);
        cases.field("ArraysKt", v -> ArraysKt.sum(v) + ArraysKt.maxOrThrow(v) + ArraysKt.plus(v, 2.0)[1], X, 1, 2, 2,
                1);
    }

    private static void sequences(Cases cases) {
        cases.field("filter, map", v -> SequencesKt.sumOfDouble(SequencesKt.map(SequencesKt.filter(
                CollectionsKt.asSequence(list(v)), x -> x > 0), x -> x * x)), X, 2.4, 0.8, 4.4, 0);
        cases.field("generateSequence", v -> SequencesKt.last(SequencesKt.take(SequencesKt.generateSequence(v[0],
                x -> x * v[1]), 4)), at(1.2, 0.4), Math.pow(0.4, 3), 1.2 * 3 * 0.16);
        cases.field("sequence", v -> {
            Iterator<Double> yielded = SequencesKt.<Double>sequence((scope, c) -> scope.yield(v[0] * 2, c)).iterator();
            return yielded.next() * v[1];
        }, at(1.2, 0.4), 0.8, 2.4);
    }

    private static void others(Cases cases) {
        cases.field("coerceIn", v -> RangesKt.coerceIn(v[0], v[1], 10.0), at(0.4, 1.2), 0, 1);
        cases.field("lazy", v -> {
            Lazy<Double> product = LazyKt.lazy(() -> v[0] * v[1]);
            return product.getValue() * product.getValue();
        }, at(1.2, 0.4), 2 * 0.48 * 0.4, 2 * 0.48 * 1.2);
        cases.field("DoubleRef", v -> {
            Ref.DoubleRef captured = new Ref.DoubleRef();
            captured.element = v[0];
            captured.element *= v[1];
            return captured.element;
        }, at(1.2, 0.4), 0.4, 1.2);
        cases.scalar("acosh", MathKt::acosh, at(1.0001, 1.2, 3, 500), x -> 1 / Math.sqrt(x * x - 1));
        cases.scalar("asinh", MathKt::asinh, at(-2, 0.3, 1.2, 500), x -> 1 / Math.sqrt(x * x + 1));
        cases.scalar("log", x -> MathKt.log(x, 3), at(0.3, 2), x -> 1 / (x * Math.log(3)));
    }
}
