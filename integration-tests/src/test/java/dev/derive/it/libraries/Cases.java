package dev.derive.it.libraries;

import dev.derive.ScalarField;
import dev.derive.ScalarFunction;
import dev.derive.VectorField;
import java.util.ArrayList;
import java.util.List;

/** Collects cases. Their functions are lambdas of this package, which is woven. */
final class Cases {
    /** Relative; what an algorithm that only computes with the inputs is held to. */
    static final double TOLERANCE = 1e-9;

    private final List<Case> cases = new ArrayList<>();
    private double tolerance = TOLERANCE;

    List<Case> list() {
        return cases;
    }

    /** What the following cases are held to; an algorithm that iterates stops at a tolerance of its own. */
    Cases within(double relative) {
        tolerance = relative;
        return this;
    }

    /** A function of one number. */
    Cases scalar(String function, ScalarFunction f, double x, double derivative) {
        return map(function, v -> new double[] {f.apply(v[0])}, new double[] {x}, new double[][] {{derivative}});
    }

    /** A function of one number at several points. */
    Cases scalar(String function, ScalarFunction f, double[] points, ScalarFunction derivative) {
        double[][] jacobian = new double[points.length][points.length];
        for (int i = 0; i < points.length; i++) {
            jacobian[i][i] = derivative.apply(points[i]);
        }
        return map(function, v -> each(f, v), points, jacobian);
    }

    private static double[] each(ScalarFunction f, double[] points) {
        double[] values = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            values[i] = f.apply(points[i]);
        }
        return values;
    }

    /** A function of several numbers; gradient ∂f/∂xⱼ. */
    Cases field(String function, ScalarField f, double[] x, double... gradient) {
        return map(function, v -> new double[] {f.apply(v)}, x, new double[][] {gradient});
    }

    /** Several functions of several numbers. */
    Cases map(String function, VectorField f, double[] x, double[][] jacobian) {
        cases.add(new Case(function, f, x, jacobian, tolerance));
        return this;
    }

    /** The arguments as an array. */
    static double[] at(double... x) {
        return x;
    }
}
