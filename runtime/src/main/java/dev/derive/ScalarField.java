package dev.derive;

import dev.derive.runtime.ArrayShadow;
import dev.derive.runtime.Boundary;
import dev.derive.runtime.ForwardContext;
import dev.derive.runtime.ReverseContext;

/**
 * A function from an array of n doubles to a double. Lambdas and method references written in woven classes carry its
 * derivative.
 */
@FunctionalInterface
public interface ScalarField {
    /** The value of the function. */
    double apply(double[] x);

    /**
     * The forward twin: {@code apply} with a tangent beside each argument. Added to every implementation by the agent.
     */
    default double apply$forward(double[] x, ArrayShadow shadow, ForwardContext context) {
        throw Boundary.notWoven(this);
    }

    /**
     * The reverse twin: {@code apply} with a tape index beside each argument. Added to every implementation by the
     * agent.
     */
    default double apply$reverse(double[] x, ArrayShadow shadow, ReverseContext context) {
        throw Boundary.notWoven(this);
    }
}
