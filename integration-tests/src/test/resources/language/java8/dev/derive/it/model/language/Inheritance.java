package dev.derive.it.model.language;

import dev.derive.it.unwoven.language.Library;
import dev.derive.it.unwoven.language.Unwoven;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Inheritance across woven and unwoven classes in every combination. */
public final class Inheritance {

    private Inheritance() {
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("woven extends unwoven: its own method", x -> new Extended(x).value(x), x -> 2 * x)
                .derives("woven extends unwoven: called as the unwoven class", x -> ((Library.Base) new Extended(x)).value(x),
                        x -> 2 * x)
                .derives("woven extends unwoven: a constructor of it calls an override",
                        x -> new Extended(x).fromConstructor * x, x -> 4)
                .derives("woven extends unwoven: an inherited method without active arguments",
                        x -> new Extended(x).constant() * x, x -> 3)
                .isLost("woven extends unwoven: an inherited method given an active argument", x -> new Extended(x).scaled(x))
                .derives("woven extends unwoven: an inherited field given an active value", x -> new Extended(x).withState(x), x -> 1)
                .derives("woven extends unwoven: an override called back", x -> new Extended(x).steps(x), x -> 4 * x)
                .derives("woven extends unwoven: an override calling super", x -> new Extended(x).callingSuper(2) * x, x -> 10)
                .derives("unwoven extends woven: an override", x -> new Unwoven.Child(x).area(), x -> 6 * x)
                .derives("unwoven extends woven: called as the woven class", x -> asParent(new Unwoven.Child(x)), x -> 6 * x)
                .derives("unwoven extends woven: an inherited method", x -> new Unwoven.Child(x).side(), x -> 1)
                .derives("unwoven extends woven extends unwoven", x -> new Unwoven.Grandchild(x).value(x), x -> 3 * x * x)
                .derives("woven extends unwoven extends woven", x -> new Youngest(x).area(), x -> 6 * x + 1)
                .derives("an abstract woven class, implemented in unwoven code", x -> total(new Unwoven.Concrete(), x),
                        x -> 2 * x + 2)
                .derives("a woven interface, implemented in woven code", x -> viaInterface(new Own(x), x), x -> 1 + 2)
                .isLost("a woven interface, implemented in unwoven code", x -> viaInterface(new Unwoven.Implementor(), x))
                .derives("a woven interface, implemented in unwoven code, given a constant",
                        x -> x * viaInterface(new Unwoven.Implementor(), 2), x -> 2 * 2 + 20)
                .isLost("a woven interface with a default method that unwoven code overrides",
                        x -> new Unwoven.Overriding().twice(x) * 1)
                .derives("a default method that unwoven code overrides, given a constant",
                        x -> x * asWoven(new Unwoven.Overriding()).twice(2), x -> 44)
                .derives("a default method that unwoven code inherits", x -> x * asWoven(new Unwoven.Implementor()).twice(2),
                        x -> 56)
                .derives("a default method that an unwoven superclass implements unawares",
                        x -> x * asWoven(new Unwoven.Inheriting()).twice(2), x -> 20)
                .derives("a default method that an unwoven superclass of a woven class implements unawares",
                        x -> x * asWoven(new WovenUnaware()).twice(2), x -> 20)
                .derives("a default method that an unwoven interface overrides",
                        x -> x * asWoven(new Unwoven.OfSubinterface()).twice(2), x -> 50)
                .derives("a default method that an unwoven interface overrides, in a woven class",
                        x -> x * asWoven(new WovenOfSubinterface()).twice(2), x -> 50)
                .derives("an unwoven interface, implemented in woven code", x -> rate(new OwnRate(x), x), x -> 2 * x)
                .derives("a default method of an unwoven interface, without active arguments",
                        x -> new OwnRate(x).seven() * x, x -> 7)
                .isLost("a default method of an unwoven interface, given an active argument", x -> new OwnRate(x).doubled(x))
                .derives("an unwoven interface, implemented in unwoven code, given a constant",
                        x -> x * rate(Unwoven.rate(), 2), x -> 6)
                .isLost("an unwoven interface, implemented in unwoven code, given an active value",
                        x -> rate(Unwoven.rate(), x))
                .derives("two woven defaults in conflict", x -> new Reconciled().twice(x), x -> 2 + 3)
                .derives("a woven and an unwoven default in conflict", x -> x * new HalfReconciled().twice(2), x -> 34)
                .derives("a woven and an unwoven default in conflict, the woven chosen",
                        x -> new WovenChosen().twice(x), x -> 2)
                .derives("a diamond of defaults", x -> new Diamond().twice(x), x -> 2 * x)
                .derives("a class that wins over a default", x -> new ClassWins().twice(x), x -> 3 * x * x)
                .derives("an abstract class that takes a default back", x -> new TakenBack().twice(x), x -> 2 * x)
                .derives("generic bridges: woven implements an unwoven generic interface", Inheritance::genericBridge, x -> 2 * x)
                .derives("generic bridges: woven extends a woven generic class", Inheritance::genericClass, x -> 3 * x * x)
                .derives("generic bridges: unwoven extends a woven generic class",
                        x -> asGeneric(new Unwoven.OfDouble(), x), x -> 3 * x * x)
                .derives("a bridge for a method that becomes public", x -> new PublicOf().visible(x), x -> 2 * x)
                .derives("a package-private method that is not overridden elsewhere",
                        x -> packagePrivate(new Unwoven.SameName(x)), x -> 1)
                .derives("equals, hashCode and toString of unwoven types", x -> new Extended(x).equals(null) ? 0 : x, x -> 1)
                .all();
    }

    public static class Extended extends Library.Base {
        private final double side;
        double fromConstructor;
        private double sum;
        private double active;

        public Extended(double x) {
            super(4);
            side = x;
            active = x * x;
        }

        @Override
        protected void initialise() {
            super.initialise();
            fromConstructor = state + 2;
        }

        @Override
        public double value(double x) {
            return side * x;
        }

        @Override
        protected void step() {
            sum += active;
        }

        double steps(double x) {
            runTwice();
            return sum;
        }

        @Override
        public double scaled(double x) {
            return super.scaled(x);
        }

        double callingSuper(double constant) {
            return super.scaled(constant);
        }

        double withState(double x) {
            state = x;
            return state;
        }
    }

    public static class Parent {
        protected final double side;

        public Parent(double side) {
            this.side = side;
        }

        public double area() {
            return side * side;
        }

        public double side() {
            return side;
        }
    }

    private static double asParent(Parent p) {
        return p.area();
    }

    public static final class Youngest extends Unwoven.Child {
        public Youngest(double side) {
            super(side);
        }

        @Override
        public double area() {
            return super.area() + side;
        }
    }

    public abstract static class Summing {
        public double total(double x) {
            return part(x) + part(1) + x + x;
        }

        protected abstract double part(double x);
    }

    private static double total(Summing s, double x) {
        return s.total(x);
    }

    public interface Woven {
        double once(double x);

        default double twice(double x) {
            return once(x) + 2 * once(x) - 2 * x;
        }
    }

    private static Woven asWoven(Woven w) {
        return w;
    }

    private static double viaInterface(Woven w, double x) {
        return w.once(x) + 2 * x;
    }

    static final class Own implements Woven {
        private final double offset;

        Own(double offset) {
            this.offset = offset;
        }

        @Override
        public double once(double x) {
            return offset + 0 * x;
        }
    }

    static final class WovenUnaware extends Library.Unaware implements Woven {
        @Override
        public double once(double x) {
            return x;
        }
    }

    static final class WovenOfSubinterface implements Unwoven.Subinterface {
        @Override
        public double once(double x) {
            return x;
        }
    }

    static final class OwnRate implements Library.Rate {
        private final double r;

        OwnRate(double r) {
            this.r = r;
        }

        @Override
        public double at(double x) {
            return r * x;
        }
    }

    private static double rate(Library.Rate r, double x) {
        return r.at(x);
    }

    interface First {
        default double twice(double x) {
            return 2 * x;
        }
    }

    interface Second {
        default double twice(double x) {
            return 3 * x;
        }
    }

    static final class Reconciled implements First, Second {
        @Override
        public double twice(double x) {
            return First.super.twice(x) + Second.super.twice(x);
        }
    }

    static final class HalfReconciled implements First, Library.Twice {
        @Override
        public double twice(double x) {
            return First.super.twice(x) + Library.Twice.super.twice(2);
        }
    }

    static final class WovenChosen implements First, Library.Twice {
        @Override
        public double twice(double x) {
            return First.super.twice(x);
        }
    }

    interface Left extends First {
    }

    interface Right extends First {
        @Override
        default double twice(double x) {
            return x * x;
        }
    }

    static final class Diamond implements Left, Right {
    }

    static class Cubing {
        public double twice(double x) {
            return x * x * x;
        }
    }

    static final class ClassWins extends Cubing implements First, Second {
    }

    abstract static class Retracted implements First {
        @Override
        public abstract double twice(double x);
    }

    static final class TakenBack extends Retracted {
        @Override
        public double twice(double x) {
            return x * x;
        }
    }

    static final class SquareShape implements Library.Shape<Double> {
        @Override
        public Double area(Double side) {
            return side * side;
        }
    }

    private static <T> T area(Library.Shape<T> shape, T side) {
        return shape.area(side);
    }

    static double genericBridge(double x) {
        return area(new SquareShape(), x);
    }

    public abstract static class Generic<T> {
        public abstract T of(T value);

        public T twice(T value) {
            return of(value);
        }
    }

    static final class OfDouble extends Generic<Double> {
        @Override
        public Double of(Double value) {
            return value * value * value;
        }
    }

    private static <T> T asGeneric(Generic<T> g, T value) {
        return g.twice(value);
    }

    static double genericClass(double x) {
        return asGeneric(new OfDouble(), x);
    }

    static class PackagePrivate {
        public double visible(double x) {
            return x * x;
        }
    }

    public static final class PublicOf extends PackagePrivate {
    }

    public static class Secretive {
        final double x;

        public Secretive(double x) {
            this.x = x;
        }

        double secret() {
            return x;
        }
    }

    private static double packagePrivate(Secretive s) {
        return s.secret();
    }
}
