package dev.derive.it.app;

import dev.derive.it.unwoven.Outside;
import dev.derive.rules.Partial;
import java.util.Arrays;

/** An application's own rules, for a library that is not woven. */
public final class OwnRules {
    private OwnRules() {
    }

    /** d x²/dx = 2x, a thousand times too large so that it is seen to be used. */
    @Partial(of = Outside.class, method = "square", argument = 0)
    public static double square(double x, double result) {
        return 2000 * x;
    }

    /** ∂ Σxᵢ/∂xⱼ = 1. */
    @Partial(of = Outside.class, method = "sum", argument = 0)
    public static double[] sum(double[] x, double result) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** ∂ Σaᵢbᵢs/∂aⱼ = bⱼs. */
    @Partial(of = Outside.class, method = "scaledProduct", argument = 0)
    public static double[] byLeft(double[] a, double[] b, double s, double result) {
        return scaled(b, s);
    }

    /** ∂ Σaᵢbᵢs/∂bⱼ = aⱼs. */
    @Partial(of = Outside.class, method = "scaledProduct", argument = 1)
    public static double[] byRight(double[] a, double[] b, double s, double result) {
        return scaled(a, s);
    }

    /** ∂ Σaᵢbᵢs/∂s = Σaᵢbᵢ. */
    @Partial(of = Outside.class, method = "scaledProduct", argument = 2)
    public static double byScale(double[] a, double[] b, double s, double result) {
        return result / s;
    }

    private static double[] scaled(double[] x, double s) {
        return Arrays.stream(x).map(e -> e * s).toArray();
    }
}
