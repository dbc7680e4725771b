package dev.derive;

import java.util.Objects;

/** The value and derivative of one function of one variable, at any points. */
public final class ScalarDerivative {
    private final ScalarFunction function;
    private final Mode mode;
    private final Evaluation evaluation = new Evaluation();

    ScalarDerivative(ScalarFunction function, Mode mode) {
        this.function = Objects.requireNonNull(function, "The function to differentiate is null.");
        this.mode = mode;
    }

    /** The same in another mode. */
    public ScalarDerivative mode(Mode other) {
        return new ScalarDerivative(function, Objects.requireNonNull(other, "The mode is null."));
    }

    /** Value and derivative at a point. */
    public Derivative at(double x) {
        Gradient g = mode == Mode.FORWARD
                ? evaluation.forwardGradient(1, (i, c) -> function.apply$forward(x, 1, c))
                : evaluation.reverseGradient(1, c -> function.apply$reverse(x, 1, c));
        return new Derivative(g.value(), g.derivative(0));
    }
}
