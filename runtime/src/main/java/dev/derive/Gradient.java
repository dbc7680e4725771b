package dev.derive;

import java.util.Arrays;

/** The value and the gradient of a real function of n variables at one point. */
public final class Gradient {
    private final double value;
    private final double[] gradient;

    Gradient(double value, double[] gradient) {
        this.value = value;
        this.gradient = gradient;
    }

    /** f(x). */
    public double value() {
        return value;
    }

    /** The n partial derivatives, in the order of the inputs; a copy that the caller may change. */
    public double[] gradient() {
        return gradient.clone();
    }

    /**
     * The partial derivative with respect to one input.
     *
     * @param i the input's position, from 0
     * @throws IndexOutOfBoundsException if there is no such input
     */
    public double derivative(int i) {
        if (i < 0 || i >= gradient.length) {
            throw new IndexOutOfBoundsException("There is no input " + i + ": the function has " + gradient.length
                    + " inputs, numbered from 0.");
        }
        return gradient[i];
    }

    @Override
    public String toString() {
        return "Gradient[value=" + value + ", gradient=" + Arrays.toString(gradient) + "]";
    }
}
