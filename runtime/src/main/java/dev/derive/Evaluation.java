package dev.derive;

import dev.derive.runtime.ForwardContext;
import dev.derive.runtime.ReverseContext;
import dev.derive.runtime.Runs;
import dev.derive.runtime.Tape;
import dev.derive.runtime.TapeLimit;
import java.util.Objects;
import java.util.function.Supplier;

/** How the derivatives of one function are evaluated: the runs that a point takes, and what is read from each. */
final class Evaluation {
    /** One forward run, in the direction of input {@code i}. */
    @FunctionalInterface
    interface ForwardRun<R> {
        R run(int i, ForwardContext context);
    }

    /** One reverse run. */
    @FunctionalInterface
    interface ReverseRun<R> {
        R run(ReverseContext context);
    }

    Gradient forwardGradient(int n, ForwardRun<Double> function) {
        double[] gradient = new double[n];
        double value = 0;
        for (int i = 0; i < Math.max(n, 1); i++) {
            ForwardContext c = new ForwardContext();
            Runs.enter(c);
            try {
                value = function.run(i, c);
                c.checkNothingLost();
                if (i < n) {
                    gradient[i] = c.returnTangent;
                }
            } catch (Throwable e) {
                c.tellLoss(e);
                throw e;
            } finally {
                Runs.exit(c);
            }
        }
        return new Gradient(value, gradient);
    }

    Gradient reverseGradient(int n, ReverseRun<Double> function) {
        try (Tape tape = new Tape(TapeLimit.current())) {
            tape.inputs(n);
            ReverseContext c = new ReverseContext(tape);
            Runs.enter(c);
            double value;
            try {
                value = function.run(c);
                c.checkNothingLost();
            } catch (Throwable e) {
                c.tellLoss(e);
                throw e;
            } finally {
                Runs.exit(c);
            }
            return new Gradient(value, tape.gradient(c.returnIndex));
        }
    }

    Jacobian forwardJacobian(int n, ForwardRun<double[]> function, Supplier<double[]> withoutInputs) {
        double[] value = null;
        double[][] jacobian = null;
        for (int i = 0; i < n; i++) {
            ForwardContext c = new ForwardContext();
            Runs.enter(c);
            try {
                double[] result = checked(function.run(i, c));
                c.checkNothingLost();
                if (value == null) {
                    value = result.clone();
                    jacobian = new double[value.length][n];
                } else if (value.length != result.length) {
                    throw new IllegalStateException("The function returned " + value.length + " numbers first and "
                            + result.length + " later, for the same input.");
                }
                for (int j = 0; j < result.length; j++) {
                    jacobian[j][i] = c.tangent(result, j);
                }
            } catch (Throwable e) {
                c.tellLoss(e);
                throw e;
            } finally {
                Runs.exit(c);
            }
        }
        if (value == null) {
            value = checked(withoutInputs.get()).clone();
            jacobian = new double[value.length][0];
        }
        return new Jacobian(value, jacobian);
    }

    Jacobian reverseJacobian(int n, ReverseRun<double[]> function) {
        try (Tape tape = new Tape(TapeLimit.current())) {
            tape.inputs(n);
            ReverseContext c = new ReverseContext(tape);
            Runs.enter(c);
            double[] value;
            int[] indices;
            try {
                double[] result = checked(function.run(c));
                c.checkNothingLost();
                value = result.clone();
                indices = c.indices(result);
            } catch (Throwable e) {
                c.tellLoss(e);
                throw e;
            } finally {
                Runs.exit(c);
            }
            return new Jacobian(value, tape.jacobian(indices));
        }
    }

    private static double[] checked(double[] result) {
        return Objects.requireNonNull(result, "The function returned null in place of an array.");
    }
}
