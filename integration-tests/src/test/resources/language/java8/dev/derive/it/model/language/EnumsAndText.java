package dev.derive.it.model.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Enums, switches over all that can be switched over, and text made of numbers. */
public final class EnumsAndText {

    private EnumsAndText() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("an enum with fields", x -> Planet.EARTH.weight(x) + Planet.MARS.weight(x), x -> 9.8 + 3.7)
                .derives("constant-specific bodies", x -> Operation.PLUS.apply(x, 2) * Operation.TIMES.apply(x, x),
                        x -> 3 * x * x + 4 * x)
                .derives("an enum that holds a lambda", x -> Function.SQUARE.f.applyAsDouble(x, x), x -> 2 * x)
                .derives("an enum with an abstract method and an interface", x -> both(Shape.SQUARE, x), x -> 2 * x)
                .derives("an enum field that is changed", EnumsAndText::mutable, x -> 2 * x)
                .derives("a switch over an enum", EnumsAndText::overEnum, x -> 1 + 2 * x)
                .derives("a switch over strings", EnumsAndText::overStrings, x -> 2 + 3)
                .derives("a switch over strings of one hash", EnumsAndText::overCollidingStrings, x -> 5)
                .derives("a switch over characters, falling through", EnumsAndText::fallingThrough, x -> 1 + 2 + 4)
                .derives("a sparse switch", EnumsAndText::sparse, x -> 8)
                .derives("a switch over a boxed number", EnumsAndText::overBox, x -> 3)
                .derives("enum maps and sets", EnumsAndText::collections, x -> 1 + 2)
                .derives("values, valueOf, ordinal and compareTo", EnumsAndText::methodsOfEnums, x -> 1 + 0)
                .derives("a text of doubles", EnumsAndText::text, x -> 1)
                .derives("a text of floats, arrays and boxes", EnumsAndText::moreText, x -> 1)
                .derives("a text built in a loop", EnumsAndText::textInLoop, x -> 2)
                .derives("a text that is added to in place", EnumsAndText::textInPlace, x -> 1)
                .derives("a formatted text", EnumsAndText::formatted, x -> 1)
                .derives("a text read back is a constant", x -> x * Double.parseDouble("" + 2.5), x -> 2.5)
                .all();
    }

    enum Planet {
        EARTH(9.8), MARS(3.7);

        private final double gravity;

        Planet(double gravity) {
            this.gravity = gravity;
        }

        double weight(double mass) {
            return mass * gravity;
        }
    }

    enum Operation {
        PLUS {
            @Override
            double apply(double a, double b) {
                return a + b;
            }
        },
        TIMES {
            private double last;

            @Override
            double apply(double a, double b) {
                last = a * b;
                return last;
            }
        };

        abstract double apply(double a, double b);
    }

    enum Function {
        SQUARE((a, b) -> a * b), SUM(Double::sum);

        final DoubleBinaryOperator f;

        Function(DoubleBinaryOperator f) {
            this.f = f;
        }
    }

    interface Measured {
        double size(double x);
    }

    enum Shape implements Measured {
        SQUARE {
            @Override
            public double size(double x) {
                return x * x;
            }
        }
    }

    private static <T extends Enum<T> & Measured> double both(T shape, double x) {
        return shape.size(x) + shape.ordinal();
    }

    enum Counter {
        ONLY;
        private double count;
        private final double[] counts = {1};
    }

    private static double mutable(double x) {
        Counter.ONLY.count = x;
        Counter.ONLY.counts[0] = Counter.ONLY.count * x;
        double result = Counter.ONLY.counts[0];
        Counter.ONLY.count = 0;
        Counter.ONLY.counts[0] = 1;
        return result;
    }

    private static double overEnum(double x) {
        double s = 0;
        for (Operation o : Operation.values()) {
            switch (o) {
                case PLUS:
                    s += x;
                    break;
                case TIMES:
                    s += x * x;
                    break;
                default:
                    return 0;
            }
        }
        return s;
    }

    private static double overStrings(double x) {
        double s = 0;
        for (String t : new String[] {"two", "three", "none"}) {
            switch (t) {
                case "two":
                    s += 2 * x;
                    break;
                case "three":
                    s += 3 * x;
                    break;
                default:
                    s += 1;
            }
        }
        return s;
    }

    private static double overCollidingStrings(double x) {
        String t = x > 0 ? "BB" : "Aa";
        switch (t) {
            case "Aa":
                return 4 * x;
            case "BB":
                return 5 * x;
            default:
                return x;
        }
    }

    private static double fallingThrough(double x) {
        double s = 0;
        switch ("abc".charAt((int) x * 0)) {
            case 'a':
                s += x;
            case 'b':
                s += 2 * x;
            case 'c':
                s += 4 * x;
                break;
            case 'd':
                s += 100 * x;
                break;
            default:
        }
        return s;
    }

    private static double sparse(double x) {
        switch ((int) (x * 0) + 1_000_000) {
            case -5:
                return x;
            case 77:
                return 2 * x;
            case 1_000_000:
                return 8 * x;
            default:
                return 0;
        }
    }

    private static double overBox(double x) {
        Integer i = 3;
        switch (i) {
            case 3:
                return i * x;
            default:
                return 0;
        }
    }

    private static double collections(double x) {
        EnumMap<Planet, Double> weights = new EnumMap<>(Planet.class);
        weights.put(Planet.EARTH, x);
        weights.put(Planet.MARS, 2 * x);
        double s = 0;
        for (Planet p : EnumSet.allOf(Planet.class)) {
            s += weights.get(p);
        }
        return s;
    }

    private static double methodsOfEnums(double x) {
        Planet p = Planet.valueOf("MARS");
        return p.ordinal() == 1 && p.compareTo(Planet.EARTH) > 0 && p.name().equals("" + p) ? x : 0;
    }

    private static double text(double x) {
        String plain = Double.toString(x);
        String t = "x = " + x + ", y = " + 2 * x + '!';
        return t.equals("x = " + plain + ", y = " + Double.toString(2 * x) + "!") ? x : 0;
    }

    private static double moreText(double x) {
        float f = (float) x;
        Double boxed = x;
        double[] array = {x};
        Object o = boxed;
        String t = f + " " + boxed + " " + array[0] + " " + o + " " + null + 1L;
        return t.equals(Float.toString(f) + " " + boxed.toString() + " " + x + " " + String.valueOf(o) + " null1") ? x : 0;
    }

    private static double textInLoop(double x) {
        StringBuilder t = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            t.append(i * x).append(';');
        }
        return t.length() > 2 ? 2 * x : 0;
    }

    private static double textInPlace(double x) {
        String t = "";
        t += x;
        String[] all = {"a"};
        all[0] += x;
        return all[0].equals("a" + t) ? x : 0;
    }

    private static double formatted(double x) {
        return String.format("%.2f", x).isEmpty() ? 0 : x;
    }
}
