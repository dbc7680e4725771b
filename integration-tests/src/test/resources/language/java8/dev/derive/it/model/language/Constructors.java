package dev.derive.it.model.language;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Final fields, initialisers, and constructors of every kind. */
public final class Constructors {

    private Constructors() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("final fields", x -> new Final(x).product(), x -> 3 * x * x)
                .derives("initialiser blocks run in their order", x -> new Blocks(x).result(), x -> 8 * x)
                .derives("a constructor calls an overridable method", x -> new Child(x).sum(), x -> 3 * x * x + 2)
                .derives("super(…) with computed arguments", x -> new Computed(x, true).sum(), x -> 2 * x + 1)
                .derives("super(…) with the other branch", x -> new Computed(x, false).sum(), x -> 3)
                .derives("this(…) with computed arguments", x -> new Computed(x).sum(), x -> 3 * (2 * x) + 1)
                .derives("super(…) with a new object among its arguments", x -> new Wrapped(x).inner.sum(), x -> 4 * x + 2)
                .derives("super(…) with an array", x -> new OfArray(x, x * x).sum(), x -> 1 + 2 * x)
                .derives("super(…) with varargs", x -> new OfArray(x).sum(), x -> 1 + 3)
                .derives("super(…) with a lambda", x -> new OfLambda(x).value, x -> 3 * x * x)
                .derives("an exception in a constructor after a field was set", Constructors::failing, x -> 2 * x + 3)
                .derives("static initialisers with doubles", x -> x * Statics.SUM + Statics.TABLE[1] * x,
                        x -> 6 + 4)
                .derives("a static initialiser that fails", Constructors::failingInitialiser, x -> 2)
                .derives("a static initialiser that reads itself", x -> x * Recursive.instance.seen, x -> 0)
                .derives("constants of interfaces", x -> x * Constants.HALF + Constants.COMPUTED * x, x -> 0.5 + Math.sqrt(2))
                .derives("fields that are shadowed by a subclass", x -> new Hiding(x).both(), x -> 1 + 2 * x)
                .derives("private constructors of nested classes", x -> new Hidden(x).value + new Hidden(x, 1).value, x -> 1 + 2 * x)
                .derives("an instance initialiser of an anonymous class", Constructors::anonymous, x -> 2 * x + 1)
                .derives("an array initialiser of fields", x -> new Arrays2(x).sum(), x -> 2 * x + 2)
                .all();
    }

    static final class Final {
        private final double a;
        private final double b;
        private final double[] c;

        Final(double x) {
            a = x;
            b = a * x;
            c = new double[] {a, b};
        }

        double product() {
            return c[0] * c[1];
        }
    }

    static final class Blocks {
        private double value = 2;

        {
            value *= 2;
        }

        private final double doubled = value * 2;

        {
            value += doubled;
        }

        Blocks(double x) {
            value = value / 12 * x * x;
        }

        double result() {
            return value * doubled / 2;
        }
    }

    abstract static class Parent {
        final double first;
        double second = 5;

        Parent(double x) {
            first = x;
            hook(x * x);
        }

        abstract void hook(double y);
    }

    static final class Child extends Parent {
        private double seen;
        private final double own;
        private double reset = 4;

        Child(double x) {
            super(x);
            own = seen * x;
        }

        @Override
        void hook(double y) {
            seen = y;
            second = first;
            reset = y * 100;
        }

        double sum() {
            return own + second + first + reset;
        }
    }

    static class Pair {
        final double a;
        final double b;

        Pair(double a, double b) {
            this.a = a;
            this.b = b;
        }

        double sum() {
            return a + b;
        }
    }

    static final class Computed extends Pair {
        Computed(double x, boolean square) {
            super(square ? x * x : 2 * x, helper(x));
        }

        Computed(double x) {
            this(x * (x > 0 ? x : -x) * 3, helper(x), 0);
        }

        private Computed(double a, double b, int ignored) {
            super(a, b);
        }

        private static double helper(double x) {
            return x + 1;
        }
    }

    static class Holder {
        final Pair inner;

        Holder(Pair inner) {
            this.inner = inner;
        }
    }

    static final class Wrapped extends Holder {
        Wrapped(double x) {
            super(new Pair(2 * x * x, new Pair(x, x).sum()));
        }
    }

    static class Many {
        final double[] all;

        Many(double... all) {
            this.all = all;
        }

        double sum() {
            double s = 0;
            for (double a : all) {
                s += a;
            }
            return s;
        }
    }

    static final class OfArray extends Many {
        OfArray(double x, double y) {
            super(new double[] {x, y});
        }

        OfArray(double x) {
            super(x, 3 * x, 1);
        }
    }

    static class Applied {
        final double value;

        Applied(DoubleUnaryOperator f, double x) {
            value = f.applyAsDouble(x);
        }
    }

    static final class OfLambda extends Applied {
        OfLambda(double x) {
            super(t -> t * t * x, x);
        }
    }

    static final class Failing {
        static Failing last;
        double kept;

        Failing(double x) {
            last = this;
            kept = x * x;
            if (kept >= 0) {
                throw new IllegalStateException("on purpose");
            }
            kept = 100;
        }
    }

    static double failing(double x) {
        try {
            return new Failing(x).kept;
        } catch (IllegalStateException e) {
            return Failing.last.kept + 3 * x;
        }
    }

    static final class Statics {
        static final double ONE = 1;
        static final double SUM;
        static final double[] TABLE = {ONE, 4, Math.sin(ONE)};

        static {
            double s = 0;
            for (int i = 1; i <= 3; i++) {
                s += i * ONE;
            }
            SUM = s;
        }
    }

    static final class Broken {
        static double value = broken();

        private static double broken() {
            throw new IllegalArgumentException("on purpose");
        }
    }

    static double failingInitialiser(double x) {
        try {
            return Broken.value * x;
        } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
            return 2 * x;
        }
    }

    static final class Recursive {
        static final Recursive instance = new Recursive();
        static double late = Math.sqrt(4);
        final double seen;

        Recursive() {
            seen = late;
        }
    }

    interface Constants {
        double HALF = 0.5;
        double COMPUTED = Math.sqrt(2);
    }

    static class Visible {
        double value;

        Visible(double x) {
            value = x;
        }
    }

    static final class Hiding extends Visible {
        double value;

        Hiding(double x) {
            super(x);
            value = x * x;
        }

        double both() {
            return super.value + value;
        }
    }

    static final class Hidden {
        private final double value;

        private Hidden(double x) {
            value = x;
        }

        private Hidden(double x, int ignored) {
            this(x * x);
        }
    }

    static double anonymous(double x) {
        return new Pair(x, x * x) {
            double extra;

            {
                extra = a * 0;
            }

            @Override
            double sum() {
                return super.sum() + extra;
            }
        }.sum();
    }

    static final class Arrays2 {
        private final double[][] rows;

        Arrays2(double x) {
            rows = new double[][] {{x, 2}, {x * x, x}};
        }

        double sum() {
            return rows[0][0] + rows[1][0] + rows[1][1];
        }
    }
}
