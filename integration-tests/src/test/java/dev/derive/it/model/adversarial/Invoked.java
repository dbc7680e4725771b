package dev.derive.it.model.adversarial;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Methods and constructors of woven classes that are called by reflection. */
public final class Invoked {
    private Invoked() {
    }

    interface Priced {
        double price(double by);

        default double twice(double by) {
            return 2 * price(by);
        }
    }

    abstract static class Base implements Priced {
        protected double level;

        Base(double level) {
            this.level = level;
        }

        @Override
        public double price(double by) {
            return level * by;
        }

        private double hidden(double by) {
            return level + by;
        }

        double callHidden(double by) throws ReflectiveOperationException {
            return (double) Base.class.getDeclaredMethod("hidden", double.class).invoke(this, by);
        }
    }

    static final class Derived extends Base {
        private Derived(double level) {
            super(level * 3);
        }

        @Override
        public double price(double by) {
            return super.price(by) * by;
        }

        double hidden(double by) {
            return -by;
        }

        static double sum(double... terms) {
            double sum = 0;
            for (double term : terms) {
                sum += term;
            }
            return sum;
        }

        static double[] scaled(double[][] rows, float by) {
            rows[0][0] *= by;
            return rows[1];
        }

        static double fails(double x) {
            if (x > 0) {
                throw new ArithmeticException(Double.toString(x));
            }
            return x;
        }

        static void put(double[] into, int at, Double what) {
            into[at] = what * what;
        }
    }

    static final class Initialised {
        static double count = Derived.sum(1, 2);

        static double sum(double x) {
            return count * x;
        }
    }

    public record Pair(double left, double right) {
    }

    enum Shape {
        FLAT, STEEP {
            @Override
            double at(double x) {
                return x * x * x;
            }
        };

        double at(double x) {
            return x;
        }
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        return type.getDeclaredMethod(name, parameters);
    }

    @Exact
    public static double overridden(double x) throws ReflectiveOperationException {
        return (double) method(Base.class, "price", double.class).invoke(new Derived(x), x);
    }

    @Exact
    public static double ofTheInterface(double x) throws ReflectiveOperationException {
        return (Double) method(Priced.class, "twice", double.class).invoke(new Derived(x), x);
    }

    @Exact
    public static double ofALambda(double x) throws ReflectiveOperationException {
        DoubleUnaryOperator f = t -> t * x;
        return (double) DoubleUnaryOperator.class.getMethod("applyAsDouble", double.class).invoke(f, x);
    }

    @Exact
    public static double privateOnes(double x) throws ReflectiveOperationException {
        return new Derived(x).callHidden(x * x) * x;
    }

    @Exact
    public static double madeAccessible(double x) throws ReflectiveOperationException {
        Method hidden = method(Base.class, "hidden", double.class);
        hidden.setAccessible(true);
        return (double) hidden.invoke(new Derived(x), x * x);
    }

    @Exact
    public static double variableArguments(double x) throws ReflectiveOperationException {
        return (double) method(Derived.class, "sum", double[].class).invoke(null, (Object) new double[] {x, x * x});
    }

    @Exact
    public static double arraysInAndOut(double x) throws ReflectiveOperationException {
        double[][] rows = {{x}, {x * x, 1}};
        double[] row = (double[]) method(Derived.class, "scaled", double[][].class, float.class).invoke(null, rows,
                2.5f);
        row[0] *= x;
        return row[0] + rows[0][0] * rows[1][0];
    }

    @Exact
    public static double voidOnes(double x) throws ReflectiveOperationException {
        double[] into = new double[2];
        Object result = method(Derived.class, "put", double[].class, int.class, Double.class).invoke(null, into, 1, x);
        return into[1] * x + (result == null ? 1 : 2);
    }

    @Exact
    public static double integersAreWidened(double x) throws ReflectiveOperationException {
        Derived derived = new Derived(x);
        Method price = method(Priced.class, "price", double.class);
        float narrow = 0.5f;
        return (double) price.invoke(derived, 3) + (double) price.invoke(derived, 'a') * x
                + (double) price.invoke(derived, narrow);
    }

    @Exact
    public static double exceptionsAreWrapped(double x) throws ReflectiveOperationException {
        double seen = 0;
        try {
            method(Derived.class, "fails", double.class).invoke(null, x);
        } catch (InvocationTargetException e) {
            seen = e.getCause() instanceof ArithmeticException ? 2 : 3;
        }
        return seen * x;
    }

    @Exact
    public static double wrongCallsFailAsEver(double x) throws ReflectiveOperationException {
        int seen = 0;
        Method price = method(Priced.class, "price", double.class);
        try {
            price.invoke(null, x);
        } catch (NullPointerException e) {
            seen += 1;
        }
        try {
            price.invoke(new Derived(1), (Object) null);
        } catch (IllegalArgumentException | NullPointerException e) {
            seen += 10;
        }
        try {
            price.invoke(new Derived(1));
        } catch (IllegalArgumentException e) {
            seen += 100;
        }
        try {
            price.invoke("no receiver", 1.0);
        } catch (IllegalArgumentException e) {
            seen += 1000;
        }
        try {
            DoubleBinaryOperator.class.getDeclaredMethod("applyAsDouble", double.class, double.class)
                    .invoke(new Derived(1), 1.0, 2.0);
        } catch (IllegalArgumentException e) {
            seen += 10000;
        }
        return seen * x;
    }

    @Exact
    public static double firstUseOfAClass(double x) throws ReflectiveOperationException {
        return (double) method(Initialised.class, "sum", double.class).invoke(null, x);
    }

    @Exact
    public static double components(double x) throws ReflectiveOperationException {
        Constructor<?> constructor = Pair.class.getDeclaredConstructor(double.class, double.class);
        Object pair = constructor.newInstance(x * x, x);
        double product = 1;
        for (String name : new String[] {"left", "right"}) {
            product *= (double) Pair.class.getMethod(name).invoke(pair);
        }
        return product;
    }

    @Exact
    public static double constantSpecificBodies(double x) throws ReflectiveOperationException {
        Method at = method(Shape.class, "at", double.class);
        double sum = 0;
        for (Shape shape : Shape.values()) {
            sum += (Double) at.invoke(shape, x) * x;
        }
        return sum;
    }

    @Exact
    public static double privateConstructors(double x) throws ReflectiveOperationException {
        return Derived.class.getDeclaredConstructor(double.class).newInstance(x).level * x;
    }

    /** What a mapper of records does. */
    @Exact
    public static double theOnlyConstructor(double x) throws ReflectiveOperationException {
        Pair pair = (Pair) Pair.class.getDeclaredConstructors()[0].newInstance(x * x, 3 * x);
        return pair.left() * pair.right();
    }

    @Exact
    public static double manyTimes(double x) throws ReflectiveOperationException {
        Method sum = method(Derived.class, "sum", double[].class);
        double total = x;
        for (int i = 0; i < 40; i++) {
            total = (double) sum.invoke(null, (Object) new double[] {total, x / (i + 1)});
        }
        return total;
    }

    /** What a bean mapper does. */
    @Exact
    public static double overAllGetters(double x) throws ReflectiveOperationException {
        List<Double> values = new ArrayList<>();
        Pair pair = new Pair(x * x, 3 * x);
        for (Method method : Pair.class.getDeclaredMethods()) {
            if (method.getReturnType() == double.class && method.getParameterCount() == 0) {
                values.add((Double) method.invoke(pair));
            }
        }
        double product = x;
        for (double value : values) {
            product *= value;
        }
        return product;
    }

    @Exact
    public static double byAMethodReference(double x) throws ReflectiveOperationException {
        Method sum = method(Derived.class, "sum", double[].class);
        ReflectiveFunction f = sum::invoke;
        return (double) f.apply(null, new double[] {x, x * x});
    }

    interface ReflectiveFunction {
        Object apply(Object receiver, Object... arguments) throws ReflectiveOperationException;
    }

    @Exact
    public static double ofTheJdk(double x) throws ReflectiveOperationException {
        return (double) Math.class.getMethod("exp", double.class).invoke(null, x)
                + (double) Math.class.getMethod("pow", double.class, double.class).invoke(null, x, 3)
                + (double) Math.class.getMethod("fma", double.class, double.class, double.class).invoke(null, x, x, 2);
    }

    /** What an interpreter of formulas does. */
    @Exact
    public static double namedFunctions(double x) throws ReflectiveOperationException {
        double value = x;
        for (String name : new String[] {"sin", "exp", "sqrt", "abs", "cbrt"}) {
            value = (Double) Math.class.getMethod(name, double.class).invoke(null, new Object[] {value});
        }
        return value;
    }

    public static double withoutRule(double x) throws ReflectiveOperationException {
        return (double) Double.class.getMethod("parseDouble", String.class).invoke(null, Double.toString(x))
                + ((Number) java.math.BigDecimal.class.getMethod("valueOf", double.class).invoke(null, x)).doubleValue();
    }
}
