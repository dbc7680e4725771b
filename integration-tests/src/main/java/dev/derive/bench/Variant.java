package dev.derive.bench;

import java.util.Locale;

/** What is measured of each kernel, in the order in which it is run. */
enum Variant {
    /** The plain method without agent. */
    PLAIN(ValueBenchmark.class, false),
    FORWARD(ForwardBenchmark.class, true),
    REVERSE(ReverseBenchmark.class, true),
    /** The plain method with the agent attached and no derivative asked for. */
    IDLE(ValueBenchmark.class, true),
    /** The hand-written gradient without agent. */
    HANDWRITTEN(HandwrittenBenchmark.class, false);

    private final Class<?> benchmark;
    private final boolean withAgent;

    Variant(Class<?> benchmark, boolean withAgent) {
        this.benchmark = benchmark;
        this.withAgent = withAgent;
    }

    /** The pattern by which JMH finds the benchmark. */
    String pattern() {
        return "^" + benchmark.getName().replace(".", "\\.") + "\\.";
    }

    boolean withAgent() {
        return withAgent;
    }

    boolean exists(Kernel kernel) {
        return this != HANDWRITTEN || kernel.hasHandwritten();
    }

    /** The name in progress messages. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
