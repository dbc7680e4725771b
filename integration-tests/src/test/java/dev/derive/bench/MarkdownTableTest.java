package dev.derive.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;

class MarkdownTableTest {
    @Test
    void ratiosAreOfMediansOverForks() {
        Results results = new Results();
        for (double micros : new double[] {10, 11, 90}) {
            results.add(Kernel.DET, Variant.PLAIN, fork(micros));
            results.add(Kernel.DET, Variant.FORWARD, fork(2 * micros));
        }

        List<String> cells = cells(new MarkdownTable(List.of(Kernel.DET), results).render(), "| det ");
        assertTrue(cells.get(1).startsWith("11.00 ± "), cells.get(1));
        assertTrue(cells.get(2).startsWith("2.00 ± "), cells.get(2));
        assertEquals("–", cells.get(3));
        assertEquals("64", cells.get(6));
    }

    @Test
    void theLastRowsSummariseTheKernels() {
        Results results = new Results();
        for (Kernel kernel : List.of(Kernel.DET, Kernel.EIG)) {
            results.add(kernel, Variant.PLAIN, fork(10));
            results.add(kernel, Variant.REVERSE, fork(kernel == Kernel.DET ? 20 : 80));
        }

        String table = new MarkdownTable(List.of(Kernel.DET, Kernel.EIG), results).render();
        assertEquals("4.00", cells(table, "| **geometric mean** ").get(3));
        assertEquals("8.00", cells(table, "| **worst** ").get(3));
    }

    /** One fork of one iteration that allocates 64 bytes a call. */
    private static RunResult fork(double micros) {
        IterationResult iteration = new IterationResult(null, null, null);
        long nanos = Math.round(micros * 1000);
        iteration.addResult(new AverageTimeResult(ResultRole.PRIMARY, "time", 1, nanos, TimeUnit.MICROSECONDS));
        iteration.addResult(new ScalarResult("gc.alloc.rate.norm", 64, "B/op", AggregationPolicy.AVG));
        return new RunResult(null, List.of(new BenchmarkResult(null, List.of(iteration))));
    }

    private static List<String> cells(String table, String rowStart) {
        String row = table.lines().filter(line -> line.startsWith(rowStart)).findFirst().orElseThrow();
        return List.of(row.substring(2).split(" *\\| *"));
    }
}
