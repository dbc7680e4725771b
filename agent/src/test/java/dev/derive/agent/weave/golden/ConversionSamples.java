package dev.derive.agent.weave.golden;

/** Conversions: a float has the shadow of its double, an integer has none, what comes from an integer is constant. */
final class ConversionSamples {
    private ConversionSamples() {
    }

    static float toFloat(double x) {
        return (float) x;
    }

    static double toDouble(float x) {
        return x;
    }

    static int toInt(double x) {
        return (int) x;
    }

    static double fromInt(int n) {
        return n;
    }

    static double truncated(double x) {
        return x * (long) x;
    }
}
