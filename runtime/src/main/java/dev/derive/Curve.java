package dev.derive;

import dev.derive.runtime.Boundary;
import dev.derive.runtime.ForwardContext;
import dev.derive.runtime.ReverseContext;

/**
 * A function from a double to an array of m doubles. Lambdas and method references written in woven classes carry its
 * derivative.
 */
@FunctionalInterface
public interface Curve {
    /** The value of the function. */
    double[] apply(double t);

    /**
     * The forward twin: {@code apply} with a tangent beside each argument. Added to every implementation by the agent.
     */
    default double[] apply$forward(double t, double tangent, ForwardContext context) {
        throw Boundary.notWoven(this);
    }

    /**
     * The reverse twin: {@code apply} with a tape index beside each argument. Added to every implementation by the
     * agent.
     */
    default double[] apply$reverse(double t, int index, ReverseContext context) {
        throw Boundary.notWoven(this);
    }
}
