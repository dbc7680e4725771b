package dev.derive.it.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Boxed doubles, by themselves and in collections of the JDK. */
public final class Boxes {

    private Double memory;
    private Object anything;

    private Boxes() {
    }

    public static double valueOfAndBack(double x) {
        Double box = Double.valueOf(x * x);
        return box.doubleValue() * x + box;
    }

    public static double throughNumber(double x) {
        Number n = x * x;
        Object o = n;
        return n.doubleValue() + (Double) o;
    }

    public static double boxedArithmetic(double x) {
        Double d = x;
        d += x * x;
        d++;
        Double e = d * 2;
        return d * e;
    }

    public static double boxedFields(double x) {
        Boxes b = new Boxes();
        b.memory = x;
        b.anything = b.memory * b.memory;
        return (Double) b.anything + b.memory;
    }

    public static double list(double x) {
        List<Double> values = new ArrayList<>(List.of(1.0, 2.0));
        values.add(x);
        values.add(0, x * x);
        values.set(1, values.get(0) * values.get(3));
        Collections.reverse(values);
        double sum = 0;
        double weight = 1;
        for (double v : values) {
            sum += weight * v;
            weight *= 10;
        }
        return sum;
    }

    public static double map(double x) {
        Map<String, Double> prices = new HashMap<>();
        prices.put("a", x);
        prices.put("b", 2 * x);
        prices.put("a", prices.get("a") * prices.get("b"));
        double sum = prices.getOrDefault("c", x);
        for (double price : prices.values()) {
            sum += price;
        }
        return sum;
    }

    public static double optional(double x) {
        Optional<Double> some = Optional.of(x * x);
        Optional<Double> none = Optional.empty();
        return some.get() * none.orElse(x);
    }

    public static double arrayOfBoxes(double x) {
        Double[] boxes = {x, 2.0, null};
        boxes[2] = boxes[0] * boxes[1];
        return boxes[2] * boxes[0];
    }

    public static double ternaryThatUnboxes(double x) {
        Double box = x * x;
        double y = x > 0 ? box : 1;
        Object o = x > 0 ? box : "none";
        return y + (double) o;
    }

    /** Two boxes of equal value are not one box: the derivative of each is its own. */
    public static double equalValuesDifferentDerivatives(double x) {
        Double a = x;
        Double b = x * x / x;
        Double c = 2.0 * x - x;
        List<Double> all = List.of(a, b, c, 4.0);
        return all.get(0) * 1 + all.get(1) * 2 + all.get(2) * 3 + all.get(3) * x;
    }

    public static double observersOfBoxes(double x) {
        Double box = x;
        int looked = box.intValue() + box.hashCode() * 0 + (box.equals(x) ? 1 : 0) + (box.isNaN() ? 1 : 0)
                + Double.compare(box, 1) + box.compareTo(2.0) + (Double.isInfinite(box) ? 1 : 0);
        return looked * x;
    }

    public static double parsedAndConstantBoxes(double x) {
        Double two = Double.valueOf("2.0");
        Integer three = 3;
        return two * x + three * x + Double.parseDouble("4") * x;
    }
}
