package dev.derive.agent.weave.golden;

/** The forms of dup, as assignments that are also values use them. */
final class DuplicationSamples {
    private double field;

    static void elementPlusAssign(double[] a, int i, double x) {
        a[i] += x;
    }

    double fieldPlusAssign(double x) {
        return field += x;
    }

    double fieldPostIncrement() {
        return field++;
    }

    static double chained(double x) {
        double a;
        double b;
        a = b = x;
        return a * b;
    }

    static void chainedElements(double[] a, double[] b, double x) {
        a[0] = b[0] = x;
    }

    static double discarded(double x) {
        Math.exp(x);
        return x;
    }
}
