package dev.derive;

import java.util.Objects;

/** The value and Jacobian of one function from n to m variables, at any points. */
public final class FieldJacobian {
    private final VectorField function;
    private final Mode mode;
    private final Evaluation evaluation = new Evaluation();

    FieldJacobian(VectorField function, Mode mode) {
        this.function = Objects.requireNonNull(function, "The function to differentiate is null.");
        this.mode = mode;
    }

    /** The same in another mode. */
    public FieldJacobian mode(Mode other) {
        return new FieldJacobian(function, Objects.requireNonNull(other, "The mode is null."));
    }

    /**
     * Value and Jacobian at a point.
     *
     * @param x the point, of length n; not changed
     */
    public Jacobian at(double[] x) {
        Objects.requireNonNull(x, "The point is null.");
        return evaluation.jacobian(mode, x.length, (i, c) -> {
            double[] point = x.clone();
            return function.apply$forward(point, c.input(point, i), c);
        }, () -> function.apply(x.clone()), c -> {
            double[] point = x.clone();
            return function.apply$reverse(point, c.input(point), c);
        });
    }
}
