package dev.derive;

import java.util.Objects;

/** The value and gradient of one function of n variables, at any points. */
public final class FieldGradient {
    private final ScalarField function;
    private final Mode mode;
    private final Evaluation evaluation = new Evaluation();

    FieldGradient(ScalarField function, Mode mode) {
        this.function = Objects.requireNonNull(function, "The function to differentiate is null.");
        this.mode = mode;
    }

    /** The same in another mode. */
    public FieldGradient mode(Mode other) {
        return new FieldGradient(function, Objects.requireNonNull(other, "The mode is null."));
    }

    /**
     * Value and gradient at a point.
     *
     * @param x the point, of length n; not changed
     */
    public Gradient at(double[] x) {
        Objects.requireNonNull(x, "The point is null.");
        return evaluation.gradient(mode, x.length, (i, c) -> {
            double[] point = x.clone();
            return function.apply$forward(point, c.input(point, i), c);
        }, c -> {
            double[] point = x.clone();
            return function.apply$reverse(point, c.input(point), c);
        });
    }
}
