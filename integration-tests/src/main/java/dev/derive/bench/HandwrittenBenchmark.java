package dev.derive.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Value and gradient as a person would write them: the floor for reverse mode. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HandwrittenBenchmark {
    @Param
    public Kernel kernel;

    private Kernel.Handwritten function;
    private double[] x;

    @Setup
    public void prepare() {
        function = kernel.handwritten();
        x = kernel.line().point();
        double[] gradient = new double[x.length];
        function.valueAndGradient(x, gradient);
        CentralDifference.requireAgreement(kernel, kernel.line().slope(gradient));
    }

    @Benchmark
    public double valueAndGradient(Blackhole blackhole) {
        double[] gradient = new double[x.length];
        double value = function.valueAndGradient(x, gradient);
        blackhole.consume(gradient);
        return value;
    }
}
