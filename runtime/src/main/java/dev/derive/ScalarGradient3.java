package dev.derive;

import java.util.Objects;

/** The value and gradient of one function of 3 variables, at any points. */
public final class ScalarGradient3 {
    private final ScalarFunction3 function;
    private final Mode mode;
    private final Evaluation evaluation = new Evaluation();

    ScalarGradient3(ScalarFunction3 function, Mode mode) {
        this.function = Objects.requireNonNull(function, "The function to differentiate is null.");
        this.mode = mode;
    }

    /** Value and gradient (length 3) at a point. */
    public Gradient at(double a, double b, double c) {
        return evaluation.gradient(mode, 3, (input, run) -> function.apply$forward(a, b, c,
                input == 0 ? 1 : 0, input == 1 ? 1 : 0, input == 2 ? 1 : 0, run),
                run -> function.apply$reverse(a, b, c, 1, 2, 3, run));
    }
}
