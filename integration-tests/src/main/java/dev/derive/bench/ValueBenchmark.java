package dev.derive.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The plain method: without the agent what everything is compared with, with the agent what it costs when idle. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ValueBenchmark {
    @Param
    public Kernel kernel;

    private ToDoubleFunction<double[]> function;
    private double[] x;

    @Setup
    public void prepare() {
        function = kernel.value();
        x = kernel.line().point();
    }

    @Benchmark
    public double value() {
        return function.applyAsDouble(x);
    }
}
