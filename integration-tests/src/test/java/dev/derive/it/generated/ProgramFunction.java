package dev.derive.it.generated;

import dev.derive.Curve;
import dev.derive.CurveDerivative;
import dev.derive.Derivative;
import dev.derive.Derive;
import dev.derive.Gradient;
import dev.derive.Jacobian;
import dev.derive.ScalarField;
import dev.derive.ScalarFunction;
import dev.derive.ScalarFunction2;
import dev.derive.ScalarFunction3;
import dev.derive.ScalarFunction4;
import dev.derive.ScalarFunction5;
import dev.derive.ScalarFunction6;
import dev.derive.VectorField;
import java.util.function.Function;

/**
 * A program's function, whatever its shape, taken as one from arrays to arrays.
 *
 * @param plain its values at x, of length n
 * @param forward values and derivatives at x in forward mode
 * @param reverse the same in reverse mode
 */
record ProgramFunction(Function<double[], double[]> plain, Function<double[], Result> forward,
        Function<double[], Result> reverse) {

    /**
     * What a run gives.
     *
     * @param value of length m
     * @param jacobian m×n, a row for each output
     */
    record Result(double[] value, double[][] jacobian) {
        private static Result of(Gradient g) {
            return new Result(new double[] {g.value()}, new double[][] {g.gradient()});
        }

        private static Result of(Jacobian j) {
            return new Result(j.value(), j.jacobian());
        }

        private static Result of(Derivative d) {
            return new Result(new double[] {d.value()}, new double[][] {{d.derivative()}});
        }

        private static Result of(CurveDerivative d) {
            double[][] column = new double[d.derivative().length][];
            for (int i = 0; i < column.length; i++) {
                column[i] = new double[] {d.derivative()[i]};
            }
            return new Result(d.value(), column);
        }
    }

    /** @param f one of the functional interfaces that {@code Derive} takes */
    static ProgramFunction of(Object f) {
        if (f instanceof ScalarField g) {
            return scalar(g::apply, x -> Result.of(Derive.forward(g).at(x)), x -> Result.of(Derive.reverse(g).at(x)));
        } else if (f instanceof VectorField g) {
            return new ProgramFunction(x -> g.apply(x.clone()).clone(), x -> Result.of(Derive.forward(g).at(x)),
                    x -> Result.of(Derive.reverse(g).at(x)));
        } else if (f instanceof Curve g) {
            return new ProgramFunction(x -> g.apply(x[0]).clone(), x -> Result.of(Derive.forward(g).at(x[0])),
                    x -> Result.of(Derive.reverse(g).at(x[0])));
        } else if (f instanceof ScalarFunction g) {
            return scalar(x -> g.apply(x[0]), x -> Result.of(Derive.forward(g).at(x[0])),
                    x -> Result.of(Derive.reverse(g).at(x[0])));
        } else if (f instanceof ScalarFunction2 g) {
            return scalar(x -> g.apply(x[0], x[1]), x -> Result.of(Derive.forward(g).at(x[0], x[1])),
                    x -> Result.of(Derive.reverse(g).at(x[0], x[1])));
        } else if (f instanceof ScalarFunction3 g) {
            return scalar(x -> g.apply(x[0], x[1], x[2]), x -> Result.of(Derive.forward(g).at(x[0], x[1], x[2])),
                    x -> Result.of(Derive.reverse(g).at(x[0], x[1], x[2])));
        } else if (f instanceof ScalarFunction4 g) {
            return scalar(x -> g.apply(x[0], x[1], x[2], x[3]),
                    x -> Result.of(Derive.forward(g).at(x[0], x[1], x[2], x[3])),
                    x -> Result.of(Derive.reverse(g).at(x[0], x[1], x[2], x[3])));
        } else if (f instanceof ScalarFunction5 g) {
            return scalar(x -> g.apply(x[0], x[1], x[2], x[3], x[4]),
                    x -> Result.of(Derive.forward(g).at(x[0], x[1], x[2], x[3], x[4])),
                    x -> Result.of(Derive.reverse(g).at(x[0], x[1], x[2], x[3], x[4])));
        } else if (f instanceof ScalarFunction6 g) {
            return scalar(x -> g.apply(x[0], x[1], x[2], x[3], x[4], x[5]),
                    x -> Result.of(Derive.forward(g).at(x[0], x[1], x[2], x[3], x[4], x[5])),
                    x -> Result.of(Derive.reverse(g).at(x[0], x[1], x[2], x[3], x[4], x[5])));
        }
        throw new IllegalArgumentException(f.getClass() + " is of no shape that Derive takes");
    }

    /** The function that a loaded program names. */
    static ProgramFunction of(Class<?> program) throws ReflectiveOperationException {
        return of(program.getMethod("field").invoke(null));
    }

    /** Its values, of length m; x is left alone. */
    double[] at(double[] x) {
        return plain.apply(x.clone());
    }

    private static ProgramFunction scalar(Function<double[], Double> plain, Function<double[], Result> forward,
            Function<double[], Result> reverse) {
        return new ProgramFunction(x -> new double[] {plain.apply(x)}, forward, reverse);
    }
}
