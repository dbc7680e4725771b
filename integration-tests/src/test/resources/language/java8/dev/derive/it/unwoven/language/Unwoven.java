package dev.derive.it.unwoven.language;

import dev.derive.it.model.language.Inheritance;

/** Subclasses and implementors, outside of the woven packages, of woven types. */
public final class Unwoven {

    private Unwoven() {
    }

    public static class Child extends Inheritance.Parent {
        public Child(double side) {
            super(side);
        }

        @Override
        public double area() {
            return 3 * super.area();
        }
    }

    public static class Grandchild extends Inheritance.Extended {
        public Grandchild(double x) {
            super(x);
        }

        @Override
        public double value(double x) {
            return super.value(x) * x;
        }
    }

    public static final class Concrete extends Inheritance.Summing {
        @Override
        protected double part(double x) {
            return x * x;
        }
    }

    public static class Implementor implements Inheritance.Woven {
        @Override
        public double once(double x) {
            return x * x * x / 2 + 16;
        }

        static double unused;
    }

    public static final class Overriding implements Inheritance.Woven {
        @Override
        public double once(double x) {
            return x;
        }

        @Override
        public double twice(double x) {
            return 22 * x;
        }
    }

    public static final class Inheriting extends Library.Unaware implements Inheritance.Woven {
        @Override
        public double once(double x) {
            return x;
        }
    }

    public interface Subinterface extends Inheritance.Woven {
        @Override
        default double twice(double x) {
            return 50;
        }
    }

    public static final class OfSubinterface implements Subinterface {
        @Override
        public double once(double x) {
            return x;
        }
    }

    public static final class OfDouble extends Inheritance.Generic<Double> {
        @Override
        public Double of(Double value) {
            return value * value * value;
        }
    }

    /** In another package: this is no override. */
    public static final class SameName extends Inheritance.Secretive {
        public SameName(double x) {
            super(x);
        }

        double secret() {
            return 1000;
        }
    }

    public static Library.Rate rate() {
        return x -> 3 * x;
    }
}
