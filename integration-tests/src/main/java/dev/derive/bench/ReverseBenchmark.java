package dev.derive.bench;

import dev.derive.Gradient;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Value and gradient in reverse mode. Needs the agent. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReverseBenchmark {
    @Param
    public Kernel kernel;

    private Function<double[], Gradient> gradient;
    private double[] x;

    @Setup
    public void prepare() {
        gradient = Derivatives.reverse(kernel);
        x = kernel.line().point();
        CentralDifference.requireAgreement(kernel, kernel.line().slope(gradient.apply(x).gradient()));
    }

    @Benchmark
    public Gradient valueAndGradient() {
        return gradient.apply(x);
    }
}
