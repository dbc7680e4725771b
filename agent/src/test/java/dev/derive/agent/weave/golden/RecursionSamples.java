package dev.derive.agent.weave.golden;

/** Methods that call themselves: their twins keep few temporaries in their frames. */
final class RecursionSamples {
    private RecursionSamples() {
    }

    static double power(double x) {
        return power(x, 5);
    }

    static double power(double x, int n) {
        return n == 0 ? 1 : x * x * power(x, n - 1) / x;
    }

    static double tree(double x) {
        return tree(x, 4);
    }

    private static double tree(double x, int depth) {
        if (depth == 0) {
            return Math.sin(x);
        }
        double left = tree(x * 0.5, depth - 1);
        return left * x * tree(x * x * left, depth - 1) + Math.exp(-x) * x * left;
    }

    static double onArrays(double x) {
        double[] a = {x, x * x, 1};
        return sum(a, 0) * a[2];
    }

    private static double sum(double[] a, int i) {
        if (i == a.length) {
            return 0;
        }
        a[i] *= a[0];
        return a[i] * a[0] + sum(a, i + 1) * a[i];
    }
}
