package dev.derive.agent.weave.golden;

/** The twin of a constructor is a constructor; an object that a twin makes belongs to the run from the start. */
class ConstructorSamples extends SampleParent {
    private final double twice;

    ConstructorSamples(double x) {
        super(x * x);
        twice = 2 * x;
    }

    ConstructorSamples(double x, double y) {
        this(x + y);
    }

    static ConstructorSamples make(double x) {
        return new ConstructorSamples(x);
    }

    double sum() {
        return kept + twice;
    }

    /** The compiler writes the captured number to its field before it calls the super constructor. */
    static SampleParent capturing(double x) {
        return new SampleParent(1) {
            @Override
            public String toString() {
                return "captured " + x;
            }
        };
    }
}
