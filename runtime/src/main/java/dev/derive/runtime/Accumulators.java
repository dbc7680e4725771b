package dev.derive.runtime;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.DoubleBinaryOperator;

/** What an accumulator of doubles was made of. */
public final class Accumulators {
    private static final Class<?> CELLS = cells();

    private Accumulators() {
    }

    private static Class<?> cells() {
        try {
            return Class.forName("[Ljava.util.concurrent.atomic.Striped64$Cell;", false, null);
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Its function. */
    public static DoubleBinaryOperator function(DoubleAccumulator accumulator) {
        return (DoubleBinaryOperator) field(accumulator, "function", DoubleBinaryOperator.class);
    }

    /** The value that it begins with. */
    public static double identity(DoubleAccumulator accumulator) {
        return Double.longBitsToDouble((long) field(accumulator, "identity", long.class));
    }

    /** Whether it has several values, of threads that got in each other's way. */
    public static boolean isSpread(DoubleAccumulator accumulator) {
        return field(accumulator, "cells", CELLS) != null;
    }

    /** Gives it a value. */
    public static void set(DoubleAccumulator accumulator, double value) {
        try {
            trusted().findSetter(DoubleAccumulator.class, "base", long.class).invoke(accumulator,
                    Double.doubleToRawLongBits(value));
        } catch (Throwable e) {
            throw unknown("base", e);
        }
    }

    private static Object field(DoubleAccumulator accumulator, String name, Class<?> type) {
        try {
            return trusted().findGetter(DoubleAccumulator.class, name, type).invoke(accumulator);
        } catch (Throwable e) {
            throw unknown(name, e);
        }
    }

    private static MethodHandles.Lookup trusted() {
        return ReflectiveCalls.trusted();
    }

    private static IllegalStateException unknown(String field, Throwable e) {
        return new IllegalStateException("This JDK's DoubleAccumulator has no field " + field + ".", e);
    }
}
