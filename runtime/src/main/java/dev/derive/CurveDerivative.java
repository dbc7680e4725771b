package dev.derive;

import java.util.Arrays;

/** The value and the derivative of a curve, a function from one to m variables, at one point. */
public final class CurveDerivative {
    private final double[] value;
    private final double[] derivative;

    CurveDerivative(double[] value, double[] derivative) {
        this.value = value;
        this.derivative = derivative;
    }

    /** f(t), of length m; a copy that the caller may change. */
    public double[] value() {
        return value.clone();
    }

    /** f'(t), of length m; a copy that the caller may change. */
    public double[] derivative() {
        return derivative.clone();
    }

    @Override
    public String toString() {
        return "CurveDerivative[value=" + Arrays.toString(value) + ", derivative=" + Arrays.toString(derivative) + "]";
    }
}
