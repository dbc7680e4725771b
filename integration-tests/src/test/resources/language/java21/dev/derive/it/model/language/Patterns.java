package dev.derive.it.model.language;

import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.function.DoubleUnaryOperator;

/** Patterns in switch, and record patterns. */
public final class Patterns {

    private Patterns() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("a switch over types", x -> typed(x) + typed(new double[] {x}) + typed("t") + typed((float) x),
                        x -> 2 + 1 + 3)
                .derives("a switch with guards", x -> guarded(x) + guarded(-x), x -> 2 * x + 3)
                .derives("a switch with null", x -> x * withNull(null), x -> 5)
                .derives("a switch over a sealed type", x -> area(new Square(x)) + area(new Pair(new Square(x), new Circle(x))),
                        x -> 2 * x + 2 * x + 3)
                .derives("record patterns, nested", Patterns::nested, x -> 3 * x * x)
                .derives("record patterns with var", Patterns::withVar, x -> 1 + 2 * x)
                .derives("record patterns of generic records", Patterns::generic, x -> 2 * x)
                .derives("record patterns of boxed and float components", Patterns::components, x -> 2 + 1)
                .derives("a record pattern whose accessor throws", Patterns::accessorThrows, x -> 1)
                .derives("a switch over an enum constant by its name", x -> mixed(Colour.RED) * x, x -> 2)
                .derives("a switch over strings with a pattern", x -> text("long text", x) + text("a", x), x -> 9 + 4)
                .derives("instanceof with a record pattern in a loop", Patterns::inLoop, x -> 1 + 2 + 3)
                .derives("sequenced collections of boxes", Patterns::sequenced, x -> 1 + 2 * x)
                .all();
    }

    sealed interface Shape permits Square, Circle, Pair {
    }

    record Square(double side) implements Shape {
    }

    record Circle(double radius) implements Shape {
    }

    record Pair(Shape first, Shape second) implements Shape {
    }

    record Box<T>(T value) {
    }

    record Mixed(Double boxed, float small, int whole) {
    }

    static double typed(Object o) {
        return switch (o) {
            case Double d -> 2 * d;
            case double[] a -> a[0];
            case Float f -> 3 * f;
            case String s -> s.length();
            default -> 0;
        };
    }

    static double guarded(Object o) {
        return switch (o) {
            case Double d when d > 0 -> d * d;
            case Double d -> -3 * d;
            default -> 0;
        };
    }

    static double withNull(Object o) {
        return switch (o) {
            case null -> 5;
            default -> 1;
        };
    }

    static double area(Shape shape) {
        return switch (shape) {
            case Square(double side) -> side * side;
            case Circle(var radius) when radius > 0 -> 3 * radius;
            case Circle c -> c.radius();
            case Pair(Shape a, Shape b) -> area(a) + area(b);
        };
    }

    static double nested(double x) {
        Shape shape = new Pair(new Square(x), new Pair(new Circle(x), new Square(x)));
        return shape instanceof Pair(Square(double a), Pair(Circle(double b), Square(double c))) ? a * b * c : 0;
    }

    static double withVar(double x) {
        Object o = new Pair(new Circle(x), new Square(x * x));
        if (o instanceof Pair(Circle(var a), Square(var b))) {
            return a + b;
        }
        return 0;
    }

    static double generic(double x) {
        Object o = new Box<>(new Box<>(x * x));
        return o instanceof Box<?>(Box<?>(Double d)) ? d : 0;
    }

    static double components(double x) {
        Object o = new Mixed(x, (float) x, 2);
        return switch (o) {
            case Mixed(Double b, float s, int n) -> n * b + s;
            default -> 0;
        };
    }

    record Throwing(double value) {
        @Override
        public double value() {
            throw new IllegalStateException("on purpose");
        }
    }

    static double accessorThrows(double x) {
        Object o = new Throwing(x);
        try {
            return o instanceof Throwing(double v) ? v : 0;
        } catch (MatchException e) {
            return x;
        }
    }

    enum Colour {
        RED, BLUE
    }

    static double mixed(Object o) {
        return switch (o) {
            case Colour c when c == Colour.RED -> 2;
            case Colour c -> 3;
            default -> 4;
        };
    }

    static double text(String s, double x) {
        return switch (s) {
            case "a" -> 4 * x;
            case String t when t.length() > 3 -> t.length() * x;
            case String t -> x;
        };
    }

    static double inLoop(double x) {
        double sum = 0;
        for (Shape s : List.of(new Square(x), new Circle(2 * x), new Square(3 * x))) {
            if (s instanceof Square(double side)) {
                sum += side;
            } else if (s instanceof Circle(double radius)) {
                sum += radius;
            }
        }
        return sum;
    }

    static double sequenced(double x) {
        SequencedCollection<Double> all = new java.util.ArrayList<>(List.of(x, x * x));
        return all.getFirst() + all.getLast();
    }
}
