package dev.derive.it.model.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Records, sealed types, switch expressions, instanceof patterns, text blocks. */
public final class Records {

    private Records() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("accessors", x -> new Point(x, x * x).y() * new Point(x, 0).x(), x -> 3 * x * x)
                .derives("a compact constructor that changes its parameter", x -> new Positive(-x, "a").value(), x -> 2)
                .derives("a compact constructor that throws", Records::thrown, x -> 1)
                .derives("a further constructor", x -> new Point(x).y(), x -> 2 * x)
                .derives("an accessor that is written out", x -> new Doubled(x).value(), x -> 2)
                .derives("an array component", x -> new OfArray(new double[] {x, x * x}).sum(), x -> 1 + 2 * x)
                .derives("a float component", x -> new OfFloat((float) x, 1).f() * 2, x -> 2)
                .derives("a boxed component", x -> new OfBox<>(x * x).value(), x -> 2 * x)
                .derives("a nested record", x -> new Line(new Point(x, 1), new Point(1, x)).product(), x -> 2 * x)
                .derives("static fields and methods", x -> Point.ORIGIN.plus(Point.of(x)).x(), x -> 1)
                .derives("a local record", Records::local, x -> 2 * x)
                .derives("a record that implements an interface", x -> ((Shape) new Square(x)).area(), x -> 2 * x)
                .derives("a record of varargs", x -> new Varargs(x, 2 * x).sum(), x -> 3)
                .derives("an empty record", x -> new Empty().equals(new Empty()) ? x : 0, x -> 1)
                .derives("equals, hashCode and toString see the value", Records::objectMethods, x -> 1)
                .derives("equality of zeros and NaN", Records::equality, x -> 1)
                .derives("records in a hash set", Records::inSet, x -> 1)
                .derives("reflection over the components is as it was", Records::components, x -> 1)
                .derives("a serialized record of constants comes back", Records::serialized, x -> 2)
                .derives("a sealed interface, by instanceof patterns", Records::sealed, x -> 2 * x + 1 + 4 * x)
                .derives("a sealed class with a non-sealed subclass", x -> new Free(x).value(), x -> 2 * x)
                .derives("an instanceof pattern of a box", Records::boxPattern, x -> 2 * x)
                .derives("an instanceof pattern in a condition", Records::patternInCondition, x -> 3)
                .derives("a switch expression with arrows", x -> arrows(1, x) + arrows(2, x) + arrows(9, x), x -> 1 + 2 * x + 3)
                .derives("a switch expression that yields", x -> yields("b", x) + yields("c", x), x -> 2 + 2 * x)
                .derives("a switch expression in an expression", Records::withinExpression, x -> 2 * x + 3)
                .derives("a switch expression that throws and catches", Records::switchWithTry, x -> 2)
                .derives("a switch expression over an enum", x -> overEnum(Unit.FOOT, x), x -> 0.3048)
                .derives("a text block with numbers", Records::textBlock, x -> 1)
                .derives("a local enum and interface", Records::localTypes, x -> 4)
                .derives("static members of inner classes", x -> new Records().new Inner().of(x), x -> 2)
                .all();
    }

    record Point(double x, double y) {
        static final Point ORIGIN = new Point(0, 0);

        Point(double both) {
            this(both, both * both);
        }

        static Point of(double x) {
            return new Point(x);
        }

        Point plus(Point other) {
            return new Point(x + other.x, y + other.y());
        }
    }

    record Positive(double value, String name) {
        Positive {
            if (value < 0) {
                value = -2 * value;
            }
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a name is needed");
            }
        }
    }

    record Doubled(double value) {
        @Override
        public double value() {
            return 2 * value;
        }
    }

    record OfArray(double[] values) {
        double sum() {
            return values[0] + values()[1];
        }
    }

    record OfFloat(float f, int n) {
    }

    record OfBox<T extends Number>(T value) {
    }

    record Line(Point from, Point to) {
        double product() {
            return from.x * to.y;
        }
    }

    record Varargs(double... all) {
        double sum() {
            return Arrays.stream(new int[] {0, 1}).mapToObj(i -> all[i]).reduce(0.0, (a, b) -> a + b) * 0 + all[0] + all[1];
        }
    }

    record Empty() {
    }

    static double thrown(double x) {
        try {
            return new Positive(x, "").value();
        } catch (IllegalArgumentException e) {
            return x;
        }
    }

    static double local(double x) {
        record Pair(double a, double b) {
            double product() {
                return a * b;
            }
        }
        return new Pair(x, x).product();
    }

    static double objectMethods(double x) {
        Point p = new Point(x, 2);
        boolean right = p.equals(new Point(x, 2)) && !p.equals(new Point(x, 3)) && !p.equals(null)
                && p.hashCode() == 31 * Double.hashCode(x) + Double.hashCode(2) && p.toString().equals("Point[x=" + x + ", y=2.0]");
        return right ? x : 0;
    }

    static double equality(double x) {
        boolean right = !new Point(0.0, x).equals(new Point(-0.0, x)) && new Point(Double.NaN, x).equals(new Point(0 / 0.0, x));
        return right ? x : 0;
    }

    static double inSet(double x) {
        Set<Point> set = new HashSet<>();
        set.add(new Point(x));
        set.add(new Point(x));
        set.add(new Point(2 * x));
        return set.size() == 2 && set.contains(new Point(x)) ? x : 0;
    }

    static double components(double x) {
        RecordComponent[] components = Positive.class.getRecordComponents();
        return components.length == 2 && components[0].getName().equals("value") && components[0].getType() == double.class
                && components[1].getAccessor().getName().equals("name") ? x : 0;
    }

    record Stored(double a, double[] b) implements Serializable {
    }

    static double serialized(double x) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(new Stored(2, new double[] {3}));
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return ((Stored) in.readObject()).a * x;
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    sealed interface Shape permits Square, Circle, Rectangle {
        default double area() {
            return -1;
        }
    }

    record Square(double side) implements Shape {
        @Override
        public double area() {
            return side * side;
        }
    }

    record Circle(double radius) implements Shape {
    }

    static final class Rectangle implements Shape {
        final double width;
        final double height;

        Rectangle(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    private static double size(Shape shape) {
        if (shape instanceof Square s && s.side() > 0) {
            return s.area();
        } else if (shape instanceof Circle c) {
            return c.radius();
        } else if (!(shape instanceof Rectangle r)) {
            return 0;
        } else {
            return r.width * r.height;
        }
    }

    static double sealed(double x) {
        return size(new Square(x)) + size(new Circle(x)) + size(new Rectangle(x, 2 * x));
    }

    abstract static sealed class Root permits Free {
        final double root;

        Root(double root) {
            this.root = root;
        }

        double value() {
            return root * root;
        }
    }

    static non-sealed class Free extends Root {
        Free(double x) {
            super(x);
        }
    }

    static double boxPattern(double x) {
        Object o = x * x;
        return o instanceof Double d && d > 0 ? d : 0;
    }

    static double patternInCondition(double x) {
        Object[] all = {"text", x, 2 * x, 7};
        double s = 0;
        for (Object o : all) {
            if (!(o instanceof Number n) || o instanceof Integer) {
                continue;
            }
            s += n.doubleValue();
        }
        return s;
    }

    static double arrows(int n, double x) {
        return switch (n) {
            case 1 -> x;
            case 2, 3 -> x * x;
            default -> {
                double y = x;
                y *= 3;
                yield y;
            }
        };
    }

    static double yields(String s, double x) {
        double result = switch (s) {
            case "a":
                yield 1;
            case "b":
                double y = 2 * x;
                yield y;
            default:
                yield x * x;
        };
        return result;
    }

    static double withinExpression(double x) {
        return x * switch ((int) (x * 0)) {
            case 0 -> x;
            default -> 7;
        } + 3 * switch ("k") {
            case "k" -> x;
            default -> throw new IllegalStateException();
        };
    }

    static double switchWithTry(double x) {
        double[] a = {x};
        // On an empty stack: javac can't translate this within an expression of doubles.
        double y = switch (1) {
            case 1 -> {
                try {
                    a[0] = 2 * x;
                    throw new IllegalStateException();
                } catch (IllegalStateException e) {
                    yield a[0];
                }
            }
            default -> 5;
        };
        return y;
    }

    enum Unit {
        METRE, FOOT
    }

    static double overEnum(Unit u, double x) {
        return switch (u) {
            case METRE -> x;
            case FOOT -> 0.3048 * x;
        };
    }

    static double textBlock(double x) {
        String text = """
                x is \
                %s
                y is %s""".formatted(x, 2 * x);
        return text.equals("x is " + x + "\ny is " + 2 * x) ? x : 0;
    }

    static double localTypes(double x) {
        enum Scale {
            FOUR(4);

            final double by;

            Scale(double by) {
                this.by = by;
            }
        }
        interface Scaled {
            double scaled(Scale s);
        }
        Scaled f = s -> s.by * x;
        return f.scaled(Scale.FOUR);
    }

    final class Inner {
        static double factor = 2;

        double of(double x) {
            return factor * x;
        }
    }
}
