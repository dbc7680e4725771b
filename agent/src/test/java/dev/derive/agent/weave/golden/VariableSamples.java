package dev.derive.agent.weave.golden;

/** Local variables have their shadow in a variable of its own; a sum in a loop takes up one term after the other. */
final class VariableSamples {
    private VariableSamples() {
    }

    static double copied(double x) {
        double y = x;
        return y;
    }

    static double reassigned(double x) {
        double y = x * x;
        y = y * x;
        return y;
    }

    static double summed(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i];
        }
        return sum;
    }

    static double multiplied(double[] x) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= x[i];
        }
        return product;
    }

    /** What another variable remembers of a sum must not change with the terms that are added later. */
    static double remembered(double x, int n) {
        double sum = x;
        double before = 0;
        for (int i = 0; i < n; i++) {
            before = sum;
            sum += x;
        }
        return before;
    }

    /** The old value stays on the operand stack while its variable is overwritten. */
    static double overwritten(double x) {
        double y = x;
        return y * (y = 2 * x);
    }
}
