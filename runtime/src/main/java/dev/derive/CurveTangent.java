package dev.derive;

import java.util.Objects;

/** The value and derivative of one curve, at any points. */
public final class CurveTangent {
    private final Curve function;
    private final Mode mode;
    private final Evaluation evaluation = new Evaluation();

    CurveTangent(Curve function, Mode mode) {
        this.function = Objects.requireNonNull(function, "The function to differentiate is null.");
        this.mode = mode;
    }

    /** Value and derivative at a point. */
    public CurveDerivative at(double t) {
        Jacobian j = mode == Mode.FORWARD
                ? evaluation.forwardJacobian(1, (i, c) -> function.apply$forward(t, 1, c), () -> function.apply(t))
                : evaluation.reverseJacobian(1, c -> function.apply$reverse(t, 1, c));
        double[] value = j.value();
        double[][] jacobian = j.jacobian();
        double[] derivative = new double[value.length];
        for (int i = 0; i < derivative.length; i++) {
            derivative[i] = jacobian[i][0];
        }
        return new CurveDerivative(value, derivative);
    }
}
