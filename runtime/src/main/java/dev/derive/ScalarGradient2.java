package dev.derive;

import java.util.Objects;

/** The value and gradient of one function of 2 variables, at any points. */
public final class ScalarGradient2 {
    private final ScalarFunction2 function;
    private final Mode mode;
    private final Evaluation evaluation = new Evaluation();

    ScalarGradient2(ScalarFunction2 function, Mode mode) {
        this.function = Objects.requireNonNull(function, "The function to differentiate is null.");
        this.mode = mode;
    }

    /** Value and gradient (length 2) at a point. */
    public Gradient at(double a, double b) {
        return evaluation.gradient(mode, 2,
                (input, run) -> function.apply$forward(a, b, input == 0 ? 1 : 0, input == 1 ? 1 : 0, run),
                run -> function.apply$reverse(a, b, 1, 2, run));
    }
}
