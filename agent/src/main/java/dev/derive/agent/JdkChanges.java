package dev.derive.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;

/**
 * The changes of classes of the JDK. They are made while the agent starts, on a thread of their own: it takes the
 * virtual machine a while to change so large a class as {@link Class}.
 */
final class JdkChanges {
    /** A change of some classes. */
    interface Change {
        void apply(Instrumentation instrumentation) throws UnmodifiableClassException;
    }

    private final Thread thread;

    private JdkChanges(Thread thread) {
        this.thread = thread;
    }

    /** Begins to make changes. */
    static JdkChanges begin(Instrumentation instrumentation, List<Change> changes) {
        Thread thread = new Thread(() -> changes.forEach(change -> apply(change, instrumentation)), "derive-agent");
        thread.setDaemon(true);
        thread.start();
        return new JdkChanges(thread);
    }

    private static void apply(Change change, Instrumentation instrumentation) {
        try {
            change.apply(instrumentation);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
            // The application runs without: added members are synthetic, so that well-behaved frameworks pass over
            // them, and few private methods are called by others.
        }
    }

    /** Waits until they are made. */
    void await() throws InterruptedException {
        thread.join();
    }
}
