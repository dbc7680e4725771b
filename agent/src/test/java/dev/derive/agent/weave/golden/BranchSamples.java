package dev.derive.agent.weave.golden;

/** Comparisons see the primal only; where control flow meets, shadows are where both ways expect them. */
final class BranchSamples {
    private BranchSamples() {
    }

    static boolean comparison(double a, double b) {
        return a < b;
    }

    static double larger(double a, double b) {
        if (a > b) {
            return a;
        }
        return b;
    }

    static double joined(double x) {
        double y;
        if (x > 0) {
            y = x * x;
        } else {
            y = 0;
        }
        return y;
    }

    static double ternary(double a, double b) {
        return a < b ? a : b;
    }

    static double ternaryAboveNumber(double a, double b) {
        return a * (b > 0 ? b : 1);
    }

    static double[] ternaryOfArrays(double[] a, double[] b, boolean first) {
        return first ? a : b;
    }

    static double[] arrayOrNull(double[] x, boolean given) {
        double[] y = null;
        if (given) {
            y = x;
        }
        return y;
    }

    /** Behind the branch nobody knows whether it is an array, so its shadow must be found without being carried. */
    static Object arrayOrText(double[] x, boolean given) {
        Object y = "none";
        if (given) {
            y = x;
        }
        return y;
    }
}
