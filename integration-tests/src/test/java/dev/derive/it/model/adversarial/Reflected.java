package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Reflector;
import java.util.ArrayList;
import java.util.List;

/** Fields of woven objects that code which is not woven reads and writes by reflection. */
public final class Reflected {
    private static double unit = 1;

    private Reflected() {
    }

    /** A bean as frameworks fill it. */
    public static final class Bean {
        private double value;
        private float small;

        public void setValue(double value) {
            this.value = value;
        }

        public void setSmall(float small) {
            this.small = small;
        }
    }

    public static double setterCalledWithABox(double x) {
        Bean bean = new Bean();
        Reflector.setProperty(bean, "Value", x * x);
        return bean.value;
    }

    public static double setterCalledWithABoxedFloat(double x) {
        Bean bean = new Bean();
        Reflector.setProperty(bean, "Small", (float) x);
        return bean.small;
    }

    /** The float is too coarse for differences. */
    static double setterCalledWithABoxedFloatSlope(double x) {
        return 1;
    }

    @Exact
    public static double setterCalledWithAConstant(double x) {
        Bean bean = new Bean();
        Reflector.setProperty(bean, "Value", 3.0);
        return bean.value * x;
    }

    private static final class State implements Cloneable {
        double speed;
        float spin;
        double[] position = {1, 2};
        Double charge = 1.0;
        List<Double> history = new ArrayList<>();
        int count = 3;
        State next;
    }

    private static State state(double x) {
        State state = new State();
        state.speed = x * x;
        return state;
    }

    public static double sumOfFields(double x) {
        return Reflector.sum(state(x));
    }

    public static double floatField(double x) {
        State state = new State();
        state.spin = (float) x;
        return Reflector.sum(state) + x;
    }

    /** The float is too coarse for differences. */
    static double floatFieldSlope(double x) {
        return 2;
    }

    public static double arrayField(double x) {
        State state = new State();
        state.position[1] = x * x;
        return Reflector.sum(state);
    }

    public static double boxField(double x) {
        State state = new State();
        state.charge = x * x;
        return Reflector.sum(state);
    }

    public static double listField(double x) {
        State state = new State();
        state.history.add(x * x);
        return Reflector.sum(state);
    }

    public static double staticField(double x) {
        unit = x * x;
        double sum = Reflector.staticNumber(Reflected.class, "unit");
        return sum + unit;
    }

    public static double nestedField(double x) {
        State outer = new State();
        outer.next = state(x);
        return Reflector.sum(outer);
    }

    public static double copyOfAnObject(double x) {
        State copy = new State();
        Reflector.copy(state(x), copy);
        return copy.speed * x;
    }

    public static double objectMadeOfFields(double x) {
        return ((Number) Reflector.toMap(state(x)).get("speed")).doubleValue() * x;
    }

    public static double textParsed(double x) {
        String text = Reflector.describe(state(x));
        int from = text.indexOf("speed=") + 6;
        return Double.parseDouble(text.substring(from, text.indexOf(';', from)));
    }

    public static double consumerOfFields(double x) {
        double[] sum = {0};
        Reflector.each(state(x), v -> sum[0] += v);
        return sum[0];
    }

    @Exact
    public static double overwrittenNumber(double x) {
        State state = state(x);
        state.spin = (float) x;
        Reflector.set(state, "speed", 3.0);
        Reflector.set(state, "spin", 2);
        return state.speed * x + state.spin;
    }

    @Exact
    public static double overwrittenArray(double x) {
        State state = state(x);
        state.position[0] = x;
        Reflector.set(state, "position", new double[] {5, 6});
        return state.position[0] * state.speed;
    }

    @Exact
    public static double overwrittenBox(double x) {
        State state = state(x);
        state.charge = x;
        Reflector.set(state, "charge", 3.0);
        return state.charge * state.speed;
    }

    @Exact
    public static double textOnly(double x) {
        State state = state(x);
        return Reflector.describe(state).length() > 3 ? state.speed * x : 0;
    }

    @Exact
    public static double comparisonOnly(double x) {
        State state = state(x);
        return Reflector.equal(state, state(x)) ? state.speed * x : x;
    }

    @Exact
    public static double constantsOnly(double x) {
        State state = new State();
        state.speed = 4;
        return Reflector.sum(state) * x;
    }

    @Exact
    public static double constantBesideActive(double x) {
        State state = state(x);
        return Reflector.number(state, "count") * state.speed;
    }

    @Exact
    public static double readByWovenCode(double x) {
        State state = state(x);
        try {
            return State.class.getDeclaredField("speed").getDouble(state) * x;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Exact
    public static double readByWovenCodeInACallback(double x) {
        State state = state(x);
        double[] sum = {0};
        Reflector.twice(() -> {
            try {
                sum[0] += (Double) State.class.getDeclaredField("speed").get(state);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        return sum[0];
    }
}
