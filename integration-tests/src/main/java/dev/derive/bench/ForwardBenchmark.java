package dev.derive.bench;

import dev.derive.Derivative;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Value and derivative in one direction, in forward mode. Needs the agent. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ForwardBenchmark {
    @Param
    public Kernel kernel;

    private DoubleFunction<Derivative> derivative;
    private double t;

    @Setup
    public void prepare() {
        derivative = Derivatives.forward(kernel);
        CentralDifference.requireAgreement(kernel, derivative.apply(0).derivative());
    }

    @Benchmark
    public Derivative valueAndDerivative() {
        return derivative.apply(t);
    }
}
