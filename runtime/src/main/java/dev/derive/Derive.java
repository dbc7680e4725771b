package dev.derive;

/**
 * Derivatives of ordinary Java methods. The code to differentiate must be in a package that the agent weaves; classes
 * that call this class are woven wherever they live, so that lambdas written at the call work.
 *
 * <p>{@code forward} and {@code reverse} take a method reference or a lambda with typed parameters. The mode says how a
 * derivative is computed; its shape follows from the function's: a derivative for {@code double → double}, a gradient
 * of length n for n numbers or an array {@code → double}, an m×n Jacobian (one row for each output) for arrays to
 * arrays. {@link #derivative}, {@link #gradient} and {@link #jacobian} are not overloaded and so take untyped lambdas
 * too; they choose the mode that suits the shape.
 *
 * <p>What is returned can be used again and by several threads at once. {@code at} evaluates value and derivative
 * together, does not change its arguments, and throws what the function throws; {@link DerivativeLostException} where a
 * derivative cannot be followed, {@link TapeMemoryException} where a reverse run needs more memory than it may have.
 * Values at kinks: the derivative of the branch taken for branches, the mean of the one-sided derivatives for
 * {@code abs}, {@code max} and {@code min}.
 */
@SuppressWarnings("overloads")
public final class Derive {
    private Derive() {
    }

    /** Differentiates a function of one variable in forward mode. */
    public static ScalarDerivative forward(ScalarFunction f) {
        return new ScalarDerivative(f, Mode.FORWARD);
    }

    /** Differentiates a function of 2 variables in forward mode. */
    public static ScalarGradient2 forward(ScalarFunction2 f) {
        return new ScalarGradient2(f, Mode.FORWARD);
    }

    /** Differentiates a function of 3 variables in forward mode. */
    public static ScalarGradient3 forward(ScalarFunction3 f) {
        return new ScalarGradient3(f, Mode.FORWARD);
    }

    /** Differentiates a function of 4 variables in forward mode. */
    public static ScalarGradient4 forward(ScalarFunction4 f) {
        return new ScalarGradient4(f, Mode.FORWARD);
    }

    /** Differentiates a function of 5 variables in forward mode. */
    public static ScalarGradient5 forward(ScalarFunction5 f) {
        return new ScalarGradient5(f, Mode.FORWARD);
    }

    /** Differentiates a function of 6 variables in forward mode. */
    public static ScalarGradient6 forward(ScalarFunction6 f) {
        return new ScalarGradient6(f, Mode.FORWARD);
    }

    /** Differentiates a function of an array of variables in forward mode. */
    public static FieldGradient forward(ScalarField f) {
        return new FieldGradient(f, Mode.FORWARD);
    }

    /** Differentiates a function from arrays to arrays in forward mode. */
    public static FieldJacobian forward(VectorField f) {
        return new FieldJacobian(f, Mode.FORWARD);
    }

    /** Differentiates a function from one variable to an array in forward mode. */
    public static CurveTangent forward(Curve f) {
        return new CurveTangent(f, Mode.FORWARD);
    }

    /** Differentiates a function of one variable in reverse mode. */
    public static ScalarDerivative reverse(ScalarFunction f) {
        return new ScalarDerivative(f, Mode.REVERSE);
    }

    /** Differentiates a function of 2 variables in reverse mode. */
    public static ScalarGradient2 reverse(ScalarFunction2 f) {
        return new ScalarGradient2(f, Mode.REVERSE);
    }

    /** Differentiates a function of 3 variables in reverse mode. */
    public static ScalarGradient3 reverse(ScalarFunction3 f) {
        return new ScalarGradient3(f, Mode.REVERSE);
    }

    /** Differentiates a function of 4 variables in reverse mode. */
    public static ScalarGradient4 reverse(ScalarFunction4 f) {
        return new ScalarGradient4(f, Mode.REVERSE);
    }

    /** Differentiates a function of 5 variables in reverse mode. */
    public static ScalarGradient5 reverse(ScalarFunction5 f) {
        return new ScalarGradient5(f, Mode.REVERSE);
    }

    /** Differentiates a function of 6 variables in reverse mode. */
    public static ScalarGradient6 reverse(ScalarFunction6 f) {
        return new ScalarGradient6(f, Mode.REVERSE);
    }

    /** Differentiates a function of an array of variables in reverse mode. */
    public static FieldGradient reverse(ScalarField f) {
        return new FieldGradient(f, Mode.REVERSE);
    }

    /** Differentiates a function from arrays to arrays in reverse mode. */
    public static FieldJacobian reverse(VectorField f) {
        return new FieldJacobian(f, Mode.REVERSE);
    }

    /** Differentiates a function from one variable to an array in reverse mode. */
    public static CurveTangent reverse(Curve f) {
        return new CurveTangent(f, Mode.REVERSE);
    }

    /** The derivative of a function of one variable, in forward mode unless said otherwise. */
    public static ScalarDerivative derivative(ScalarFunction f) {
        return new ScalarDerivative(f, Mode.FORWARD);
    }

    /** The gradient of a function of n variables, in reverse mode unless said otherwise. */
    public static FieldGradient gradient(ScalarField f) {
        return new FieldGradient(f, Mode.REVERSE);
    }

    /** The Jacobian of a function from n to m variables, in reverse mode (one evaluation) unless said otherwise. */
    public static FieldJacobian jacobian(VectorField f) {
        return new FieldJacobian(f, Mode.REVERSE);
    }
}
