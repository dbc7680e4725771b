package dev.derive.it.model;

import dev.derive.it.unwoven.Outside;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;

/** Calls that leave the woven world, with and without something active. */
public final class Leaks {

    private Leaks() {
    }

    public static double intoBigDecimal(double x) {
        return new BigDecimal(x * x).doubleValue();
    }

    public static double intoAnUnwovenMethod(double x) {
        double y = 3 * x;
        return Outside.square(y);
    }

    public static double intoAnUnwovenObject(double x) {
        Outside outside = new Outside();
        outside.setState(x);
        return outside.getState();
    }

    public static double asAnArray(double x) {
        double[] a = {1, x};
        return Outside.sum(a);
    }

    public static double asABox(double x) {
        Double box = x;
        return Outside.unboxed(box);
    }

    public static double inAList(double x) {
        return Outside.sum(java.util.List.of(1.0, x));
    }

    public static double onlyRemembered(double x) {
        Outside.remember(x);
        return x;
    }

    public static double callbackThatReturnsAnActive(double x) {
        return Outside.twice(t -> t * x, 2);
    }

    /** Woven code called by unwoven code stays in the run: 2 · x². */
    public static double callbackThatWritesToAnArray(double x) {
        double[] sum = {0};
        Outside.run(() -> sum[0] += x * x);
        Outside.run(() -> sum[0] += x * x);
        return sum[0];
    }

    /** Called back with 2: x·2². */
    public static double callbackWithAConstant(double x) {
        double[] sum = {0};
        DoubleUnaryOperator f = t -> {
            sum[0] += Calls.square(t) * x;
            return t;
        };
        Outside.callWithTwo(f);
        return sum[0];
    }

    /** Unwoven, but nothing that enters it depends on x: x·(9 + 3 + 16 + 2.5). */
    public static double inactiveValuesPass(double x) {
        Outside.remember(2.5);
        return x * (Outside.square(3) + Outside.sum(new double[] {1, 2}) + Outside.twice(t -> t * t, 2)
                + Outside.remembered());
    }

    public static double inactiveBigDecimal(double x) {
        return new BigDecimal("1.5").multiply(BigDecimal.valueOf(2)).doubleValue() * x;
    }

    /** What was active once and has been overwritten may leave. */
    public static double noLongerActive(double x) {
        double[] a = {x, 1};
        double y = x;
        a[0] = 4;
        y = 5;
        return Outside.sum(a) * x + Outside.square(y);
    }

    /** Unwoven code overwrites the element whose shadow is still there. */
    public static double overwrittenOutside(double x) {
        double[] a = {x, 2};
        Outside.overwrite(a, 10);
        return a[0] * x;
    }

    public static double overwrittenOutsideUnseen(double x) {
        double[] a = new double[2];
        Outside.overwrite(a, 10);
        a[1] = x;
        return a[0] * a[1];
    }
}
