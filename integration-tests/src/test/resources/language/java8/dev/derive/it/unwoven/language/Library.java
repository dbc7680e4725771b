package dev.derive.it.unwoven.language;

import java.util.function.Supplier;

/** Types of a library that is not woven, to be extended, implemented and called by woven ones. */
public final class Library {

    private Library() {
    }

    /** Its constructor calls a method that subclasses write; it has a number of its own. */
    public abstract static class Base {
        public double state = 1;
        protected final int size;

        protected Base(int size) {
            this.size = size;
            initialise();
        }

        protected void initialise() {
            state = 2;
        }

        public double constant() {
            return 3;
        }

        public double scaled(double x) {
            return 5 * x;
        }

        /** Calls back without numbers. */
        public void runTwice() {
            step();
            step();
        }

        protected void step() {
        }

        public abstract double value(double x);
    }

    /** Has the same method as an interface of the model, but does not implement it. */
    public static class Unaware {
        public double twice(double x) {
            return 20;
        }

        public double noNumbers() {
            return 7;
        }
    }

    public interface Rate {
        double at(double x);

        default double doubled(double x) {
            return 2 * at(x);
        }

        default double seven() {
            return 7;
        }
    }

    /** Conflicts with an interface of the model. */
    public interface Twice {
        default double twice(double x) {
            return 30;
        }
    }

    public interface Shape<T> {
        T area(T side);

        default String name() {
            return "shape";
        }
    }

    public static <T> T through(T value) {
        return value;
    }

    public static <T> T made(Supplier<T> supplier) {
        return supplier.get();
    }

    public static void run(Runnable body) {
        body.run();
    }
}
