package dev.derive.it.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Functions that the JDK makes of functions. */
public final class Compositions {
    /** Composed before any run, by the JDK itself. */
    private static final DoubleUnaryOperator COMPOSED_EARLY = ((DoubleUnaryOperator) Math::sin).andThen(v -> v * v);

    private Compositions() {
    }

    public static double operators(double x) {
        DoubleUnaryOperator square = v -> v * v;
        DoubleUnaryOperator shifted = v -> v + x;
        return square.andThen(shifted).compose(Math::sin).applyAsDouble(x) * DoubleUnaryOperator.identity().applyAsDouble(x);
    }

    public static double manyOperators(double x) {
        return Stream.<DoubleUnaryOperator>of(v -> v * x, Math::exp, v -> v - x)
                .reduce(DoubleUnaryOperator.identity(), DoubleUnaryOperator::andThen).applyAsDouble(x);
    }

    /** Overrides the default, so its own way is gone. */
    private static final class Twice implements DoubleUnaryOperator {
        @Override
        public double applyAsDouble(double v) {
            return 2 * v;
        }

        @Override
        public DoubleUnaryOperator andThen(DoubleUnaryOperator after) {
            return v -> after.applyAsDouble(applyAsDouble(applyAsDouble(v)));
        }
    }

    public static double overriddenDefault(double x) {
        return new Twice().andThen(v -> v * v).applyAsDouble(x);
    }

    /** A default that is called as such from an override of it. */
    private interface Traced extends DoubleUnaryOperator {
        @Override
        default DoubleUnaryOperator andThen(DoubleUnaryOperator after) {
            DoubleUnaryOperator plain = DoubleUnaryOperator.super.andThen(after);
            return v -> plain.applyAsDouble(v) + v;
        }
    }

    public static double superDefault(double x) {
        Traced square = v -> v * v;
        return square.andThen(v -> v * x).applyAsDouble(x);
    }

    public static double predicates(double x) {
        DoublePredicate positive = v -> v > 0;
        DoublePredicate small = v -> v < 2 * x;
        return (positive.and(small).test(x) ? x : 0) + (positive.negate().or(small).test(3 * x) ? 0 : x * x);
    }

    public static double consumers(double x) {
        double[] sum = {0};
        DoubleConsumer add = v -> sum[0] += v;
        add.andThen(v -> sum[0] *= v).accept(x);
        return sum[0];
    }

    public static double ofBoxes(double x) {
        Function<Double, Double> square = v -> v * v;
        BiFunction<Double, Double, Double> product = (a, b) -> a * b;
        Predicate<Double> large = v -> v > 1;
        UnaryOperator<Double> same = UnaryOperator.identity();
        BinaryOperator<Double> max = BinaryOperator.maxBy(Double::compare);
        Supplier<Double> supplier = () -> x;
        return square.andThen(v -> v + x).compose((Double v) -> v * 2).apply(x) + product.andThen(square).apply(x, 3.0)
                + (large.and(v -> v < 2).negate().test(x) ? 0 : same.apply(x)) + max.apply(x, x * x) + supplier.get();
    }

    public static double composedEarly(double x) {
        return COMPOSED_EARLY.applyAsDouble(x);
    }

    private static final DoubleUnaryOperator MORE = v -> v + 3;
    private static final DoubleUnaryOperator BEFORE = MORE.compose(COMPOSED_EARLY).andThen(MORE.andThen(v -> v * v));
    private static final DoubleUnaryOperator SAME = DoubleUnaryOperator.identity();
    private static final double[] SEEN = {0};
    private static final DoubleConsumer BOTH = ((DoubleConsumer) v -> SEEN[0] = v).andThen(v -> SEEN[0] *= v);
    private static final DoublePredicate POSITIVE = v -> v > 0;
    private static final DoublePredicate SMALL = v -> v < 1;
    private static final List<DoublePredicate> TESTS = List.of(POSITIVE.and(SMALL), POSITIVE.or(SMALL), SMALL.negate());

    public static double moreComposedEarly(double x) {
        BOTH.accept(x);
        double sum = BEFORE.applyAsDouble(x) + SAME.applyAsDouble(x) + SEEN[0];
        for (DoublePredicate test : TESTS) {
            sum += test.test(x) ? x : 100;
        }
        return sum;
    }
}
