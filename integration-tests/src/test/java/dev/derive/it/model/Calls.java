package dev.derive.it.model;

/** Every way to call a method of one class. */
public final class Calls {

    private double scale;

    public Calls(double scale) {
        this.scale = scale;
    }

    public static double square(double x) {
        return x * x;
    }

    public static double staticChain(double x) {
        return square(square(x)) + square(x);
    }

    public double scaled(double x) {
        return scale * x;
    }

    public static double throughAnInstance(double x) {
        return new Calls(3 * x).scaled(x);
    }

    private double hidden(double x) {
        return scale + x * scale;
    }

    public static double throughAPrivateMethod(double x) {
        return new Calls(x * x).hidden(x);
    }

    public Calls times(double factor) {
        scale *= factor;
        return this;
    }

    public static double fluently(double x) {
        return new Calls(x).times(x).times(2).times(x).scaled(1);
    }

    private static double sum(double... terms) {
        double s = 0;
        for (double t : terms) {
            s += t;
        }
        return s;
    }

    public static double varargs(double x) {
        return sum(x, x * x, 1.0) + sum() + sum(x) * sum(new double[] {x, 2});
    }

    private static double pick(int n, double x) {
        return n * x;
    }

    private static double pick(double x, int n) {
        return n + x * x;
    }

    private static double pick(double x, double y) {
        return x * y;
    }

    private static double pick(long n, float y) {
        return n - y;
    }

    private static double pick(double[] x, int i) {
        return x[i];
    }

    private static double pick(Object nothing, double x) {
        return nothing == null ? x : 0;
    }

    /** 2x + (3 + x²) + x³ + (4 − 1.5) + x + x. */
    public static double overloads(double x) {
        return pick(2, x) + pick(x, 3) + pick(x, x * x) + pick(4L, 1.5f) + pick(new double[] {0, x}, 1) + pick(null, x);
    }

    public static double power(double x, int n) {
        return n == 0 ? 1 : x * power(x, n - 1);
    }

    public static double seventhPower(double x) {
        return power(x, 7);
    }

    private static double evenSteps(double x, int n) {
        return n == 0 ? x : oddSteps(x * x, n - 1);
    }

    private static double oddSteps(double x, int n) {
        return n == 0 ? x : evenSteps(2 * x, n - 1);
    }

    /** x → x² → 2x² → 4x⁴ → 8x⁴. */
    public static double mutualRecursion(double x) {
        return evenSteps(x, 4);
    }

    private static double binaryTree(double x, int depth) {
        return depth == 0 ? x : binaryTree(x * x, depth - 1) + binaryTree(x, depth - 1);
    }

    /** Leaves of depth 2: x⁴ + x² + x² + x. */
    public static double treeRecursion(double x) {
        return binaryTree(x, 2);
    }

    private static double mixed(int a, double x, long b, double[] y, boolean c, float z, double w, String d) {
        return a * x + b * y[0] + (c ? w : 0) + z + d.length() * x;
    }

    /** 2x + 3x² + x³ + 0.5 + 4x. */
    public static double mixedParameters(double x) {
        return mixed(2, x, 3L, new double[] {x * x}, true, 0.5f, x * x * x, "four");
    }

    private static void nothingReturned(double[] into, double x) {
        into[0] = x * x;
    }

    public static double resultThroughAnArgument(double x) {
        double[] result = new double[1];
        nothingReturned(result, x);
        return result[0] + x;
    }

    public static double resultIgnored(double x) {
        square(x);
        new Calls(x).scaled(x);
        return 3 * x;
    }

    private static double assignsItsParameter(double x, double y) {
        double before = x;
        x = y * y;
        y += x;
        return x + y * before;
    }

    /** (x², 3): 9 + 12x². */
    public static double assignedParameter(double x) {
        return assignsItsParameter(x * x, 3);
    }

    private static int roundedUp(double x) {
        return (int) Math.ceil(x);
    }

    public static double throughAnInt(double x) {
        return roundedUp(x * x) * x;
    }

    private static double sideEffect(double[] log, double x) {
        log[0] = log[0] * 10 + x;
        return x;
    }

    /** Arguments are evaluated from left to right: the log becomes 10·(10·x + 2x) + 3x = 123x. */
    public static double orderOfArguments(double x) {
        double[] log = {0};
        double sum = sum(sideEffect(log, x), sideEffect(log, 2 * x), sideEffect(log, 3 * x));
        return sum * 0 + log[0];
    }
}
