package dev.derive;

import java.util.Objects;

/** The value and gradient of one function of 4 variables, at any points. */
public final class ScalarGradient4 {
    private final ScalarFunction4 function;
    private final Mode mode;
    private final Evaluation evaluation = new Evaluation();

    ScalarGradient4(ScalarFunction4 function, Mode mode) {
        this.function = Objects.requireNonNull(function, "The function to differentiate is null.");
        this.mode = mode;
    }

    /** Value and gradient (length 4) at a point. */
    public Gradient at(double a, double b, double c, double d) {
        return evaluation.gradient(mode, 4, (input, run) -> function.apply$forward(a, b, c, d,
                input == 0 ? 1 : 0, input == 1 ? 1 : 0,
                input == 2 ? 1 : 0, input == 3 ? 1 : 0, run),
                run -> function.apply$reverse(a, b, c, d, 1, 2, 3, 4, run));
    }
}
