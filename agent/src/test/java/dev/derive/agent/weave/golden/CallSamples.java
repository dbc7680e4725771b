package dev.derive.agent.weave.golden;

import java.util.List;

/** Calls of woven methods go to their twin: shadows follow the arguments, the result's is left in the context. */
class CallSamples extends SampleParent implements InterfaceSamples {
    CallSamples() {
        super(0);
    }

    static double staticCall(double x) {
        return helper(x, 1);
    }

    private static double helper(double x, double y) {
        return x * y;
    }

    double virtualCall(double x) {
        return scaled(x);
    }

    static double interfaceCall(InterfaceSamples shape, double x) {
        return shape.area(x);
    }

    /** A super call. */
    @Override
    double scaled(double x) {
        return super.scaled(x);
    }

    @Override
    public double area(double scale) {
        return scale;
    }

    static double[] arrays(double[] x) {
        return reversed(x, 1);
    }

    private static double[] reversed(double[] x, int n) {
        return x;
    }

    /** May call itself: its twin keeps few temporaries in its frame. */
    static double recursive(double x, int n) {
        return n == 0 ? 1 : x * x * recursive(x, n - 1);
    }

    static double arguments(double x) {
        return helper(x * x, x);
    }

    /** An array that goes in as a type variable must be found again without its shadow. */
    static void generic(List<double[]> list, double[] x) {
        list.add(x);
    }

    static int withoutNumbers(String text) {
        return text.length();
    }
}
