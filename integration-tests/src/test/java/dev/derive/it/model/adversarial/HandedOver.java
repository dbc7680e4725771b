package dev.derive.it.model.adversarial;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Work that is handed to threads which run all the time, and results that are taken from them. */
public final class HandedOver {
    private HandedOver() {
    }

    /** Does one thing over and over again on a thread of its own. */
    private static void always(Callable<?> step) {
        Thread thread = new Thread(() -> {
            while (true) {
                try {
                    step.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What workers have not ended yet. */
    private static final AtomicInteger GOING_ON = new AtomicInteger();

    /** A call that was refused has left the workers something to do, whose results must not get into this one. */
    private static void begin() {
        while (GOING_ON.get() > 0) {
            Thread.onSpinWait();
        }
        GOING_ON.incrementAndGet();
    }

    /** A number on its way to the worker, and back. */
    static final class Job {
        double in;
        double out;
        final CountDownLatch done = new CountDownLatch(1);
    }

    /** A number on its way to the worker, which knows where the answer has to go. */
    record Request(Double number, BlockingQueue<Double> answer) {
    }

    private static final class Queues {
        static final BlockingQueue<Request> NUMBERS = new LinkedBlockingQueue<>();
        static final BlockingQueue<Double> PLAIN = new ArrayBlockingQueue<>(4);
        static final BlockingQueue<Double> SQUARES = new LinkedBlockingQueue<>();
        static final BlockingQueue<double[]> ARRAYS = new LinkedBlockingQueue<>();
        static final BlockingQueue<Object> ANSWERS = new LinkedBlockingQueue<>();
        static final BlockingQueue<Job> JOBS = new LinkedBlockingQueue<>();
        static final BlockingQueue<Runnable> TASKS = new LinkedBlockingQueue<>();

        static {
            always(() -> {
                Request request = NUMBERS.take();
                request.answer.put(request.number * request.number);
                return null;
            });
            always(() -> {
                double v = PLAIN.take();
                SQUARES.put(v * v);
                return GOING_ON.decrementAndGet();
            });
            always(() -> {
                double[] a = ARRAYS.take();
                a[0] *= a[0];
                ANSWERS.put(a);
                return GOING_ON.decrementAndGet();
            });
            always(() -> {
                Job job = JOBS.take();
                job.out = job.in * job.in;
                job.done.countDown();
                return null;
            });
            always(() -> {
                TASKS.take().run();
                return null;
            });
        }
    }

    private static BlockingQueue<Double> answerTo(Double number) throws InterruptedException {
        BlockingQueue<Double> answer = new ArrayBlockingQueue<>(1);
        Queues.NUMBERS.put(new Request(number, answer));
        return answer;
    }

    public static double boxesInQueues(double x) throws InterruptedException {
        begin();
        Queues.SQUARES.clear();
        Queues.PLAIN.put(x);
        return Queues.SQUARES.take();
    }

    public static double boxesInRequests(double x) throws InterruptedException {
        return answerTo(x).take();
    }

    public static double answerPolledFor(double x) throws InterruptedException {
        BlockingQueue<Double> answer = answerTo(x);
        while (answer.isEmpty()) {
            Thread.onSpinWait();
        }
        return answer.poll();
    }

    public static double answerThereAlready(double x) throws InterruptedException {
        BlockingQueue<Double> answer = answerTo(x);
        for (long end = System.nanoTime() + 5_000_000; System.nanoTime() < end; ) {
            // Computes something else.
            Math.sqrt(end);
        }
        return answer.take();
    }

    public static double arrayInAQueue(double x) throws InterruptedException {
        begin();
        Queues.ANSWERS.clear();
        Queues.ARRAYS.put(new double[] {x});
        return ((double[]) Queues.ANSWERS.take())[0];
    }

    public static double objectInAQueue(double x) throws InterruptedException {
        Job job = new Job();
        job.in = x;
        Queues.JOBS.put(job);
        job.done.await();
        return job.out;
    }

    private static double slot;

    public static double fieldSquaredByATask(double x) throws InterruptedException {
        slot = x;
        CountDownLatch done = new CountDownLatch(1);
        Queues.TASKS.put(() -> {
            slot *= slot;
            done.countDown();
        });
        while (done.getCount() > 0) {
            Thread.sleep(1);
        }
        return slot;
    }

    private static final class Exchange {
        static final Exchanger<Double> EXCHANGER = new Exchanger<>();

        static {
            always(() -> {
                double v = EXCHANGER.exchange(0.0);
                return EXCHANGER.exchange(v * v);
            });
        }
    }

    public static double exchanger(double x) throws InterruptedException {
        Exchange.EXCHANGER.exchange(x);
        return Exchange.EXCHANGER.exchange(0.0);
    }

    private static final class Monitor {
        static final Monitor ONLY = new Monitor();
        double value;
        boolean asked;

        static {
            always(() -> {
                synchronized (ONLY) {
                    while (!ONLY.asked) {
                        ONLY.wait();
                    }
                    ONLY.value *= ONLY.value;
                    ONLY.asked = false;
                    ONLY.notifyAll();
                }
                return null;
            });
        }
    }

    public static double monitor(double x) throws InterruptedException {
        synchronized (Monitor.ONLY) {
            Monitor.ONLY.value = x;
            Monitor.ONLY.asked = true;
            Monitor.ONLY.notifyAll();
            while (Monitor.ONLY.asked) {
                Monitor.ONLY.wait();
            }
            return Monitor.ONLY.value;
        }
    }

    private static final class Conditions {
        static final ReentrantLock LOCK = new ReentrantLock();
        static final Condition CHANGED = LOCK.newCondition();
        static final double[] CELL = {0};
        static boolean asked;

        static {
            always(() -> {
                LOCK.lock();
                try {
                    while (!asked) {
                        CHANGED.await();
                    }
                    CELL[0] *= CELL[0];
                    asked = false;
                    CHANGED.signalAll();
                } finally {
                    LOCK.unlock();
                }
                return null;
            });
        }
    }

    public static double condition(double x) throws InterruptedException {
        Conditions.LOCK.lock();
        try {
            Conditions.CELL[0] = x;
            Conditions.asked = true;
            Conditions.CHANGED.signalAll();
            while (Conditions.asked) {
                Conditions.CHANGED.await();
            }
            return Conditions.CELL[0];
        } finally {
            Conditions.LOCK.unlock();
        }
    }

    private static final class Semaphores {
        static final Semaphore READY = new Semaphore(0);
        static final Semaphore DONE = new Semaphore(0);
        static final double[] CELL = {0};

        static {
            always(() -> {
                READY.acquire();
                CELL[0] *= CELL[0];
                DONE.release();
                return GOING_ON.decrementAndGet();
            });
        }
    }

    public static double semaphores(double x) throws InterruptedException {
        begin();
        Semaphores.DONE.drainPermits();
        Semaphores.CELL[0] = x;
        Semaphores.READY.release();
        Semaphores.DONE.acquire();
        return Semaphores.CELL[0];
    }

    private static final class Barriers {
        static final CyclicBarrier BARRIER = new CyclicBarrier(2);
        static final double[] CELL = {0};

        static {
            always(() -> {
                BARRIER.await();
                CELL[0] *= CELL[0];
                return BARRIER.await();
            });
        }
    }

    public static double barrier(double x) throws Exception {
        Barriers.CELL[0] = x;
        Barriers.BARRIER.await();
        Barriers.BARRIER.await();
        return Barriers.CELL[0];
    }

    private static final class Futures {
        static final BlockingQueue<CompletableFuture<Double>> INS = new LinkedBlockingQueue<>();
        static final BlockingQueue<CompletableFuture<Double>> OUTS = new LinkedBlockingQueue<>();

        static {
            always(() -> {
                double v = INS.take().get();
                return OUTS.take().complete(v * v);
            });
        }
    }

    public static double futureCompletedByAnotherThread(double x) {
        CompletableFuture<Double> in = new CompletableFuture<>();
        CompletableFuture<Double> out = new CompletableFuture<>();
        Futures.INS.add(in);
        Futures.OUTS.add(out);
        in.complete(x);
        return out.join();
    }

    public static double dependentOfAFutureOfAnotherThread(double x) {
        CompletableFuture<Double> in = new CompletableFuture<>();
        CompletableFuture<Double> out = new CompletableFuture<>();
        Futures.INS.add(in);
        Futures.OUTS.add(out);
        CompletableFuture<Double> last = out.thenApply(v -> v * x);
        in.complete(2.0);
        return last.join();
    }

    private static final class Cells {
        static final AtomicReference<AtomicReference<Double>> IN = new AtomicReference<>();

        static {
            always(() -> {
                AtomicReference<Double> cell = IN.getAndSet(null);
                if (cell == null) {
                    Thread.sleep(1);
                } else {
                    cell.set(cell.get() * cell.get() + 100);
                }
                return null;
            });
        }
    }

    public static double atomicReferencePolled(double x) throws InterruptedException {
        AtomicReference<Double> cell = new AtomicReference<>(x);
        Cells.IN.set(cell);
        while (cell.get() < 100) {
            Thread.sleep(1);
        }
        return cell.get();
    }

    @Exact
    public static double queuesUsedByOneThread(double x) throws InterruptedException {
        BlockingQueue<Double> queue = new LinkedBlockingQueue<>();
        Queue<Double> constants = new ConcurrentLinkedQueue<>();
        constants.add(2.0);
        constants.add(3.0);
        double sum = 0;
        for (Double c = constants.poll(); c != null; c = constants.poll()) {
            queue.put(c * x);
            sum += queue.take() * c;
        }
        return sum * x;
    }

    @Exact
    public static double nothingToWaitFor(double x) throws Exception {
        CompletableFuture<Double> future = new CompletableFuture<>();
        future.complete(x * x);
        Semaphore semaphore = new Semaphore(1);
        semaphore.acquire();
        semaphore.release();
        CountDownLatch latch = new CountDownLatch(1);
        latch.countDown();
        latch.await();
        new CyclicBarrier(1).await();
        new Phaser(1).arriveAndAwaitAdvance();
        Thread finished = new Thread();
        finished.join();
        return future.get() * future.join() * future.getNow(0.0);
    }

    @Exact
    public static double constantsOfAnotherThread(double x) throws InterruptedException {
        return answerTo(3.0).take() * x;
    }

    public static double handledElsewhere(double x) {
        return CompletableFuture.completedFuture(x).handleAsync((v, failure) -> v * v).join();
    }

    public static double combinedElsewhere(double x) {
        CompletableFuture<Double> sum = new CompletableFuture<>();
        CompletableFuture.completedFuture(x).whenCompleteAsync((v, failure) -> sum.complete(v * v));
        return sum.join();
    }

    /** A thread with numbers in boxes, which belong to nobody. */
    private static final class Worker extends Thread {
        private final Double in;
        private Double out;

        Worker(Double in) {
            this.in = in;
        }

        @Override
        public void run() {
            out = in * in;
        }
    }

    public static double boxesInAThread(double x) throws InterruptedException {
        Worker worker = new Worker(x);
        worker.start();
        worker.join();
        return worker.out;
    }
}
