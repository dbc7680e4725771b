package dev.derive.demo;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Times a task after the JIT compiler has had a chance to see it. A fair impression, not a benchmark. */
final class MedianTime {

    private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(2_000);
    private static final int REPETITIONS = 9;

    /** Keeps the results of timed tasks alive, so that the compiler cannot drop the work. */
    private static volatile Object lastResult;

    private MedianTime() {
    }

    /** Median time of several runs, in milliseconds. */
    static double ofMillis(Supplier<?> task) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOS) {
            lastResult = task.get();
        }
        double[] millis = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            long before = System.nanoTime();
            lastResult = task.get();
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        return millis[REPETITIONS / 2];
    }
}
