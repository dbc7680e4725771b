package dev.derive.it.model.language;

import dev.derive.it.unwoven.language.Library;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Lambdas and method references of every kind. */
public final class References {

    private static final DoubleUnaryOperator SQUARE = t -> t * t;
    private static final DoubleBinaryOperator POWER = Math::pow;
    private static final Function<Double, Double> BOXED = t -> t * t;
    private static final DoubleUnaryOperator FROM_LIBRARY = Library.through(t -> 3 * t);

    private final double factor;
    private final DoubleUnaryOperator kept;

    private References(double factor) {
        this.factor = factor;
        this.kept = t -> t * this.factor;
    }

    public static Map<String, DoubleUnaryOperator[]> cases() {
        return new Cases()
                .derives("to a static method", x -> apply(References::cube, x), x -> 3 * x * x)
                .derives("to a static method of the JDK", x -> apply(Math::sin, x), Math::cos)
                .derives("to a method of one object", x -> apply(new References(x)::times, x), x -> 2 * x)
                .derives("to a method of any object", References::unbound, x -> 2 * x)
                .derives("to a private method of this", x -> new References(x).viaThis(x), x -> 2 * x)
                .derives("to a method of super", x -> new Sub(x).viaSuper(x), x -> 2 * x)
                .derives("to a constructor", References::constructor, x -> 2 * x)
                .derives("to a constructor of an inner class", x -> new References(x).innerConstructor(x), x -> 3 * x * x)
                .derives("to an array constructor", References::arrayConstructor, x -> 2 * x)
                .derives("to an array's clone", References::arrayClone, x -> 2 * x)
                .derives("to a method with varargs, none given", References::noVarargs, x -> 1)
                .derives("to a method with varargs, two given", References::twoVarargs, x -> 1 + 2 * x)
                .derives("to a method with varargs of boxes", References::boxedVarargs, x -> 1 + 2 * x)
                .derives("a boxing adaptation of argument and result", x -> applyBoxed(References::cube, x), x -> 3 * x * x)
                .derives("an unboxing adaptation", x -> apply(BOXED::apply, x), x -> 2 * x)
                .derives("an adaptation of int to double", References::widened, x -> 5 * x * x + 0)
                .derives("an adaptation of float to double", References::widenedFloat, x -> 2 * x)
                .derives("an adaptation of int to Double over a lambda", References::widenedByLambda, x -> 3)
                .derives("a result thrown away", References::resultDropped, x -> 2 * x)
                .derives("a result of a generic method", x -> References.<Double>twice(t -> t * x, x), x -> 3 * x * x)
                .derives("capturing active doubles, floats, arrays and boxes", References::capturing, x -> 1 + 1 + 2 * x + 1)
                .derives("capturing in a loop", References::capturedInALoop, x -> 0 + 1 + 2)
                .derives("serializable, used as it is", x -> apply((DoubleUnaryOperator & Serializable) t -> t * x, x), x -> 2 * x)
                .derives("serializable, written and read with nothing active in it", References::serialized, x -> 2 * x)
                .derives("intersection casts", References::intersection, x -> 2 * x + 2)
                .derives("stored in a static field before the run", x -> SQUARE.applyAsDouble(x), x -> 2 * x)
                .derives("stored, to a method of the JDK, before the run", x -> POWER.applyAsDouble(x, 3), x -> 3 * x * x)
                .derives("stored, through unwoven code, before the run", x -> FROM_LIBRARY.applyAsDouble(x), x -> 3)
                .derives("stored in a field of an object", x -> new References(x).kept.applyAsDouble(x), x -> 2 * x)
                .derives("passed through unwoven code and back", References::throughLibrary, x -> 3 * x * x)
                .derives("made by a supplier that unwoven code calls", References::madeByLibrary, x -> 3 * x * x)
                .derives("run by unwoven code, with an effect", References::runByLibrary, x -> 4 * x)
                .derives("in collections", References::inCollections, x -> 1 + 2 * x + 3 * x * x)
                .derives("curried", References::curried, x -> 3 * x * x + 2 * x)
                .derives("recursive", References::recursive, x -> 5 * x * x * x * x)
                .derives("of our own generic interface with a bridge", References::ownGeneric, x -> 3 * x * x)
                .derives("of an interface that overrides with a narrower result", References::narrowed, x -> 2 * x)
                .derives("of an interface with a default method that composes", References::composed, x -> 4 * x * x * x)
                .derives("that throws a checked exception", References::checked, x -> 2 * x)
                .derives("to getClass and equals", References::ofObject, x -> 1)
                .all();
    }

    private static double apply(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x);
    }

    private static Double applyBoxed(Function<Double, Double> f, Double x) {
        return f.apply(x);
    }

    private static <T> T twice(UnaryOperator<T> f, T x) {
        return f.apply(f.apply(x));
    }

    static double cube(double x) {
        return x * x * x;
    }

    double times(double x) {
        return factor * x;
    }

    private double secret(double x) {
        return factor * x;
    }

    private double viaThis(double x) {
        return apply(this::secret, x);
    }

    static class Super {
        final double s;

        Super(double s) {
            this.s = s;
        }

        double get(double x) {
            return s * x;
        }
    }

    static final class Sub extends Super {
        Sub(double s) {
            super(s);
        }

        @Override
        double get(double x) {
            return 1000;
        }

        double viaSuper(double x) {
            return apply(super::get, x);
        }
    }

    static double unbound(double x) {
        ToDoubleBiFunction<References, Double> f = References::times;
        return f.applyAsDouble(new References(x), x);
    }

    static double constructor(double x) {
        DoubleFunction<References> f = References::new;
        return f.apply(x).times(x);
    }

    private final class Inner {
        final double product;

        Inner(double x) {
            product = factor * x;
        }
    }

    private double innerConstructor(double x) {
        DoubleFunction<Inner> f = Inner::new;
        return f.apply(x).product * x;
    }

    static double arrayConstructor(double x) {
        IntFunction<double[]> f = double[]::new;
        IntFunction<double[][]> rows = double[][]::new;
        double[][] all = rows.apply(2);
        all[1] = f.apply(3);
        all[1][2] = x * x;
        return all[1][2];
    }

    static double arrayClone(double x) {
        double[] a = {x * x};
        UnaryOperator<double[]> copy = double[]::clone;
        double[] b = copy.apply(a);
        a[0] = 0;
        return b[0];
    }

    static double sum(double first, double... more) {
        double s = first;
        for (double m : more) {
            s += m;
        }
        return s;
    }

    static double noVarargs(double x) {
        return apply(References::sum, x);
    }

    static double twoVarargs(double x) {
        DoubleBinaryOperator f = References::sum;
        return f.applyAsDouble(x, x * x);
    }

    @SafeVarargs
    static <T extends Number> double sumBoxed(T... all) {
        double s = 0;
        for (T a : all) {
            s += a.doubleValue();
        }
        return s;
    }

    static double boxedVarargs(double x) {
        BiFunction<Double, Double, Double> f = References::sumBoxed;
        return f.apply(x, x * x);
    }

    static double scaled(double a, double x) {
        return a * x;
    }

    static double widened(double x) {
        IntToDoubleFunction f = References::square;
        return f.applyAsDouble(2) * x * x * x / 2.4;
    }

    static double square(double x) {
        return x * x;
    }

    interface FloatFunction {
        double of(float x);
    }

    static double widenedFloat(double x) {
        FloatFunction f = References::square;
        return f.of((float) x);
    }

    static double widenedByLambda(double x) {
        Function<Integer, Double> f = i -> i * x;
        return f.apply(3);
    }

    static double into(double[] target) {
        return target[0] *= target[0];
    }

    static double resultDropped(double x) {
        java.util.function.Consumer<double[]> f = References::into;
        double[] a = {x};
        f.accept(a);
        return a[0];
    }

    static double capturing(double x) {
        float f = (float) x;
        double[] a = {x * x};
        Double boxed = x;
        double plain = x;
        DoubleSupplier all = () -> plain + f + a[0] + boxed;
        return all.getAsDouble();
    }

    static double capturedInALoop(double x) {
        List<DoubleSupplier> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double y = i * x;
            all.add(() -> y);
        }
        double s = 0;
        for (DoubleSupplier f : all) {
            s += f.getAsDouble();
        }
        return s;
    }

    interface SerializableFunction extends DoubleUnaryOperator, Serializable {
    }

    static double serialized(double x) {
        SerializableFunction f = t -> t * t;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(f);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return ((SerializableFunction) in.readObject()).applyAsDouble(x);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Marker {
    }

    interface Named {
        default double offset(double x) {
            return 2 * x;
        }
    }

    static double intersection(double x) {
        Object f = (DoubleUnaryOperator & Marker & Named & Serializable) t -> t * x;
        if (!(f instanceof Marker) || !(f instanceof Serializable)) {
            throw new AssertionError("not an intersection");
        }
        return ((DoubleUnaryOperator) f).applyAsDouble(x) + ((Named) f).offset(x);
    }

    static double throughLibrary(double x) {
        double squared = x * x;
        DoubleUnaryOperator f = Library.through(t -> t * squared);
        return f.applyAsDouble(x);
    }

    static double madeByLibrary(double x) {
        double squared = x * x;
        DoubleUnaryOperator f = Library.made(() -> t -> t * squared);
        return f.applyAsDouble(x);
    }

    static double runByLibrary(double x) {
        double[] sum = {0};
        Library.run(() -> sum[0] += x * x);
        Library.run(() -> sum[0] += x * x);
        return sum[0];
    }

    static double inCollections(double x) {
        List<DoubleUnaryOperator> all = Arrays.asList(t -> t, SQUARE, References::cube);
        double s = 0;
        for (DoubleUnaryOperator f : all) {
            s += f.applyAsDouble(x);
        }
        return s;
    }

    static double curried(double x) {
        DoubleFunction<DoubleFunction<DoubleUnaryOperator>> f = a -> b -> c -> a * b * c + a * b;
        return f.apply(x).apply(x).applyAsDouble(x);
    }

    interface Recursion {
        double of(Recursion self, double x, int n);
    }

    static double recursive(double x) {
        Recursion f = (self, t, n) -> n == 0 ? 1 : t * self.of(self, t, n - 1);
        return f.of(f, x, 5);
    }

    interface Combiner<T> {
        T combine(T a, T b);
    }

    interface DoubleCombiner extends Combiner<Double> {
        @Override
        Double combine(Double a, Double b);
    }

    private static <T> T combined(Combiner<T> f, T a, T b) {
        return f.combine(a, b);
    }

    static double ownGeneric(double x) {
        DoubleCombiner f = (a, b) -> a * b;
        BinaryOperator<Double> g = f::combine;
        return combined(f, x, g.apply(x, x));
    }

    interface Numbered {
        Number get();
    }

    interface Doubled extends Numbered {
        @Override
        Double get();
    }

    static double narrowed(double x) {
        Doubled f = () -> x * x;
        Numbered same = f;
        return same.get().doubleValue();
    }

    interface Step {
        double at(double x);

        default Step then(Step next) {
            return x -> next.at(at(x));
        }

        static Step square() {
            return x -> x * x;
        }
    }

    static double composed(double x) {
        return Step.square().then(Step.square()).at(x);
    }

    static double checked(double x) {
        Callable<Double> f = () -> {
            if (x > 100) {
                throw new Exception("never");
            }
            return x * x;
        };
        try {
            return f.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static double ofObject(double x) {
        Supplier<Class<?>> f = "text"::getClass;
        Function<Object, Boolean> same = "text"::equals;
        ObjDoubleConsumer<double[]> set = (a, y) -> a[0] = y;
        DoubleToIntFunction round = t -> (int) t;
        double[] a = new double[1];
        set.accept(a, x);
        ToDoubleFunction<double[]> read = b -> b[0];
        return f.get() == String.class && same.apply("text") && round.applyAsInt(x) >= 0 ? read.applyAsDouble(a) : 0;
    }
}
