package dev.derive.agent.weave.golden;

/** Monitors are entered and left as in the original. */
final class SynchronizedSamples {
    private SynchronizedSamples() {
    }

    static synchronized double method(double x) {
        return x;
    }

    static double block(Object lock, double x) {
        synchronized (lock) {
            return 2 * x;
        }
    }
}
