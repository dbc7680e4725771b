package dev.derive.it.model.adversarial;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/** Static initialisers that first run when something they read depends on an input. */
public final class Initialisers {
    private Initialisers() {
    }

    /** What initialisers read; public because the classes are loaded by another loader. */
    public static final class State {
        public static double scale;
        public static final double[] SCALES = {1, 2};
        public static Double boxed = 1.0;

        public static double square() {
            return scale * scale;
        }
    }

    /** Reads a field of another class. */
    public static final class OfAField implements DoubleSupplier {
        static final double TWICE = 2 * State.scale;

        @Override
        public double getAsDouble() {
            return TWICE;
        }
    }

    @Exact
    public static double fieldOfAnotherClass(double x) {
        State.scale = x * x;
        return FreshClass.of(OfAField.class, DoubleSupplier.class).getAsDouble() * x;
    }

    /** Reads an array of another class, in a loop and a branch. */
    public static final class OfAnArray implements DoubleSupplier {
        static final double[] SUMS = new double[3];

        static {
            double sum = 0;
            for (int i = 0; i < SUMS.length; i++) {
                sum += i < 2 ? State.SCALES[i] : 1;
                SUMS[i] = sum;
            }
        }

        @Override
        public double getAsDouble() {
            return SUMS[0] * SUMS[1] + SUMS[2];
        }
    }

    @Exact
    public static double arrayOfAnotherClass(double x) {
        State.SCALES[0] = x;
        State.SCALES[1] = 3 * x;
        return FreshClass.of(OfAnArray.class, DoubleSupplier.class).getAsDouble();
    }

    /** Calls a method. */
    public static final class OfACall implements DoubleSupplier {
        static double value;

        static {
            try {
                value = State.square() + Math.sin(State.square());
            } finally {
                value++;
            }
        }

        @Override
        public double getAsDouble() {
            return value;
        }
    }

    @Exact
    public static double callInAnInitialiser(double x) {
        State.scale = x;
        return FreshClass.of(OfACall.class, DoubleSupplier.class).getAsDouble();
    }

    /** Holds a number that was active when it was made. */
    public static final class Holder {
        public final double value = State.scale * 3;
        public final double[] more = {State.scale};
    }

    /** Makes an object. */
    public static final class OfAnObject implements DoubleSupplier {
        static final Holder HOLDER = new Holder();

        @Override
        public double getAsDouble() {
            return HOLDER.value * HOLDER.more[0];
        }
    }

    @Exact
    public static double objectMadeByAnInitialiser(double x) {
        State.scale = x;
        return FreshClass.of(OfAnObject.class, DoubleSupplier.class).getAsDouble();
    }

    /** Keeps boxes. */
    public static final class OfABox implements DoubleSupplier {
        static final Double BOX = State.boxed * State.boxed;
        static final List<Double> LIST = List.of(State.boxed, 2 * State.boxed, 1.0);

        @Override
        public double getAsDouble() {
            return BOX * LIST.get(1) + LIST.get(2);
        }
    }

    @Exact
    public static double boxesKeptByAnInitialiser(double x) {
        State.boxed = x;
        return FreshClass.of(OfABox.class, DoubleSupplier.class).getAsDouble();
    }

    /** Keeps a function. */
    public static final class OfAFunction implements DoubleSupplier {
        static final DoubleUnaryOperator FUNCTION;

        static {
            double factor = State.scale;
            FUNCTION = v -> factor * v;
        }

        @Override
        public double getAsDouble() {
            return FUNCTION.applyAsDouble(4);
        }
    }

    @Exact
    public static double functionMadeByAnInitialiser(double x) {
        State.scale = x * x;
        return FreshClass.of(OfAFunction.class, DoubleSupplier.class).getAsDouble();
    }

    /** Has constants with numbers. */
    public enum Unit implements DoubleSupplier {
        ONE(1), SCALED(State.scale);

        private final double factor;

        Unit(double factor) {
            this.factor = factor;
        }

        @Override
        public double getAsDouble() {
            return factor;
        }
    }

    @Exact
    public static double constantOfAnEnum(double x) {
        State.scale = x * x;
        return ((DoubleSupplier) FreshClass.of(Unit.class).getEnumConstants()[1]).getAsDouble();
    }

    /** An interface's fields have no shadows. */
    public interface Constants {
        double TWICE = 2 * State.scale;

        /** Reads it. */
        static double twice() {
            return TWICE;
        }
    }

    public static double constantOfAnInterface(double x) throws ReflectiveOperationException {
        State.scale = x;
        return FreshClass.of(Constants.class).getField("TWICE").getDouble(null) * x;
    }
}
