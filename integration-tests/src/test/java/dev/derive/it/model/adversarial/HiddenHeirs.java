package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.HiddenMaker;

/** Hidden classes, which no agent sees, that extend woven classes or implement woven interfaces. */
public final class HiddenHeirs {
    private HiddenHeirs() {
    }

    /** What hidden classes override. */
    public static class Law {
        public double factor = 2;

        public double value(double x) {
            return factor * x;
        }

        public double twice(double x) {
            return 2 * value(x);
        }
    }

    /** What hidden classes implement. */
    public interface Curve {
        double at(double x);
    }

    private static final Law LAW = HiddenMaker.make(Law.class);

    public static double overridden(double x) {
        return LAW.value(x);
    }

    public static double overriddenCalledByWovenCode(double x) {
        return LAW.twice(x);
    }

    public static double fieldReadByTheOverride(double x) {
        Law law = HiddenMaker.make(Law.class);
        law.factor = x * x;
        return law.value(3);
    }

    @Exact
    public static double nothingActive(double x) {
        return LAW.value(3) * x;
    }

    public static double implemented(double x) {
        return HiddenMaker.make(Curve.class).at(x);
    }
}
