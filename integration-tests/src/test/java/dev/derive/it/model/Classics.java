package dev.derive.it.model;

/** The functions that introductions to automatic differentiation begin with. */
public final class Classics {

    private Classics() {
    }

    public static double polynomial(double x, double y) {
        return x * x * y + y + 2;
    }

    public static double productAndSine(double x, double y) {
        return x * y + Math.sin(x);
    }

    public static double sineOfASquare(double x) {
        return 5 * Math.sin(x * x);
    }

    /** (x₁ + x₂, x₁x₂). */
    public static double[] inner(double[] x) {
        return new double[] {x[0] + x[1], x[0] * x[1]};
    }

    /** (e^{y₁+y₂}, ln y₁ + ln y₂). */
    public static double[] outer(double[] y) {
        return new double[] {Math.exp(y[0] + y[1]), Math.log(y[0]) + Math.log(y[1])};
    }

    public static double[] composition(double[] x) {
        return outer(inner(x));
    }
}
