package dev.derive.agent.weave.golden;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Static methods of the JDK become those of a stand-in; virtual ones are dispatched, with the stand-in as a last resort. */
final class StandInSamples {
    private StandInSamples() {
    }

    static DoubleStream staticMethod(double[] x) {
        return Arrays.stream(x);
    }

    static DoubleUnaryOperator virtualMethod(DoubleUnaryOperator f, DoubleUnaryOperator g) {
        return f.andThen(g);
    }

    static final class Statistics extends DoubleSummaryStatistics {
        @Override
        public void accept(double x) {
            super.accept(x);
        }
    }
}
