package dev.derive.agent.hierarchy;

import dev.derive.Derive;
import dev.derive.ScalarFunction;

/** A class in no chosen package that calls Derive. */
public class Callers {
    public static double slope(ScalarFunction f) {
        return Derive.forward(f).at(1).derivative();
    }

    /** Belongs to a class that calls Derive, without doing so itself. */
    public static class Nested {
        public double twice(double x) {
            return 2 * x;
        }
    }

    /** Inherits from it. */
    public static class Child extends Callers {
    }
}
