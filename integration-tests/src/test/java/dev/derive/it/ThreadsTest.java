package dev.derive.it;

import dev.derive.Derive;
import dev.derive.it.model.Misbehaving;
import dev.derive.it.model.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Runs on several threads at once do not see one another. */
class ThreadsTest {

    private static final int THREADS = 4;
    private static final int EVALUATIONS = 2_000;

    /** Every thread evaluates at points of its own, all at the same time, and compares bit for bit with one thread. */
    private static void inParallel(DoubleUnaryOperator derivative) throws Exception {
        double[] alone = new double[EVALUATIONS];
        for (int i = 0; i < EVALUATIONS; i++) {
            alone[i] = derivative.applyAsDouble(point(i));
        }
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int first = t;
            tasks.add(() -> {
                start.await();
                for (int i = first; i < EVALUATIONS; i++) {
                    Expect.sameBits("point " + i, alone[i], derivative.applyAsDouble(point(i)));
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> result : pool.invokeAll(tasks)) {
                result.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static double point(int i) {
        return 0.1 + 0.8 * i / EVALUATIONS;
    }

    @Test
    void oneObjectServesManyThreads() throws Exception {
        var forward = Derive.forward(Misbehaving::logistic);
        var reverse = Derive.reverse(Misbehaving::logistic);
        inParallel(x -> forward.at(x).derivative());
        inParallel(x -> reverse.at(x).derivative());
    }

    @Test
    void manyThreadsReadTheSameObjectsAndArrays() throws Exception {
        var forward = Derive.forward(Shared::readsSharedData);
        var reverse = Derive.reverse(Shared::readsSharedData);
        inParallel(x -> forward.at(x).derivative());
        inParallel(x -> reverse.at(x).derivative());
    }

    @Test
    void plainCallsGoOnBesideARun() throws Exception {
        var reverse = Derive.reverse(Shared::readsSharedData);
        inParallel(x -> Shared.readsSharedData(x) + reverse.at(x).derivative());
    }
}
