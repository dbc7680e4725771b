package dev.derive.agent.weave.golden;

/** Methods without code have twins that check that nothing active goes in, and call the method. */
abstract class BoundarySamples {
    abstract double ofNumber(double x);

    abstract double[] ofArray(double[] x);

    abstract int ofNothing();

    static native float nativeMethod(float x);
}
