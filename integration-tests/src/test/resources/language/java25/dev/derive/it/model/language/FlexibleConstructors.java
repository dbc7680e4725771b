package dev.derive.it.model.language;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Statements before {@code super(…)}, unnamed variables, module imports' companions of Java 25. */
public final class FlexibleConstructors {

    private FlexibleConstructors() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("a number computed before super(…)", x -> new Computed(x).value, x -> 2 * x)
                .derives("a field written before super(…) is seen by an override", x -> new Early(x).seen, x -> 2 * x)
                .derives("an array field written before super(…)", x -> new EarlyArray(x).seen, x -> 3 * x * x)
                .derives("a branch and a loop before super(…)", x -> new Looping(x).value, x -> 8)
                .derives("an exception before super(…)", FlexibleConstructors::thrown, x -> 1)
                .derives("try and catch before super(…)", x -> new Trying(x).value, x -> 3)
                .derives("a lambda before super(…)", x -> new WithLambda(x).value, x -> 3 * x * x)
                .derives("a local class before super(…)", x -> new WithLocal(x).value, x -> 2 * x)
                .derives("statements before this(…)", x -> new Computed(x, 2).value, x -> 8 * x)
                .derives("unnamed variables", FlexibleConstructors::unnamed, x -> 2 * x)
                .derives("unnamed patterns", FlexibleConstructors::unnamedPatterns, x -> 1)
                .all();
    }

    static class Base {
        final double value;
        double seen;

        Base(double value) {
            this.value = value;
            look();
        }

        void look() {
        }
    }

    static final class Computed extends Base {
        Computed(double x) {
            double y = x * x;
            super(y);
        }

        Computed(double x, int n) {
            double y = n * x;
            this(n * y - y + (n - 2) * x);
            seen = y;
        }
    }

    static final class Early extends Base {
        private final double own;

        Early(double x) {
            own = x * x;
            super(x);
        }

        @Override
        void look() {
            seen = own;
        }
    }

    static final class EarlyArray extends Base {
        private final double[] own;

        EarlyArray(double x) {
            double[] cube = {x * x};
            cube[0] *= x;
            own = cube;
            super(1);
        }

        @Override
        void look() {
            seen = own[0];
        }
    }

    static final class Looping extends Base {
        Looping(double x) {
            double y = x;
            for (int i = 0; i < 3; i++) {
                if (y > 0) {
                    y *= 2;
                } else {
                    y = 7;
                }
            }
            super(y);
        }
    }

    static final class Throwing extends Base {
        Throwing(double x) {
            if (x > 0) {
                throw new IllegalArgumentException("on purpose");
            }
            super(x);
        }
    }

    static double thrown(double x) {
        try {
            return new Throwing(x).value;
        } catch (IllegalArgumentException e) {
            return x;
        }
    }

    static final class Trying extends Base {
        Trying(double x) {
            double y;
            try {
                y = Integer.parseInt("no number") * x;
            } catch (NumberFormatException e) {
                y = 3 * x;
            }
            super(y);
        }
    }

    static final class WithLambda extends Base {
        WithLambda(double x) {
            DoubleUnaryOperator f = t -> t * t * x;
            super(f.applyAsDouble(x));
        }
    }

    static final class WithLocal extends Base {
        WithLocal(double x) {
            class Square {
                double of(double t) {
                    return t * t;
                }
            }
            super(new Square().of(x));
        }
    }

    static double unnamed(double x) {
        double s = 0;
        for (var _ : new int[] {1, 2}) {
            s += x * x / 2;
        }
        try {
            throw new IllegalStateException();
        } catch (IllegalStateException _) {
            return s;
        }
    }

    record Pair(double a, double b) {
    }

    static double unnamedPatterns(double x) {
        Object o = new Pair(x, 2);
        return o instanceof Pair(double a, _) ? a : 0;
    }
}
