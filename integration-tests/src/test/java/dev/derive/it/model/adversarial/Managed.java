package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Framework;
import java.util.Map;

/** Objects that a framework, which is not woven, makes, fills, copies or wraps by reflection. */
public final class Managed {
    private Managed() {
    }

    /** What frameworks call a bean. */
    public static final class Bean {
        private double level = 1;
        private float weight = 2;
        private Double boxed = 3.0;
        private double[] curve = {1, 2};

        public void setLevel(double level) {
            this.level = level;
        }
    }

    /** Is made by the framework. */
    public static final class Made {
        private final double level;

        Made(double level) {
            this.level = level;
        }
    }

    /** Is wrapped by the framework. */
    public interface Pricer {
        double price(double spot, double rate);

        default double twice(double spot) {
            return 2 * price(spot, 0.1);
        }
    }

    private static Bean of(double x) {
        Bean bean = new Bean();
        bean.level = x * x;
        return bean;
    }

    public static double callWrapped(double x) {
        return Framework.around(Pricer.class, (spot, rate) -> spot * spot * rate).price(x, 3);
    }

    public static double callWrappedDefault(double x) {
        return Framework.around(Pricer.class, (spot, rate) -> spot * spot * rate).twice(x);
    }

    @Exact
    public static double constantsThroughAWrapper(double x) {
        return x * Framework.around(Pricer.class, (spot, rate) -> spot * spot * rate).price(2, 3);
    }

    @Exact
    public static double fieldSet(double x) {
        Bean bean = new Bean();
        Framework.set(bean, "level", x * x);
        Framework.set(bean, "weight", 3f);
        Framework.set(bean, "boxed", x);
        return bean.level * bean.weight * bean.boxed;
    }

    @Exact
    public static double fieldsFilledBesideConstants(double x) {
        Bean bean = of(x);
        Framework.fill(bean, Map.of("level", 2.0, "weight", 3f, "boxed", x));
        return bean.level * bean.weight * bean.boxed;
    }

    @Exact
    public static double fieldFilledLater(double x) {
        Framework framework = new Framework();
        framework.keep(x * x);
        Bean bean = new Bean();
        framework.fill(bean, "level");
        return bean.level;
    }

    @Exact
    public static double fieldGot(double x) {
        return (Double) Framework.get(of(x), "level") * x;
    }

    @Exact
    public static double beanCopied(double x) {
        Bean copy = new Bean();
        Framework.copy(of(x), copy);
        return copy.level * x;
    }

    public static double beanWithAnActiveArrayCopied(double x) {
        Bean bean = of(x);
        bean.curve[1] = x;
        Bean copy = new Bean();
        Framework.copy(bean, copy);
        return copy.curve[1] * x;
    }

    public static double fieldSetAsANumber(double x) {
        Bean bean = new Bean();
        Framework.setUnboxed(bean, "level", x * x);
        return bean.level;
    }

    @Exact
    public static double fieldSetToAConstant(double x) {
        Bean bean = of(x);
        Framework.setUnboxed(bean, "level", 3.5);
        return bean.level * x;
    }

    public static double fieldReadAsANumber(double x) {
        return x + Framework.squared(of(x), "level").length();
    }

    public static double copyByWayOfText(double x) {
        Bean copy = new Bean();
        Framework.copyWritten(of(x), copy, "level");
        return copy.level * x;
    }

    public static double setterCalled(double x) {
        Bean bean = new Bean();
        Framework.callSetter(bean, "setLevel", x * x);
        return bean.level;
    }

    @Exact
    public static double setterCalledWithAConstantBesideSomethingActive(double x) {
        Bean bean = new Bean();
        Framework.set(bean, "boxed", x);
        Framework.callSetter(bean, "setLevel", 3.25);
        return bean.level * bean.boxed;
    }

    public static double madeOfANumber(double x) {
        return ((Made) Framework.make(Made.class, x * x)).level;
    }

    @Exact
    public static double madeOfAConstant(double x) {
        return ((Made) Framework.make(Made.class, 2.5)).level * x;
    }

    public static double functionOfBoxes(double x) {
        return (Double) Framework.doubling().apply(x * x);
    }

    @Exact
    public static double functionOfAConstantBox(double x) {
        return x * (Double) Framework.doubling().apply(1.5);
    }
}
