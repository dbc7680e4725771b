package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Growth;

/** Boxes that reach code which is not woven over generic interfaces which are. */
public final class Generics {
    /** What such code implements. */
    public interface Step<T> {
        T next(T state);

        double read(T state);

        void keep(T state);

        T kept();

        T same(T state);
    }

    private Generics() {
    }

    private static double applied(Step<Object> step, double x) {
        return (Double) step.next(x);
    }

    public static double computedFromABox(double x) {
        return applied(new Growth(), x) * x;
    }

    public static double readFromABox(double x) {
        Step<Object> step = new Growth();
        return step.read(x * x) + x;
    }

    public static double keptAndGivenBackChanged(double x) {
        Step<Object> step = new Growth();
        step.keep(2 * x);
        return (Double) step.kept() * x;
    }

    @Exact
    public static double givenBackAsItIs(double x) {
        Step<Object> step = new Growth();
        return (Double) step.same(x * x);
    }

    @Exact
    public static double nothingActiveGoesIn(double x) {
        Step<Object> step = new Growth();
        return (Double) step.next(2.0) * x + step.read(0.5) * x;
    }
}
