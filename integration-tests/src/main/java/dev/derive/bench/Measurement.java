package dev.derive.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The forks of one kernel and variant on one JDK. */
final class Measurement {
    private static final String BYTES_PER_CALL = "gc.alloc.rate.norm";

    private final List<RunResult> forks = new ArrayList<>();

    void add(RunResult fork) {
        forks.add(fork);
    }

    /** Time per call in µs: the median over the forks, of each fork's median iteration. */
    double time() {
        return medianOf(RunResult::getPrimaryResult);
    }

    /** JMH's error (half the 99.9% confidence interval over all iterations of all forks), as a part of the score. */
    double relativeError() {
        Result<?> all = merged().getPrimaryResult();
        return all.getScoreError() / all.getScore();
    }

    /** Bytes allocated per call: the median over the forks. */
    double bytes() {
        return medianOf(fork -> fork.getSecondaryResults().get(BYTES_PER_CALL));
    }

    /** All forks as if JMH had run them in one go. */
    RunResult merged() {
        List<BenchmarkResult> results = new ArrayList<>();
        for (RunResult fork : forks) {
            results.addAll(fork.getBenchmarkResults());
        }
        return new RunResult(forks.get(0).getParams(), results);
    }

    private double medianOf(Function<RunResult, Result<?>> result) {
        // Not the mean over a fork's iterations: one iteration in which the machine was busy would spoil it.
        double[] scores = forks.stream()
                .mapToDouble(fork -> result.apply(fork).getStatistics().getPercentile(50))
                .sorted()
                .toArray();
        int middle = scores.length / 2;
        return scores.length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
    }
}
