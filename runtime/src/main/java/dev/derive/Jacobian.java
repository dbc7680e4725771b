package dev.derive;

import java.util.Arrays;

/** The value and the Jacobian matrix of a function from n to m variables at one point. */
public final class Jacobian {
    private final double[] value;
    private final double[][] jacobian;

    Jacobian(double[] value, double[][] jacobian) {
        this.value = value;
        this.jacobian = jacobian;
    }

    /** f(x), of length m; a copy that the caller may change. */
    public double[] value() {
        return value.clone();
    }

    /** The m×n matrix of partial derivatives, one row for each output; a copy that the caller may change. */
    public double[][] jacobian() {
        double[][] copy = new double[jacobian.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = jacobian[i].clone();
        }
        return copy;
    }

    @Override
    public String toString() {
        return "Jacobian[value=" + Arrays.toString(value) + ", jacobian=" + Arrays.deepToString(jacobian) + "]";
    }
}
