package dev.derive.it.model;

import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** Lambdas and method references: what they capture, what they are given and what they return. */
public final class Lambdas {

    private static DoubleUnaryOperator kept;

    private final double scale;

    private Lambdas(double scale) {
        this.scale = scale;
    }

    interface Op {
        double apply(double p, double q);

        default Op squared() {
            return (p, q) -> apply(p, q) * apply(p, q);
        }
    }

    private static double twice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }

    public static double withoutCaptures(double x) {
        return twice(t -> t * t, x);
    }

    /** t → c·t with c = 2x, twice: 4x³. */
    public static double capturingAnActiveLocal(double x) {
        double c = 2 * x;
        return twice(t -> c * t, x);
    }

    public static double capturingAnArray(double x) {
        double[] y = {x, x * x};
        IntToDoubleFunction element = i -> y[i];
        y[1] *= x;
        return element.applyAsDouble(0) + element.applyAsDouble(1);
    }

    public static double writingToACapturedArray(double x) {
        double[] sum = {0};
        Runnable add = () -> sum[0] += x * x;
        add.run();
        add.run();
        return sum[0];
    }

    private double scaled(double t) {
        return scale * t;
    }

    private double viaThis(double x) {
        return twice(t -> scaled(t) + scale, x);
    }

    /** With s = x: s(s·x + s) + s. */
    public static double capturingThis(double x) {
        return new Lambdas(x).viaThis(x);
    }

    public static double boundMethodReference(double x) {
        return twice(new Lambdas(x)::scaled, x);
    }

    public static double unboundMethodReference(double x) {
        BiFunction<Lambdas, Double, Double> scaled = Lambdas::scaled;
        return scaled.apply(new Lambdas(x * x), x);
    }

    public static double constructorReference(double x) {
        DoubleFunction<Lambdas> make = Lambdas::new;
        ToDoubleFunction<Lambdas> read = l -> l.scale;
        return read.applyAsDouble(make.apply(x * x)) * x;
    }

    public static double staticMethodReference(double x) {
        return twice(Math::exp, x);
    }

    public static double interfaceOfOurOwn(double x) {
        Op product = (p, q) -> p * q * x;
        return product.squared().apply(x, 2);
    }

    private static DoubleUnaryOperator line(double slope, double offset) {
        return t -> slope * t + offset;
    }

    /** A lambda that outlives the call it was made in: x·x² + 2x. */
    public static double returnedByAMethod(double x) {
        DoubleUnaryOperator line = line(x, 2 * x);
        return line.applyAsDouble(x * x);
    }

    private static DoubleBinaryOperator curried(double a) {
        return (b, c) -> {
            DoubleSupplier inner = () -> a * b + c;
            return inner.getAsDouble() * a;
        };
    }

    /** (x·x² + 3)·x. */
    public static double lambdaWithinALambda(double x) {
        return curried(x).applyAsDouble(x * x, 3);
    }

    private static double applyTimes(DoubleUnaryOperator f, int n, double x) {
        return n == 0 ? x : applyTimes(f, n - 1, f.applyAsDouble(x));
    }

    public static double calledRecursively(double x) {
        return applyTimes(t -> t * x, 4, x);
    }

    public static double keepsALambda(double x) {
        double c = x * x;
        kept = t -> c * t;
        return kept.applyAsDouble(x);
    }

    /** What the lambda captured in an earlier run is a constant now. */
    public static double usesTheLambdaThatWasKept(double x) {
        return kept.applyAsDouble(x);
    }

    public static double composedByTheJdk(double x) {
        DoubleUnaryOperator square = t -> t * t;
        DoubleUnaryOperator shifted = t -> t + x;
        return square.andThen(shifted).compose(Math::sin).applyAsDouble(x);
    }

    public static double anonymousClass(double x) {
        double captured = x * x;
        DoubleUnaryOperator f = new DoubleUnaryOperator() {
            private double calls = 1;

            @Override
            public double applyAsDouble(double t) {
                calls += x;
                return captured * t * calls;
            }
        };
        return f.applyAsDouble(x);
    }
}
