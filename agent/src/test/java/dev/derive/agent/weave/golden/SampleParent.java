package dev.derive.agent.weave.golden;

/** A woven class with subclasses. */
class SampleParent {
    final double kept;

    SampleParent(double x) {
        kept = x;
    }

    double scaled(double x) {
        return kept * x;
    }
}
