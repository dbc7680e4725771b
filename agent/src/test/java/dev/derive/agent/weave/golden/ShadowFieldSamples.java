package dev.derive.agent.weave.golden;

/** What is added for the fields of a class: the shadows, and the methods that keep them. */
class ShadowFieldSamples {
    static double shared;

    double number;
    protected double[] array;
}
