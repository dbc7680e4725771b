package dev.derive.agent.weave.golden;

/** Interfaces get the twins of their abstract methods as default methods. */
interface InterfaceSamples {
    double area(double scale);

    default double twice(double scale) {
        return 2 * area(scale);
    }

    static double unit(double scale) {
        return scale;
    }

    private double hidden(double scale) {
        return scale;
    }
}
