package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.derive.CurveDerivative;
import dev.derive.Derivative;
import dev.derive.Gradient;
import dev.derive.Jacobian;

/**
 * Compares what the two modes computed with a closed form, and their values with the plain call's bit for bit.
 *
 * <p>The tests call {@code Derive} themselves and hand over the results: only a class that calls it is woven, and only
 * a woven class's lambdas can be differentiated.
 */
final class Expect {

    /** Relative to the largest component of the expected derivative; a handful of roundings. */
    static final double TOLERANCE = 1e-12;

    private Expect() {
    }

    static void derivative(double plain, double expected, Derivative forward, Derivative reverse) {
        sameBits("forward value", plain, forward.value());
        sameBits("reverse value", plain, reverse.value());
        near("forward", TOLERANCE, one(expected), one(forward.derivative()));
        near("reverse", TOLERANCE, one(expected), one(reverse.derivative()));
    }

    static void gradient(double plain, double[] expected, Gradient forward, Gradient reverse) {
        gradient(plain, TOLERANCE, expected, forward, reverse);
    }

    static void gradient(double plain, double tolerance, double[] expected, Gradient forward, Gradient reverse) {
        sameBits("forward value", plain, forward.value());
        sameBits("reverse value", plain, reverse.value());
        near("forward", tolerance, expected, forward.gradient());
        near("reverse", tolerance, expected, reverse.gradient());
    }

    static void jacobian(double[] plain, double[][] expected, Jacobian forward, Jacobian reverse) {
        jacobian(plain, TOLERANCE, expected, forward, reverse);
    }

    static void jacobian(double[] plain, double tolerance, double[][] expected, Jacobian forward, Jacobian reverse) {
        sameBits("forward value", plain, forward.value());
        sameBits("reverse value", plain, reverse.value());
        near("forward", tolerance, expected, forward.jacobian());
        near("reverse", tolerance, expected, reverse.jacobian());
    }

    static void curve(double[] plain, double[] expected, CurveDerivative forward, CurveDerivative reverse) {
        sameBits("forward value", plain, forward.value());
        sameBits("reverse value", plain, reverse.value());
        near("forward", TOLERANCE, expected, forward.derivative());
        near("reverse", TOLERANCE, expected, reverse.derivative());
    }

    static void sameBits(String what, double expected, double actual) {
        if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual)) {
            fail(what + ": the plain call gives " + Double.toHexString(expected) + ", the run "
                    + Double.toHexString(actual));
        }
    }

    static void sameBits(String what, double[] expected, double[] actual) {
        assertNotNull(actual, what);
        assertEquals(expected.length, actual.length, what + ": length");
        for (int i = 0; i < expected.length; i++) {
            sameBits(what + "[" + i + "]", expected[i], actual[i]);
        }
    }

    static void near(String what, double tolerance, double[][] expected, double[][] actual) {
        assertNotNull(actual, what);
        assertEquals(expected.length, actual.length, what + ": rows");
        for (int i = 0; i < expected.length; i++) {
            near(what + ", row " + i, tolerance, expected[i], actual[i]);
        }
    }

    /** Infinities and NaN have to be the same; everything else is compared relative to the largest component. */
    static void near(String what, double tolerance, double[] expected, double[] actual) {
        assertNotNull(actual, what);
        assertEquals(expected.length, actual.length, what + ": length");
        double largest = 0;
        for (double e : expected) {
            if (Double.isFinite(e)) {
                largest = Math.max(largest, Math.abs(e));
            }
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * largest, what + ", component " + i);
        }
    }

    private static double[] one(double value) {
        return new double[] {value};
    }
}
