package dev.derive.it.model;

import dev.derive.it.unwoven.HandleCaller;
import dev.derive.it.unwoven.Library;
import dev.derive.it.unwoven.OutsideStreams;
import dev.derive.it.unwoven.Template;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** Functions that lose their derivative in ways that are not easy to tell. */
public final class Lost {
    private Lost() {
    }

    /** Makes an exception of its own of what goes wrong. */
    public static double wrapped(double x) {
        try {
            return new BigDecimal(x).doubleValue();
        } catch (RuntimeException e) {
            throw new IllegalStateException("the model failed", e);
        }
    }

    public static double methodReference(double x) {
        DoubleFunction<BigDecimal> decimal = BigDecimal::new;
        return decimal.apply(x).doubleValue();
    }

    public static double givenToALibrary(double x) {
        return Library.atOnes(p -> p[0] * x);
    }

    /** A collector that the library had the JDK make asks the function itself. */
    public static double givenToTheJdk(double x) {
        return Stream.of(1, 2).collect(OutsideStreams.summing(i -> i * x));
    }

    public static double fails(double x) {
        throw new IllegalStateException("of itself");
    }

    /** It inherits a method from a class that is not woven. */
    private static final class Heir extends Template {
        @Override
        protected double step(double x) {
            return x;
        }
    }

    public static double inherited(double x) {
        return new Heir().run(x);
    }

    public static double throughAHandleBoundElsewhere(double x) throws Throwable {
        MethodHandle max = MethodHandles.lookup().findStatic(Math.class, "max",
                MethodType.methodType(double.class, double.class, double.class));
        return (double) HandleCaller.bind(max, x).invokeExact(0.5);
    }
}
