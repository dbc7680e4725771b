package dev.derive.it.app;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * Prints the members of some classes as reflection gives them; of the constructors those that are not synthetic, and without
 * {@code serialVersionUID}, which a serializable class must have so that weaving does not change it.
 */
public final class ReflectionApp {
    interface Priced {
        double price();

        default double twice() {
            return 2 * price();
        }
    }

    record Bond(double coupon, double[] times) implements Priced {
        @Override
        public double price() {
            return coupon * times[0];
        }
    }

    enum Side { BUY, SELL }

    public static class Account implements Serializable, Priced {
        private static double total;
        protected final double[] flows;
        private double rate;

        public Account(double rate, double[] flows) {
            this.rate = rate;
            this.flows = flows;
            total += rate;
        }

        Account(double rate) {
            this(rate, new double[] {rate});
        }

        @Override
        public double price() {
            DoubleUnaryOperator grown = x -> x * (1 + rate);
            return grown.applyAsDouble(flows[0]) + new Bond(total, flows).price();
        }
    }

    private ReflectionApp() {
    }

    public static void main(String[] arguments) {
        System.out.println(new Account(0.5).price());
        for (Class<?> type : new Class<?>[] {Priced.class, Bond.class, Side.class, Account.class, ReflectionApp.class}) {
            print(type + " public constructors", Arrays.stream(type.getConstructors()));
            print(type + " constructors", Arrays.stream(type.getDeclaredConstructors()).filter(c -> !c.isSynthetic()));
            print(type + " methods", Arrays.stream(type.getMethods()));
            print(type + " declared methods", Arrays.stream(type.getDeclaredMethods()));
            print(type + " fields", Arrays.stream(type.getFields()));
            print(type + " declared fields", Arrays.stream(type.getDeclaredFields())
                    .filter(f -> !f.getName().equals("serialVersionUID")));
            System.out.println(Modifier.toString(type.getModifiers()) + " " + Arrays.toString(type.getRecordComponents()));
        }
    }

    private static void print(String title, Stream<?> members) {
        System.out.println(title);
        members.map(Object::toString).sorted().forEach(System.out::println);
    }
}
