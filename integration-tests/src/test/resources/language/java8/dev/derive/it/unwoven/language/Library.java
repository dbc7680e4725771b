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

    /** Takes so many numbers that their shadows do not fit among the parameters of a method. */
    public interface Wide {
        double of(
                double p0, double p1, double p2, double p3, double p4, double p5, double p6, double p7, double p8,
                double p9, double p10, double p11, double p12, double p13, double p14, double p15, double p16,
                double p17, double p18, double p19, double p20, double p21, double p22, double p23, double p24,
                double p25, double p26, double p27, double p28, double p29, double p30, double p31, double p32,
                double p33, double p34, double p35, double p36, double p37, double p38, double p39, double p40,
                double p41, double p42, double p43, double p44, double p45, double p46, double p47, double p48,
                double p49, double p50, double p51, double p52, double p53, double p54, double p55, double p56,
                double p57, double p58, double p59, double p60, double p61, double p62, double p63, double p64,
                double p65, double p66, double p67, double p68, double p69);
    }

    public static Wide wide() {
        return (
                p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21,
                p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39, p40, p41,
                p42, p43, p44, p45, p46, p47, p48, p49, p50, p51, p52, p53, p54, p55, p56, p57, p58, p59, p60, p61,
                p62, p63, p64, p65, p66, p67, p68, p69) -> p0 * p69;
    }

    public static void callWithOnes(Wide f) {
        f.of(
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                1, 1, 1, 1);
        f.of(
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                1, 1, 1, 1);
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
