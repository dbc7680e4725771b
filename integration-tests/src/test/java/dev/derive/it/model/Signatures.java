package dev.derive.it.model;

/** Functions of every signature that can be differentiated, and what they may do with their arguments. */
public final class Signatures {

    private static final double[] CONSTANTS = {2, 3};

    private Signatures() {
    }

    public static double one(double a) {
        return a * a;
    }

    public static double two(double a, double b) {
        return a * b + a;
    }

    public static double three(double a, double b, double c) {
        return two(a, b) * c;
    }

    public static double four(double a, double b, double c, double d) {
        return three(a, b, c) + d * d;
    }

    public static double five(double a, double b, double c, double d, double e) {
        return four(a, b, c, d) * e;
    }

    public static double six(double a, double b, double c, double d, double e, double f) {
        return five(a, b, c, d, e) - f * a;
    }

    public static double[] circle(double t) {
        return new double[] {Math.cos(t), Math.sin(t), 1};
    }

    public static double[] products(double[] x) {
        return new double[] {x[0] * x[1], x[0], 5, x[1] * x[1]};
    }

    public static double mutatesItsArgument(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= x[i];
        }
        x[0] += x[1];
        return x[0] * x[1];
    }

    public static double[] returnsItsArgument(double[] x) {
        return x;
    }

    public static double[] returnsItsArgumentMutated(double[] x) {
        x[1] = x[0] * x[1];
        return x;
    }

    public static double[] returnsAStaticArray(double[] x) {
        return CONSTANTS;
    }

    public static double ignoresTheSecond(double[] x) {
        return 3 * x[0];
    }

    public static double constant(double[] x) {
        return 4;
    }

    public static double constantScalar(double x) {
        return 4;
    }

    public static double firstOf(double[] x) {
        return x[0];
    }

    public static double identity(double x) {
        return x;
    }

    public static double ofNothing(double[] x) {
        return x.length;
    }

    public static double[] nothing(double[] x) {
        return new double[0];
    }
}
