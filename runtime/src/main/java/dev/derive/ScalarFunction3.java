package dev.derive;

import dev.derive.runtime.Boundary;
import dev.derive.runtime.ForwardContext;
import dev.derive.runtime.ReverseContext;

/**
 * A function from 3 doubles to a double. Lambdas and method references written in woven classes carry its derivative.
 */
@FunctionalInterface
public interface ScalarFunction3 {
    /** The value of the function. */
    double apply(double a, double b, double c);

    /**
     * The forward twin: {@code apply} with a tangent beside each argument. Added to every implementation by the agent.
     */
    default double apply$forward(double a, double b, double c, double aTangent, double bTangent, double cTangent,
            ForwardContext context) {
        throw Boundary.notWoven(this);
    }

    /**
     * The reverse twin: {@code apply} with a tape index beside each argument. Added to every implementation by the
     * agent.
     */
    default double apply$reverse(double a, double b, double c, int aIndex, int bIndex, int cIndex,
            ReverseContext context) {
        throw Boundary.notWoven(this);
    }
}
