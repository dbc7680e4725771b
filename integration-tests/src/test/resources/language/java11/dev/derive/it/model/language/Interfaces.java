package dev.derive.it.model.language;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Private and static methods of interfaces; nestmates, which reach private members without accessors. */
public final class Interfaces {

    private double hidden;

    private Interfaces(double hidden) {
        this.hidden = hidden;
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("a private method of an interface", x -> new Impl(x).shifted(x), x -> 2 * x + 2)
                .derives("a private static method of an interface", x -> new Impl(x).squared(), x -> 2 * x)
                .derives("a static method of an interface", Measured::cube, x -> 3 * x * x)
                .derives("a private method called by a lambda of the interface", x -> new Impl(x).composed().applyAsDouble(x),
                        x -> 3 * x * x)
                .derives("a private generic method of an interface", x -> new Impl(x).boxed(x), x -> 2 * x)
                .derives("a private method of a nested class", x -> new Nested().secret(x), x -> 2 * x)
                .derives("a private field and method of the host", x -> new Nested().ofHost(x), x -> 3 * x * x)
                .derives("a private constructor of a nestmate", x -> new Nested(x).own, x -> 1)
                .derives("a private override is none", x -> new SubNested().call(x), x -> 2 * x)
                .derives("private methods over an interface receiver", Interfaces::privately, x -> 2 * x)
                .derives("var in a lambda", Interfaces::typedByVar, x -> 2 * x)
                .derives("an anonymous class with the diamond", Interfaces::anonymousDiamond, x -> 2 * x)
                .derives("effectively final resources", Interfaces::resource, x -> 3)
                .all();
    }

    interface Measured {
        double side();

        private double area() {
            return square(side());
        }

        private static double square(double x) {
            return x * x;
        }

        static double cube(double x) {
            return square(x) * x;
        }

        default double shifted(double x) {
            return area() + twice(x);
        }

        private double twice(double x) {
            return x + x;
        }

        default double squared() {
            return square(side());
        }

        default DoubleUnaryOperator composed() {
            return t -> area() * t;
        }

        private <T extends Number> double numberOf(T n) {
            return n.doubleValue() * side();
        }

        default double boxed(Double x) {
            return numberOf(x);
        }
    }

    private static final class Impl implements Measured {
        private final double side;

        private Impl(double side) {
            this.side = side;
        }

        @Override
        public double side() {
            return side;
        }
    }

    private static class Nested {
        private double own;

        private Nested() {
        }

        private Nested(double own) {
            this.own = own;
        }

        private double secret(double x) {
            return x * x;
        }

        private double ofHost(double x) {
            Interfaces host = new Interfaces(x);
            host.hidden *= x;
            return host.times(x);
        }

        double call(double x) {
            return secret(x);
        }
    }

    private static final class SubNested extends Nested {
        private double secret(double x) {
            return 1000 * x;
        }
    }

    private double times(double x) {
        return hidden * x;
    }

    private interface Op {
        private double apply(double x) {
            return raw(x) * x;
        }

        double raw(double x);
    }

    private static double privately(double x) {
        Op op = t -> t;
        return op.apply(x);
    }

    private static double typedByVar(double x) {
        DoubleBinaryOperator f = (var a, var b) -> a * b;
        var result = f.applyAsDouble(x, x);
        return result;
    }

    interface Box<T> {
        T get();
    }

    private static double anonymousDiamond(double x) {
        Box<Double> box = new Box<>() {
            @Override
            public Double get() {
                return x * x;
            }
        };
        return box.get();
    }

    private static double resource(double x) {
        double[] log = {0};
        AutoCloseable closing = () -> log[0] += 2 * x;
        try {
            try (closing) {
                log[0] += x;
            }
        } catch (Exception e) {
            return 0;
        }
        return log[0];
    }
}
