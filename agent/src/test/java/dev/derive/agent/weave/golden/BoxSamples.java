package dev.derive.agent.weave.golden;

import java.util.List;

/** A boxed number has its shadow in a table, by identity of the box. */
final class BoxSamples {
    private BoxSamples() {
    }

    static Double box(double x) {
        return x;
    }

    static double unbox(Double x) {
        return x;
    }

    static double element(List<Double> list) {
        return list.get(0);
    }

    static Integer integer(int n) {
        return n;
    }
}
