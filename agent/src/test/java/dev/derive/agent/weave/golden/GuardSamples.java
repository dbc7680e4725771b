package dev.derive.agent.weave.golden;

/** What is put before the code of an original. */
class GuardSamples {
    private double field;

    GuardSamples(double x) {
        field = x;
    }

    static double staticMethod(double x) {
        return x;
    }

    double instanceMethod(double x) {
        return field;
    }

    static double[] arrays(double[] x) {
        return x;
    }

    /** The first instruction is a jump's target and has a frame of its own. */
    static void loopFromTheStart(double[] x) {
        do {
            x[0]++;
        } while (x[0] < 1);
    }

    /** Nothing that a derivative could pass: not guarded. */
    static int withoutNumbers(int n) {
        return n;
    }
}
