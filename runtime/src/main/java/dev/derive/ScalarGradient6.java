package dev.derive;

import java.util.Objects;

/** The value and gradient of one function of 6 variables, at any points. */
public final class ScalarGradient6 {
    private final ScalarFunction6 function;
    private final Mode mode;
    private final Evaluation evaluation = new Evaluation();

    ScalarGradient6(ScalarFunction6 function, Mode mode) {
        this.function = Objects.requireNonNull(function, "The function to differentiate is null.");
        this.mode = mode;
    }

    /** Value and gradient (length 6) at a point. */
    public Gradient at(double a, double b, double c, double d, double e, double f) {
        return evaluation.gradient(mode, 6, (input, run) -> function.apply$forward(a, b, c, d, e, f,
                input == 0 ? 1 : 0, input == 1 ? 1 : 0, input == 2 ? 1 : 0,
                input == 3 ? 1 : 0, input == 4 ? 1 : 0, input == 5 ? 1 : 0, run),
                run -> function.apply$reverse(a, b, c, d, e, f, 1, 2, 3, 4, 5, 6, run));
    }
}
