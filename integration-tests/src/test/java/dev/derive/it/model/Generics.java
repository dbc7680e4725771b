package dev.derive.it.model;

import java.util.function.Function;
import java.util.function.Supplier;

/** Generic classes and methods, and the bridges that javac adds for them and for covariant results. */
public final class Generics {

    private Generics() {
    }

    interface Measure<T> {
        double of(T thing, double x);
    }

    static final class FirstElement implements Measure<double[]> {
        @Override
        public double of(double[] thing, double x) {
            return thing[0] * x;
        }
    }

    abstract static class Term<S extends Term<S>> {
        double coefficient;

        abstract S plus(double c);

        double at(double x) {
            return coefficient * x;
        }
    }

    static final class Quadratic extends Term<Quadratic> {
        @Override
        Quadratic plus(double c) {
            Quadratic sum = new Quadratic();
            sum.coefficient = coefficient + c;
            return sum;
        }

        @Override
        double at(double x) {
            return super.at(x) * x;
        }
    }

    private static <T extends Term<T>> double valueOf(Term<T> term, double x) {
        return term.plus(x).plus(2).at(x);
    }

    private static <T> double measured(Measure<T> measure, T thing, double x) {
        return measure.of(thing, x);
    }

    public static double bridgeOfAGenericInterface(double x) {
        return measured(new FirstElement(), new double[] {x * x}, x);
    }

    /** (x + 2)·x². */
    public static double bridgeOfACovariantResult(double x) {
        return valueOf(new Quadratic(), x);
    }

    private static <A, B, C> Function<A, C> after(Function<A, B> first, Function<B, C> second) {
        return a -> second.apply(first.apply(a));
    }

    /** Doubles boxed by generic code: sin(x²)·x. */
    public static double boxedByFunctions(double x) {
        Function<Double, Double> square = a -> a * a;
        Function<Double, Double> sine = Math::sin;
        Supplier<Double> itself = () -> x;
        return after(square, sine).apply(x) * itself.get();
    }
}
