package dev.derive.agent.weave.golden;

/** The first access of a class runs its initialiser, in the middle of a method that the initialiser calls, too. */
final class InitialiserSamples {
    private InitialiserSamples() {
    }

    /** The factor is read between two parts of a product. */
    static double recursive(double x) {
        return x < 1 ? x : x * x * Initialised.FACTOR * recursive(x - 1);
    }

    private static final class Initialised {
        static final double FACTOR = 2 + recursive(1.25);
    }
}
