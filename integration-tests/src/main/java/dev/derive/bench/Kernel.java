package dev.derive.bench;

import dev.derive.bench.kernels.Gmm;
import dev.derive.bench.kernels.GmmGradient;
import dev.derive.bench.kernels.JamaKernels;
import dev.derive.bench.kernels.Line;
import dev.derive.bench.kernels.Logistic;
import dev.derive.bench.kernels.Lorenz;
import dev.derive.bench.kernels.MatMul;
import dev.derive.bench.kernels.NBody;
import dev.derive.bench.kernels.Options;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The list of what is measured: the plain methods of each kernel. Their derivatives are in {@link Derivatives}. */
public enum Kernel {
    LOGISTIC(() -> Logistic.LINE, Logistic::value, Logistic::along, Logistic::valueAndGradient),
    GMM(() -> Gmm.LINE, Gmm::value, Gmm::along, GmmGradient::valueAndGradient),
    NBODY(() -> NBody.LINE, NBody::value, NBody::along, null),
    LORENZ(() -> Lorenz.LINE, Lorenz::value, Lorenz::along, null),
    OPTIONS(() -> Options.LINE, Options::value, Options::along, null),
    MATMUL(() -> MatMul.LINE, MatMul::value, MatMul::along, MatMul::valueAndGradient),
    DET(() -> JamaKernels.LINE, JamaKernels::det, JamaKernels::detAlong, null),
    SOLVE(() -> JamaKernels.LINE, JamaKernels::solve, JamaKernels::solveAlong, null),
    EIG(() -> JamaKernels.LINE, JamaKernels::eig, JamaKernels::eigAlong, null);

    /** A gradient written by a person: returns f(x) and writes the gradient to an array of x's length. */
    @FunctionalInterface
    interface Handwritten {
        double valueAndGradient(double[] x, double[] gradient);
    }

    // Suppliers, so that naming a kernel does not make the data of all the others.
    private final Supplier<Line> line;
    private final ToDoubleFunction<double[]> value;
    private final DoubleUnaryOperator along;
    private final Handwritten handwritten;

    Kernel(Supplier<Line> line, ToDoubleFunction<double[]> value, DoubleUnaryOperator along, Handwritten handwritten) {
        this.line = line;
        this.value = value;
        this.along = along;
        this.handwritten = handwritten;
    }

    /** The standard point and the direction through it. */
    Line line() {
        return line.get();
    }

    /** f: an array like {@code line().point()} to a number. */
    ToDoubleFunction<double[]> value() {
        return value;
    }

    /** t ↦ f(point + t·direction). */
    DoubleUnaryOperator along() {
        return along;
    }

    boolean hasHandwritten() {
        return handwritten != null;
    }

    /** The floor, where there is one; otherwise null. */
    Handwritten handwritten() {
        return handwritten;
    }

    /** The name in tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
