package dev.derive.bench;

import dev.derive.Derivative;
import dev.derive.Derive;
import dev.derive.Gradient;
import dev.derive.ScalarField;
import dev.derive.ScalarFunction;
import dev.derive.bench.kernels.Gmm;
import dev.derive.bench.kernels.JamaKernels;
import dev.derive.bench.kernels.Logistic;
import dev.derive.bench.kernels.Lorenz;
import dev.derive.bench.kernels.MatMul;
import dev.derive.bench.kernels.NBody;
import dev.derive.bench.kernels.Options;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * The derivatives of the kernels by {@link Derive}.
 *
 * <p>A class that calls {@code Derive} is woven, so these calls are kept apart from the benchmarks, and the method
 * references are written here and not in {@link Kernel}, which is not woven.
 */
final class Derivatives {
    private Derivatives() {
    }

    /** t ↦ value and derivative along the kernel's line, in forward mode. */
    static DoubleFunction<Derivative> forward(Kernel kernel) {
        return switch (kernel) {
            case LOGISTIC -> forward(Logistic::along);
            case GMM -> forward(Gmm::along);
            case NBODY -> forward(NBody::along);
            case LORENZ -> forward(Lorenz::along);
            case OPTIONS -> forward(Options::along);
            case MATMUL -> forward(MatMul::along);
            case DET -> forward(JamaKernels::detAlong);
            case SOLVE -> forward(JamaKernels::solveAlong);
            case EIG -> forward(JamaKernels::eigAlong);
        };
    }

    /** x ↦ value and gradient, in reverse mode. */
    static Function<double[], Gradient> reverse(Kernel kernel) {
        return switch (kernel) {
            case LOGISTIC -> reverse(Logistic::value);
            case GMM -> reverse(Gmm::value);
            case NBODY -> reverse(NBody::value);
            case LORENZ -> reverse(Lorenz::value);
            case OPTIONS -> reverse(Options::value);
            case MATMUL -> reverse(MatMul::value);
            case DET -> reverse(JamaKernels::det);
            case SOLVE -> reverse(JamaKernels::solve);
            case EIG -> reverse(JamaKernels::eig);
        };
    }

    private static DoubleFunction<Derivative> forward(ScalarFunction f) {
        return Derive.forward(f)::at;
    }

    private static Function<double[], Gradient> reverse(ScalarField f) {
        return Derive.reverse(f)::at;
    }
}
