package dev.derive.it.model;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** One object of each kind that can be serialized, none with a serialVersionUID of its own. */
@SuppressWarnings("serial")
public final class Stored {

    private static double total = 3;

    private Stored() {
    }

    public static class Plain implements Serializable {
        protected double number = 1.5;
        float small = 2.5f;
        double[] numbers = {1, 2};
        double[][] rows = {{1}, {2, 3}};
        Double boxed = 4.5;
        transient double hidden = 9;
        static double shared = 1;

        static double helper(double x) {
            return shared * x;
        }

        public double sum() {
            return number + small + numbers[1] + rows[1][1] + boxed + helper(1);
        }
    }

    /** With a constructor, a static initialiser and an interface of the model. */
    public static final class Child extends Plain implements Shapes.Measured, Cloneable {
        private static final double[] TABLE = {Math.sqrt(2)};
        private final double side;

        Child(double side) {
            this.side = side;
        }

        @Override
        public double size() {
            return side * TABLE[0];
        }

        double scaled(double x) {
            return side * x;
        }

        @Override
        public Child clone() throws CloneNotSupportedException {
            return (Child) super.clone();
        }
    }

    public static class Custom implements Serializable {
        private transient double value = 7;

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeDouble(value);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            value = in.readDouble();
        }

        @Override
        public String toString() {
            return "Custom " + value;
        }
    }

    public static class External implements Externalizable {
        private double value;

        public External() {
        }

        External(double value) {
            this.value = value;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeDouble(value);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            value = in.readDouble();
        }

        @Override
        public String toString() {
            return "External " + value;
        }
    }

    public record Pair(double first, double[] second, String name) implements Serializable {
    }

    public enum Unit {
        METRE(1), FOOT(0.3048) {
            @Override
            double convert(double x) {
                return x * metres;
            }
        };

        final double metres;

        Unit(double metres) {
            this.metres = metres;
        }

        double convert(double x) {
            return x;
        }
    }

    public interface Function extends DoubleUnaryOperator, Serializable {
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static Function capturing(double factor, double[] array, Double boxed) {
        return x -> factor * x + array[0] + boxed + total;
    }

    /** The objects, by name. */
    public static Map<String, Object> objects() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("plain", new Plain());
        all.put("child", new Child(3));
        all.put("custom", new Custom());
        all.put("external", new External(8));
        all.put("record", new Pair(1, new double[] {2}, "pair"));
        all.put("enum", Unit.FOOT);
        all.put("lambda", (Function) x -> x * x);
        all.put("capturing lambda", capturing(2, new double[] {5}, 6.0));
        all.put("method reference", (Function) Stored::cube);
        all.put("bound method reference", (Function) new Child(1)::scaled);
        all.put("array", new Object[] {new Plain(), new double[] {1}, Unit.METRE});
        return all;
    }

    /** What can be seen of an object from the outside. */
    public static String portrait(Object o) throws Exception {
        if (o instanceof Child child) {
            return "Child " + child.size() + " " + child.sum() + " " + child.clone().size();
        }
        if (o instanceof Plain plain) {
            return "Plain " + plain.sum();
        }
        if (o instanceof Pair pair) {
            Pair same = new Pair(pair.first, pair.second, pair.name);
            return "Pair " + pair.first + Arrays.toString(pair.second) + pair.name + pair.equals(same)
                    + (pair.hashCode() == same.hashCode()) + Arrays.toString(Pair.class.getRecordComponents());
        }
        if (o instanceof Unit unit) {
            return unit + " " + unit.convert(2) + " " + unit.metres + " " + unit.ordinal();
        }
        if (o instanceof Function function) {
            return "function " + function.applyAsDouble(2) + " " + function.applyAsDouble(-1);
        }
        return o instanceof Object[] array ? "array " + array.length + portrait(array[0]) : o.toString();
    }
}
