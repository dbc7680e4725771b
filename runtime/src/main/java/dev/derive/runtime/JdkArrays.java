package dev.derive.runtime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Twins of the JDK's methods that move the elements of arrays about: each does what the JDK's method does, then the
 * same to the shadows. After the method's own arguments they take a shadow for each argument that is or may be an array
 * of numbers (null where the caller carries none), for each number its tangent or index, and the context.
 */
public final class JdkArrays {
    private JdkArrays() {
    }

    /** Twin of {@link System#arraycopy}. */
    public static void arraycopy(Object from, int fromStart, Object to, int toStart, int length, ArrayShadow fromShadow,
            ArrayShadow toShadow, Context c) {
        if (!isShadowed(from)) {
            System.arraycopy(from, fromStart, to, toStart, length);
            return;
        }
        ArrayShadow source = current(fromShadow, from, c);
        ArrayShadow target = current(toShadow, to, c);
        ArrayShadow[] rows = rows(source, from, fromStart, length, c);
        System.arraycopy(from, fromStart, to, toStart, length);
        if (length == 0) {
            return;
        }
        if (rows != null) {
            Object[] outer = (Object[]) to;
            for (int i = 0; i < length; i++) {
                if (outer[toStart + i] != null) {
                    ArrayShadows.storeRow(target, toStart + i, outer[toStart + i], rows[i], c);
                }
            }
        } else if (source.tangent != null || source.index != null) {
            if (target.tangent == null && target.index == null) {
                target = c.activate(to);
            }
            if (source.tangent != null) {
                System.arraycopy(source.tangent, fromStart, target.tangent, toStart, length);
            } else {
                source.disown(fromStart, length);
                System.arraycopy(source.index, fromStart, target.index, toStart, length);
            }
        } else if (target.tangent != null) {
            Arrays.fill(target.tangent, toStart, toStart + length, 0);
        } else if (target.index != null) {
            Arrays.fill(target.index, toStart, toStart + length, 0);
        }
    }

    private static boolean isShadowed(Object array) {
        return array instanceof double[] || array instanceof float[] || array instanceof Object[];
    }

    private static ArrayShadow current(ArrayShadow s, Object array, Context c) {
        return s == null || s.stale ? c.resolve(array) : s;
    }

    /**
     * The shadows of the rows of an array of arrays of numbers, in a range; null if the elements are something else.
     */
    private static ArrayShadow[] rows(ArrayShadow s, Object array, int start, int length, Context c) {
        if (s.rows == null || start < 0 || length < 0 || start + length > s.rows.length) {
            return null;
        }
        ArrayShadow[] rows = new ArrayShadow[length];
        for (int i = 0; i < length; i++) {
            rows[i] = ArrayShadows.row(s, start + i, ((Object[]) array)[start + i], c);
        }
        return rows;
    }

    /** Twin of an array's {@code clone}. */
    public static Object clone(Object array, ArrayShadow shadow, Context c) {
        if (array instanceof double[] numbers) {
            return copied(numbers.clone(), array, 0, shadow, c);
        }
        if (array instanceof float[] numbers) {
            return copied(numbers.clone(), array, 0, shadow, c);
        }
        if (array instanceof Object[] rows) {
            return copied(rows.clone(), array, 0, shadow, c);
        }
        c.returnShadow = null;
        return cloneOther(array);
    }

    private static Object cloneOther(Object array) {
        int length = java.lang.reflect.Array.getLength(array);
        Object copy = java.lang.reflect.Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    /** Twin of {@link Arrays#copyOf(double[], int)}. */
    public static double[] copyOf(double[] array, int length, ArrayShadow shadow, Context c) {
        return copied(Arrays.copyOf(array, length), array, 0, shadow, c);
    }

    /** Twin of {@link Arrays#copyOf(float[], int)}. */
    public static float[] copyOf(float[] array, int length, ArrayShadow shadow, Context c) {
        return copied(Arrays.copyOf(array, length), array, 0, shadow, c);
    }

    /** Twin of {@link Arrays#copyOf(Object[], int)}. */
    public static Object[] copyOf(Object[] array, int length, ArrayShadow shadow, Context c) {
        return published(copied(Arrays.copyOf(array, length), array, 0, shadow, c), c);
    }

    /** Twin of {@link Arrays#copyOfRange(double[], int, int)}. */
    public static double[] copyOfRange(double[] array, int from, int to, ArrayShadow shadow, Context c) {
        return copied(Arrays.copyOfRange(array, from, to), array, from, shadow, c);
    }

    /** Twin of {@link Arrays#copyOfRange(float[], int, int)}. */
    public static float[] copyOfRange(float[] array, int from, int to, ArrayShadow shadow, Context c) {
        return copied(Arrays.copyOfRange(array, from, to), array, from, shadow, c);
    }

    /** Twin of {@link Arrays#copyOfRange(Object[], int, int)}. */
    public static Object[] copyOfRange(Object[] array, int from, int to, ArrayShadow shadow, Context c) {
        return published(copied(Arrays.copyOfRange(array, from, to), array, from, shadow, c), c);
    }

    /** Arrays of references are returned over a way that carries no shadow. */
    private static Object[] published(Object[] copy, Context c) {
        if (c.returnShadow != null) {
            c.publish(copy, c.returnShadow);
        }
        return copy;
    }

    /** Leaves in the context the shadow of a copy of the elements of an array from a position on. */
    private static <A> A copied(A copy, Object array, int from, ArrayShadow shadow, Context c) {
        ArrayShadow s = current(shadow, array, c);
        if (copy instanceof Object[] rows) {
            c.returnShadow = s.rows == null ? s : copiedRows(rows, s, from, c);
            return copy;
        }
        int length = java.lang.reflect.Array.getLength(copy);
        if (s.tangent != null) {
            c.returnShadow = ArrayShadow.tangents(Arrays.copyOfRange(s.tangent, from, from + length));
        } else if (s.index != null) {
            s.disown(from, length);
            c.returnShadow = ArrayShadow.indices(Arrays.copyOfRange(s.index, from, from + length));
        } else {
            c.returnShadow = ArrayShadow.fresh(copy, c.isForward());
        }
        return copy;
    }

    private static ArrayShadow copiedRows(Object[] copy, ArrayShadow s, int from, Context c) {
        ArrayShadow rows = ArrayShadow.rows(copy.length);
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] != null) {
                rows.rows[i] = ArrayShadows.row(s, from + i, copy[i], c);
                rows.rowOf[i] = copy[i];
            }
        }
        return rows;
    }

    /** Twin of {@link Arrays#fill(double[], double)}. */
    public static void fill(double[] array, double value, ArrayShadow s, double tangent, ForwardContext c) {
        fill(array, 0, array.length, value, s, tangent, c);
    }

    /** Twin of {@link Arrays#fill(double[], int, int, double)}. */
    public static void fill(double[] array, int from, int to, double value, ArrayShadow s, double tangent,
            ForwardContext c) {
        Arrays.fill(array, from, to, value);
        fillTangent(array, from, to, s, tangent, c);
    }

    /** Twin of {@link Arrays#fill(float[], float)}. */
    public static void fill(float[] array, float value, ArrayShadow s, double tangent, ForwardContext c) {
        fill(array, 0, array.length, value, s, tangent, c);
    }

    /** Twin of {@link Arrays#fill(float[], int, int, float)}. */
    public static void fill(float[] array, int from, int to, float value, ArrayShadow s, double tangent,
            ForwardContext c) {
        Arrays.fill(array, from, to, value);
        fillTangent(array, from, to, s, tangent, c);
    }

    private static void fillTangent(Object array, int from, int to, ArrayShadow shadow, double tangent,
            ForwardContext c) {
        ArrayShadow s = current(shadow, array, c);
        if (s.tangent == null && tangent != 0 && from < to) {
            s = c.activate(array);
        }
        if (s.tangent != null) {
            Arrays.fill(s.tangent, from, to, Double.doubleToRawLongBits(tangent));
        }
    }

    /** Twin of {@link Arrays#fill(double[], double)}. */
    public static void fill(double[] array, double value, ArrayShadow s, int index, ReverseContext c) {
        fill(array, 0, array.length, value, s, index, c);
    }

    /** Twin of {@link Arrays#fill(double[], int, int, double)}. */
    public static void fill(double[] array, int from, int to, double value, ArrayShadow s, int index,
            ReverseContext c) {
        Arrays.fill(array, from, to, value);
        fillIndex(array, from, to, s, index, c);
    }

    /** Twin of {@link Arrays#fill(float[], float)}. */
    public static void fill(float[] array, float value, ArrayShadow s, int index, ReverseContext c) {
        fill(array, 0, array.length, value, s, index, c);
    }

    /** Twin of {@link Arrays#fill(float[], int, int, float)}. */
    public static void fill(float[] array, int from, int to, float value, ArrayShadow s, int index, ReverseContext c) {
        Arrays.fill(array, from, to, value);
        fillIndex(array, from, to, s, index, c);
    }

    private static void fillIndex(Object array, int from, int to, ArrayShadow shadow, int index, ReverseContext c) {
        ArrayShadow s = current(shadow, array, c);
        if (s.index == null && index != 0 && from < to) {
            s = c.activate(array);
        }
        if (s.index != null) {
            Arrays.fill(s.index, from, to, index);
        }
    }

    /** Twin of {@link Arrays#fill(Object[], Object)}. */
    public static void fill(Object[] array, Object value, ArrayShadow shadow, ArrayShadow valueShadow, Context c) {
        Arrays.fill(array, value);
        if (valueShadow == null) {
            return;
        }
        ArrayShadow s = current(shadow, array, c);
        for (int i = 0; i < array.length; i++) {
            ArrayShadows.storeRow(s, i, value, valueShadow, c);
        }
    }

    /** Twin of {@link Arrays#sort(double[])}. */
    public static void sort(double[] array, ArrayShadow shadow, Context c) {
        sort(array, 0, array.length, shadow, c);
    }

    /** Twin of {@link Arrays#sort(double[], int, int)}. */
    public static void sort(double[] array, int from, int to, ArrayShadow shadow, Context c) {
        ArrayShadow s = current(shadow, array, c);
        if (s.tangent == null && s.index == null) {
            Arrays.sort(array, from, to);
            return;
        }
        double[] before = array.clone();
        Arrays.sort(array, from, to);
        reorder(s, from, to, i -> before[i]);
    }

    /** Twin of {@link Arrays#sort(float[])}. */
    public static void sort(float[] array, ArrayShadow shadow, Context c) {
        sort(array, 0, array.length, shadow, c);
    }

    /** Twin of {@link Arrays#sort(float[], int, int)}. */
    public static void sort(float[] array, int from, int to, ArrayShadow shadow, Context c) {
        ArrayShadow s = current(shadow, array, c);
        if (s.tangent == null && s.index == null) {
            Arrays.sort(array, from, to);
            return;
        }
        float[] before = array.clone();
        Arrays.sort(array, from, to);
        reorder(s, from, to, i -> before[i]);
    }

    /** Twin of {@link Arrays#parallelSort(double[])}: the order is the same on one thread. */
    public static void parallelSort(double[] array, ArrayShadow shadow, Context c) {
        sort(array, shadow, c);
    }

    /** Twin of {@link Arrays#parallelSort(double[], int, int)}. */
    public static void parallelSort(double[] array, int from, int to, ArrayShadow shadow, Context c) {
        sort(array, from, to, shadow, c);
    }

    /** Twin of {@link Arrays#parallelSort(float[])}. */
    public static void parallelSort(float[] array, ArrayShadow shadow, Context c) {
        sort(array, shadow, c);
    }

    /** Twin of {@link Arrays#parallelSort(float[], int, int)}. */
    public static void parallelSort(float[] array, int from, int to, ArrayShadow shadow, Context c) {
        sort(array, from, to, shadow, c);
    }

    /** Puts the shadows of a range into the order of the numbers that they belonged to. */
    private static void reorder(ArrayShadow s, int from, int to, IntToDoubleFunction before) {
        int[] order = IntStream.range(from, to).boxed().sorted(Comparator.comparingDouble(before::applyAsDouble))
                .mapToInt(Integer::intValue).toArray();
        long[] tangent = s.tangent == null ? null : s.tangent.clone();
        int[] index = s.index == null ? null : s.index.clone();
        for (int i = 0; i < order.length; i++) {
            if (tangent != null) {
                s.tangent[from + i] = tangent[order[i]];
            } else {
                s.index[from + i] = index[order[i]];
            }
        }
    }
}
