package dev.derive.it.app;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PrimitiveIterator;
import java.util.concurrent.Callable;
import java.util.function.DoubleUnaryOperator;

/**
 * Prints the members of some classes as reflection gives them, in its order; but for methods, whose order is another
 * whenever a program runs.
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

    /** It inherits methods from the JDK that box what another gives. */
    static final class Steps implements PrimitiveIterator.OfDouble {
        private double next;

        @Override
        public boolean hasNext() {
            return next < 1;
        }

        @Override
        public double nextDouble() {
            return next += 0.25;
        }
    }

    /** Constructors enough for the virtual machine to put them into an order that is not the class file's. */
    static class Many extends Exception {
        double level;

        Many(double level) {
            this.level = level;
        }

        Many(double level, double factor) {
            this(level * factor);
        }

        protected Many(int level) {
            this.level = level;
        }

        private Many(String text) {
            this(Double.parseDouble(text));
        }

        public Many(double[] levels) {
            this(levels[0]);
        }

        public Many(float level) {
            this.level = level;
        }

        public Many() {
            this("1");
        }

        public double grown(double by) {
            return level * by;
        }

        double grown(int by) {
            return level * by;
        }

        Object grown(Object by) {
            return grown((double) by);
        }

        protected double grown() {
            return grown(2);
        }

        final class Inner implements Comparable<Inner> {
            final double depth = level;

            @Override
            public int compareTo(Inner other) {
                return Double.compare(depth, other.depth);
            }
        }
    }

    private ReflectionApp() {
    }

    public static void main(String[] arguments) throws ReflectiveOperationException {
        System.out.println(new Account(0.5).price());
        System.out.println(new Steps().next());
        Object local = new Many(2) {
            final double own = 3;

            @Override
            protected double grown() {
                return own;
            }
        };
        for (Class<?> type : new Class<?>[] {Priced.class, Bond.class, Side.class, Account.class, Steps.class,
                Many.class, Many.Inner.class, local.getClass(), ReflectionApp.class}) {
            print(type + " public constructors", type.getConstructors());
            print(type + " constructors", type.getDeclaredConstructors());
            print(type + " methods", sorted(type.getMethods()));
            print(type + " declared methods", sorted(type.getDeclaredMethods()));
            print(type + " fields", type.getFields());
            print(type + " declared fields", type.getDeclaredFields());
            System.out.println(Modifier.toString(type.getModifiers()) + " " + Arrays.toString(type.getRecordComponents()));
            System.out.println(ObjectStreamClass.lookup(type));
        }
        DoubleUnaryOperator lambda = x -> x * x;
        for (Method method : lambda.getClass().getDeclaredMethods()) {
            System.out.println("of a lambda expression: " + method.getName());
        }
        System.out.println(lambda.getClass().getDeclaredConstructors().length + " constructor");
        System.out.println(((Bond) Bond.class.getDeclaredConstructors()[0].newInstance(2.0, new double[] {3})).price());
        missing(() -> Account.class.getDeclaredConstructor(double.class, String.class));
        missing(() -> Account.class.getConstructor(double.class));
        missing(() -> Account.class.getDeclaredMethod("priced", double.class));
        missing(() -> Account.class.getDeclaredField("rates"));
    }

    private static void missing(Callable<?> search) {
        try {
            System.out.println(search.call());
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    private static Member[] sorted(Member[] members) {
        Arrays.sort(members, Comparator.comparing(Member::toString));
        return members;
    }

    private static void print(String title, Member[] members) {
        System.out.println(title);
        for (Member member : members) {
            System.out.println(member);
        }
    }
}
