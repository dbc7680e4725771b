package dev.derive.it.unwoven;

import java.util.function.DoubleUnaryOperator;

/** A library that the agent was not told about. */
public final class Outside {

    private static double remembered;

    private double state;

    public static double square(double x) {
        return x * x;
    }

    public static double sum(double[] x) {
        double s = 0;
        for (double e : x) {
            s += e;
        }
        return s;
    }

    public static double sum(Iterable<Double> numbers) {
        double s = 0;
        for (double e : numbers) {
            s += e;
        }
        return s;
    }

    /** Σaᵢbᵢs. */
    public static double scaledProduct(double[] a, double[] b, double s) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i] * s;
        }
        return product;
    }

    public static void remember(double x) {
        remembered = x;
    }

    public static double remembered() {
        return remembered;
    }

    public static double unboxed(Double x) {
        return x;
    }

    public static void overwrite(double[] x, double with) {
        x[0] = with;
    }

    public static void run(Runnable body) {
        body.run();
    }

    /** Calls back with a constant and throws the answer away. */
    public static void callWithTwo(DoubleUnaryOperator f) {
        f.applyAsDouble(2);
    }

    /** Calls back and computes with the answer. */
    public static double twice(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(f.applyAsDouble(x));
    }

    public void setState(double state) {
        this.state = state;
    }

    public double getState() {
        return state;
    }
}
