package dev.derive;

import java.util.Objects;

/** The value and gradient of one function of 5 variables, at any points. */
public final class ScalarGradient5 {
    private final ScalarFunction5 function;
    private final Mode mode;
    private final Evaluation evaluation = new Evaluation();

    ScalarGradient5(ScalarFunction5 function, Mode mode) {
        this.function = Objects.requireNonNull(function, "The function to differentiate is null.");
        this.mode = mode;
    }

    /** Value and gradient (length 5) at a point. */
    public Gradient at(double a, double b, double c, double d, double e) {
        return evaluation.gradient(mode, 5, (input, run) -> function.apply$forward(a, b, c, d, e,
                input == 0 ? 1 : 0, input == 1 ? 1 : 0, input == 2 ? 1 : 0,
                input == 3 ? 1 : 0, input == 4 ? 1 : 0, run),
                run -> function.apply$reverse(a, b, c, d, e, 1, 2, 3, 4, 5, run));
    }
}
