package dev.derive.it.unwoven;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A library that is not woven, and does what it is given on threads of its own. */
public final class Workers {
    private static final ExecutorService POOL = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "worker");
        thread.setDaemon(true);
        return thread;
    });

    private Workers() {
    }

    /** Asks a thread that has been there for long. */
    public static <T> T ask(Supplier<T> task) {
        try {
            return POOL.submit(task::get).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has that thread do something. */
    public static void tell(Runnable task) {
        ask(() -> {
            task.run();
            return null;
        });
    }

    /** Asks a thread that is made for it. */
    public static <T> T askAnother(Supplier<T> task) {
        Object[] result = new Object[1];
        Thread thread = new Thread(() -> result[0] = task.get());
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        @SuppressWarnings("unchecked")
        T given = (T) result[0];
        return given;
    }
}
