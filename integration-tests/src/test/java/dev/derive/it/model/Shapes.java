package dev.derive.it.model;

/** Virtual dispatch: abstract classes, overrides, super calls, interfaces with default, private and static methods. */
public final class Shapes {

    private Shapes() {
    }

    public interface Measured {
        double size();

        default double twice() {
            return 2 * size() + offset();
        }

        private double offset() {
            return size() * size();
        }

        static double total(Measured... all) {
            double sum = 0;
            for (Measured m : all) {
                sum += m.size();
            }
            return sum;
        }
    }

    public interface Weighed {
        default double twice() {
            return -1;
        }
    }

    public abstract static class Shape implements Measured {
        protected final double a;

        protected Shape(double a) {
            this.a = a;
        }

        abstract double area();

        @Override
        public double size() {
            return area() + a;
        }
    }

    public static class Square extends Shape {
        public Square(double a) {
            super(a * 2);
        }

        @Override
        double area() {
            return a * a;
        }
    }

    public static class Cuboid extends Square implements Weighed {
        private final double height;

        public Cuboid(double a, double height) {
            super(a);
            this.height = height;
        }

        @Override
        double area() {
            return super.area() * height;
        }

        @Override
        public double twice() {
            return super.twice() + Weighed.super.twice();
        }
    }

    /** With b = 2x: size is b² + b. */
    public static double abstractMethod(double x) {
        return new Square(x).size();
    }

    /** With b = 2x: size is b²x + b. */
    public static double overrideCallingSuper(double x) {
        Shape shape = new Cuboid(x, x);
        return shape.size();
    }

    /** With s = 4x² + 2x: 2s + s². */
    public static double defaultMethodCallingAPrivateOne(double x) {
        Measured m = new Square(x);
        return m.twice();
    }

    /** With s = 4x³ + 2x: 2s + s² − 1. */
    public static double twoDefaultsReconciled(double x) {
        return new Cuboid(x, x).twice();
    }

    public static double staticMethodOfAnInterface(double x) {
        return Measured.total(new Square(x), new Cuboid(x, x), () -> x * x);
    }

    /** Calls the same place with two classes in turn: (4x² + 2x) and (4x³ + 2x), twice each. */
    public static double dispatchThatChanges(double x) {
        Shape[] shapes = {new Square(x), new Cuboid(x, x), new Square(x), new Cuboid(x, x)};
        double sum = 0;
        for (Shape s : shapes) {
            sum += s.size();
        }
        return sum;
    }

    /** An anonymous subclass that adds a captured value and calls what it overrides. */
    public static double anonymousSubclass(double x) {
        Shape shape = new Square(x) {
            @Override
            double area() {
                return super.area() + x;
            }
        };
        return shape.size();
    }
}
