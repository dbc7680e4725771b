package dev.derive.it.model.adversarial;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Work that is handed to other threads, where the run is not. */
public final class Threads {
    private static final ThreadLocal<Double> LOCAL = ThreadLocal.withInitial(() -> 1.0);
    private static final ThreadLocal<double[]> BUFFER = ThreadLocal.withInitial(() -> new double[2]);

    private Threads() {
    }

    @Exact
    public static double threadLocal(double x) {
        LOCAL.set(x * x);
        double y = LOCAL.get() * x;
        LOCAL.remove();
        return y * LOCAL.get();
    }

    @Exact
    public static double bufferOfAThread(double x) {
        double[] buffer = BUFFER.get();
        buffer[0] = x;
        BUFFER.get()[1] = BUFFER.get()[0] * x;
        return buffer[1];
    }

    public static double thread(double x) throws InterruptedException {
        double[] result = {0};
        Thread thread = new Thread(() -> result[0] = x * x);
        thread.start();
        thread.join();
        return result[0];
    }

    public static double subclassOfThread(double x) throws InterruptedException {
        class Worker extends Thread {
            double result;

            @Override
            public void run() {
                result = x * x;
            }
        }
        Worker worker = new Worker();
        worker.start();
        worker.join();
        return worker.result;
    }

    @Exact
    public static double threadThatIsNotStarted(double x) {
        double[] result = {0};
        new Thread(() -> result[0] = x * x).run();
        return result[0];
    }

    public static double executor(double x) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            return executor.submit(() -> x * x).get();
        } finally {
            executor.shutdownNow();
        }
    }

    public static double invokeAll(double x) throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            Callable<Double> square = () -> x * x;
            return executor.invokeAll(List.of(square)).get(0).get();
        } finally {
            executor.shutdownNow();
        }
    }

    public static double scheduled(double x) throws Exception {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
        try {
            return executor.schedule(() -> x * x, 1, TimeUnit.MILLISECONDS).get();
        } finally {
            executor.shutdownNow();
        }
    }

    public static double completableFuture(double x) {
        return CompletableFuture.supplyAsync(() -> x * x).thenApply(y -> y * 2).join();
    }

    @Exact
    public static double completedFuture(double x) {
        return CompletableFuture.completedFuture(x).thenApply(y -> y * x).thenCombine(
                CompletableFuture.completedFuture(2 * x), (a, b) -> a * b).join();
    }

    /** An executor that works on the thread that calls it. */
    private static final class Here extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    /** An executor that only looks as if it worked on the thread that calls it. */
    private static final class Elsewhere extends ThreadPoolExecutor {
        Elsewhere() {
            super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        }

        @Override
        public void execute(Runnable task) {
            super.execute(task);
        }
    }

    @Exact
    public static double executorOnThisThread(double x) {
        Executor here = Runnable::run;
        double[] result = new double[1];
        here.execute(() -> result[0] = x * x);
        return result[0] * CompletableFuture.supplyAsync(() -> x * x, here)
                .thenApplyAsync(y -> y * x, task -> task.run()).join();
    }

    @Exact
    public static double serviceOnThisThread(double x) throws Exception {
        ExecutorService here = new Here();
        Callable<Double> square = () -> x * x;
        Callable<Double> twice = () -> 2 * x;
        return here.submit(square).get() * here.invokeAll(List.of(square, twice)).get(1).get()
                * here.invokeAny(List.of(twice));
    }

    public static double executorThatStartsThreads(double x) throws Exception {
        Executor elsewhere = task -> new Thread(task).start();
        return CompletableFuture.supplyAsync(() -> x * x, elsewhere).get();
    }

    public static double executorThatInherits(double x) throws Exception {
        Elsewhere elsewhere = new Elsewhere();
        try {
            return elsewhere.submit(() -> x * x).get();
        } finally {
            elsewhere.shutdownNow();
        }
    }

    public static double futureTask(double x) throws Exception {
        FutureTask<Double> task = new FutureTask<>(() -> x * x);
        new Thread(task).start();
        return task.get();
    }

    @Exact
    public static double futureTaskOnThisThread(double x) throws Exception {
        FutureTask<Double> task = new FutureTask<>(() -> x * x);
        task.run();
        return task.get();
    }

    public static double timer(double x) throws InterruptedException {
        double[] result = {0};
        CountDownLatch done = new CountDownLatch(1);
        Timer timer = new Timer(true);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                result[0] = x * x;
                done.countDown();
            }
        }, 1);
        done.await(5, TimeUnit.SECONDS);
        timer.cancel();
        return result[0];
    }

    private static final class Power extends RecursiveTask<Double> {
        private static final long serialVersionUID = 1L;
        private final double x;
        private final int n;

        Power(double x, int n) {
            this.x = x;
            this.n = n;
        }

        @Override
        protected Double compute() {
            if (n == 1) {
                return x;
            }
            Power left = new Power(x, n / 2);
            left.fork();
            return new Power(x, n - n / 2).compute() * left.join();
        }
    }

    public static double forkJoin(double x) {
        return ForkJoinPool.commonPool().invoke(new Power(x, 5));
    }

    public static double forkJoinInvoked(double x) {
        return new Power(x, 4).invoke();
    }

    public static double parallelStream(double x) {
        double[] terms = new double[1000];
        IntStream.range(0, terms.length).parallel().forEach(i -> terms[i] = i * x);
        double sum = 0;
        for (double t : terms) {
            sum += t;
        }
        return sum;
    }

    public static double parallelReduction(double x) {
        return List.of(x, 2 * x, 3.0).parallelStream().reduce(1.0, (a, b) -> a * b);
    }

    public static double exchanged(double x) throws InterruptedException {
        Exchanger<Double> exchanger = new Exchanger<>();
        double[] result = {0};
        Thread other = new Thread(() -> {
            try {
                result[0] = exchanger.exchange(0.0) * x;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        other.start();
        exchanger.exchange(x);
        other.join();
        return result[0];
    }

    @Exact
    public static double synchronizedBlock(double x) {
        double[] y = {x};
        synchronized (y) {
            y[0] *= x;
        }
        return y[0];
    }

    private static volatile double slot;

    public static double timerThatOverwritesAField(double x) throws InterruptedException {
        slot = x;
        java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
        java.util.Timer timer = new java.util.Timer(true);
        try {
            timer.schedule(new java.util.TimerTask() {
                @Override
                public void run() {
                    slot = slot * slot;
                    done.countDown();
                }
            }, 1);
            done.await();
        } finally {
            timer.cancel();
        }
        return slot;
    }

    public static double bulkReductionOfAMap(double x) {
        java.util.concurrent.ConcurrentHashMap<Integer, Double> map = new java.util.concurrent.ConcurrentHashMap<>();
        for (int i = 0; i < 200; i++) {
            map.put(i, x * i);
        }
        return map.reduceValues(1, Double::sum);
    }
}
