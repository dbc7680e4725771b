package dev.derive;

import dev.derive.runtime.Context;
import dev.derive.runtime.ForwardContext;
import dev.derive.runtime.RememberedException;
import dev.derive.runtime.ReverseContext;
import dev.derive.runtime.Runs;
import dev.derive.runtime.StackWithoutTwins;
import dev.derive.runtime.Tape;
import dev.derive.runtime.TapeLimit;
import java.util.Objects;
import java.util.function.Function;
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

    /** Value and gradient in one of the modes. */
    Gradient gradient(Mode mode, int n, ForwardRun<Double> forward, ReverseRun<Double> reverse) {
        return mode == Mode.REVERSE ? reverseGradient(n, reverse)
                : sure(n, trusting -> forwardGradient(n, forward, trusting), () -> reverseGradient(n, reverse));
    }

    /**
     * A forward evaluation of which reverse runs tell whether what it takes for remembered is so. A forward run sees
     * what depends on its own input only: of two equal numbers that depend on different inputs, one is a constant to it.
     * In a reverse run both are active. The first of two leaves behind what the function remembers, as the runs do that
     * follow.
     */
    private static <R> R sure(int n, Function<Boolean, R> forward, Runnable reverse) {
        try {
            return forward.apply(false);
        } catch (RememberedException e) {
            if (n < 2) {
                throw e;
            }
            try {
                reverse.run();
                reverse.run();
            } catch (RuntimeException | Error notEither) {
                throw e;
            }
            return forward.apply(true);
        }
    }

    Gradient forwardGradient(int n, ForwardRun<Double> function) {
        return forwardGradient(n, function, false);
    }

    private Gradient forwardGradient(int n, ForwardRun<Double> function, boolean trusting) {
        double[] gradient = new double[n];
        double value = 0;
        for (int i = 0; i < Math.max(n, 1); i++) {
            ForwardContext c = new ForwardContext();
            c.trustMemory(trusting);
            int input = i;
            value = within(c, () -> function.run(input, c));
            if (i < n) {
                gradient[i] = c.returnTangent;
            }
        }
        return new Gradient(value, gradient);
    }

    Gradient reverseGradient(int n, ReverseRun<Double> function) {
        try (Tape tape = new Tape(TapeLimit.current())) {
            tape.inputs(n);
            ReverseContext c = new ReverseContext(tape);
            double value = within(c, () -> function.run(c));
            return new Gradient(value, tape.gradient(c.returnIndex));
        }
    }

    /** Value and Jacobian in one of the modes. */
    Jacobian jacobian(Mode mode, int n, ForwardRun<double[]> forward, Supplier<double[]> withoutInputs,
            ReverseRun<double[]> reverse) {
        return mode == Mode.REVERSE ? reverseJacobian(n, reverse)
                : sure(n, trusting -> forwardJacobian(n, forward, withoutInputs, trusting),
                        () -> reverseJacobian(n, reverse));
    }

    Jacobian forwardJacobian(int n, ForwardRun<double[]> function, Supplier<double[]> withoutInputs) {
        return forwardJacobian(n, function, withoutInputs, false);
    }

    private Jacobian forwardJacobian(int n, ForwardRun<double[]> function, Supplier<double[]> withoutInputs,
            boolean trusting) {
        double[] value = null;
        double[][] jacobian = null;
        for (int i = 0; i < n; i++) {
            ForwardContext c = new ForwardContext();
            c.trustMemory(trusting);
            int input = i;
            Column column = within(c, () -> Column.of(checked(function.run(input, c)), c));
            if (value == null) {
                value = column.value;
                jacobian = new double[value.length][n];
            } else if (value.length != column.value.length) {
                throw new IllegalStateException("The function returned " + value.length + " numbers first and "
                        + column.value.length + " later, for the same input.");
            }
            for (int j = 0; j < value.length; j++) {
                jacobian[j][i] = column.tangent[j];
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
            Outputs outputs = within(c, () -> Outputs.of(checked(function.run(c)), c));
            return new Jacobian(outputs.value, tape.jacobian(outputs.indices));
        }
    }

    /** Computes something in a run; a loss is raised whatever the function makes of it. */
    private static <R> R within(Context c, Supplier<R> computation) {
        Runs.enter(c);
        try {
            R result = computation.get();
            c.checkNothingLost();
            return result;
        } catch (Throwable e) {
            StackWithoutTwins.clean(e);
            c.tellLoss(e);
            throw e;
        } finally {
            Runs.exit(c);
        }
    }

    /** What a forward run gives: the result and its derivative by one input. */
    private record Column(double[] value, double[] tangent) {
        static Column of(double[] result, ForwardContext c) {
            double[] tangent = new double[result.length];
            for (int j = 0; j < tangent.length; j++) {
                tangent[j] = c.tangent(result, j);
            }
            return new Column(result.clone(), tangent);
        }
    }

    /** What a reverse run gives: the result and the indices of its elements. */
    private record Outputs(double[] value, int[] indices) {
        static Outputs of(double[] result, ReverseContext c) {
            return new Outputs(result.clone(), c.indices(result));
        }
    }

    private static double[] checked(double[] result) {
        return Objects.requireNonNull(result, "The function returned null in place of an array.");
    }
}
