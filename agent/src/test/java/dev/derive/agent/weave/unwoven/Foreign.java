package dev.derive.agent.weave.unwoven;

/** A class that is not woven. */
public class Foreign {
    public double number;

    public static double twice(double x) {
        return 2 * x;
    }

    public double sum(double[] x) {
        return x[0] + x[1] + number;
    }
}
