package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.DoubleBuffer;

/**
 * The JDK's buffers of doubles, as it keeps them: the array that is behind one, and what it does to values alone. Not
 * woven, so these calls do reach the JDK.
 */
public final class Buffers {
    private Buffers() {
    }

    /** The fields of buffers. */
    private static final class Fields {
        static final MethodHandle ARRAY = getter("hb", double[].class);
        static final MethodHandle OFFSET = getter("offset", int.class);

        private static MethodHandle getter(String name, Class<?> type) {
            try {
                MethodHandles.Lookup trusted = ReflectiveCalls.trusted();
                // Without the agent there is no derivative, and no array to be told of.
                return trusted == null ? null : trusted.findGetter(DoubleBuffer.class, name, type);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    /** The array that has the elements of a buffer, read-only ones included; null if they are somewhere else. */
    public static double[] array(DoubleBuffer buffer) {
        try {
            return Fields.ARRAY == null ? null : (double[]) Fields.ARRAY.invokeExact(buffer);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where in that array the element at an index is. */
    public static int at(DoubleBuffer buffer, int index) {
        try {
            return index + (int) Fields.OFFSET.invokeExact(buffer);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@link DoubleBuffer#wrap(double[], int, int)}. */
    public static DoubleBuffer wrap(double[] array, int offset, int length) {
        return DoubleBuffer.wrap(array, offset, length);
    }

    /** {@link DoubleBuffer#array}. */
    public static double[] accessible(DoubleBuffer buffer) {
        return buffer.array();
    }

    /** {@link DoubleBuffer#get()}. */
    public static double get(DoubleBuffer buffer) {
        return buffer.get();
    }

    /** {@link DoubleBuffer#get(int)}. */
    public static double get(DoubleBuffer buffer, int index) {
        return buffer.get(index);
    }

    /** {@link DoubleBuffer#get(double[], int, int)} into another array of the same length. */
    public static double[] getInto(DoubleBuffer buffer, int size, int offset, int length) {
        double[] values = new double[size];
        buffer.get(values, offset, length);
        return values;
    }

    /** {@link DoubleBuffer#get(int, double[], int, int)} into another array of the same length. */
    public static double[] getInto(DoubleBuffer buffer, int index, int size, int offset, int length) {
        double[] values = new double[size];
        buffer.get(index, values, offset, length);
        return values;
    }

    /** {@link DoubleBuffer#put(double)}. */
    public static void put(DoubleBuffer buffer, double value) {
        buffer.put(value);
    }

    /** {@link DoubleBuffer#put(int, double)}. */
    public static void put(DoubleBuffer buffer, int index, double value) {
        buffer.put(index, value);
    }

    /** {@link DoubleBuffer#put(double[], int, int)}. */
    public static void put(DoubleBuffer buffer, double[] source, int offset, int length) {
        buffer.put(source, offset, length);
    }

    /** {@link DoubleBuffer#put(int, double[], int, int)}. */
    public static void put(DoubleBuffer buffer, int index, double[] source, int offset, int length) {
        buffer.put(index, source, offset, length);
    }

    /** {@link DoubleBuffer#put(DoubleBuffer)}. */
    public static void put(DoubleBuffer buffer, DoubleBuffer source) {
        buffer.put(source);
    }

    /** {@link DoubleBuffer#compact}. */
    public static void compact(DoubleBuffer buffer) {
        buffer.compact();
    }
}
