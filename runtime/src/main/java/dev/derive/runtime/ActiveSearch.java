package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.nio.DoubleBuffer;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Looks for active boxed numbers, arrays, and JDK objects that hold active numbers, in what is handed to code that is
 * not woven.
 */
final class ActiveSearch {
    /** How deep to look into collections of collections; deeper ones, which may contain themselves, are left alone. */
    private static final int DEPTH = 8;

    private ActiveSearch() {
    }

    /** Whether something active is found. */
    static boolean finds(Object reference, Context c) {
        return in(reference, c, found -> true);
    }

    /** Visits each active box and array of numbers until a visit gives true; whether one did. */
    static boolean in(Object reference, Context c, Predicate<Object> visit) {
        return (c.hasBoxes() || c.hasArrays()) && in(reference, c, visit, DEPTH);
    }

    /** Whether something is a boxed number or an array of numbers. */
    static boolean isNumbers(Object o) {
        return o instanceof Number || o instanceof double[] || o instanceof float[] || o instanceof double[][]
                || o instanceof float[][];
    }

    /** Whether something can be given numbers to hold later. */
    static boolean isContainer(Object o) {
        if (o == null || o instanceof Object[] || o instanceof MethodHandle) {
            return o != null;
        }
        String name = o.getClass().getName();
        return name.startsWith("java.util.")
                && (o instanceof Collection<?> || o instanceof Map<?, ?> || o instanceof Map.Entry<?, ?>
                        || o instanceof AtomicReference<?> || o instanceof Optional<?> || isSum(o))
                || name.equals("java.awt.geom.AffineTransform");
    }

    /** Whether something holds one number, to which others can be added. */
    static boolean isSum(Object o) {
        return o instanceof DoubleAdder || o instanceof DoubleAccumulator || o instanceof DoubleSummaryStatistics;
    }

    private static boolean in(Object reference, Context c, Predicate<Object> visit, int depth) {
        if (reference == null || depth == 0) {
            return false;
        }
        double[] companion = c.companion(reference);
        if (companion != null) {
            return c.resolve(companion).isActive(companion, c) && visit.test(companion);
        }
        if (reference instanceof Number) {
            return c.box(reference) != null && visit.test(reference);
        }
        if (reference instanceof double[] || reference instanceof float[]) {
            return c.resolve(reference).isActive(reference, c) && visit.test(reference);
        }
        if (reference instanceof Object[] array) {
            for (Object element : array) {
                if (in(element, c, visit, depth - 1)) {
                    return true;
                }
            }
            return false;
        }
        if (reference instanceof DoubleBuffer buffer) {
            return in(Buffers.array(buffer), c, visit, depth);
        }
        if (reference instanceof MethodHandle handle) {
            return in(HandleForm.boundIn(handle), c, visit, depth);
        }
        // Only the JDK's containers: looking into others might have effects of its own.
        if (!reference.getClass().getName().startsWith("java.util.")) {
            return false;
        }
        if (reference instanceof Collection<?> collection) {
            return in(collection.toArray(), c, visit, depth);
        }
        if (reference instanceof Map<?, ?> map) {
            return in(map.keySet().toArray(), c, visit, depth) || in(map.values().toArray(), c, visit, depth);
        }
        if (reference instanceof Map.Entry<?, ?> entry) {
            return in(entry.getKey(), c, visit, depth - 1) || in(entry.getValue(), c, visit, depth - 1);
        }
        if (reference instanceof AtomicReference<?> cell) {
            return in(cell.get(), c, visit, depth - 1);
        }
        return reference instanceof Optional<?> optional && optional.isPresent()
                && in(optional.get(), c, visit, depth - 1);
    }

    /** The numbers of an active box or array. */
    static void numbersOf(Object active, Consumer<Object> each) {
        if (active instanceof double[] numbers) {
            for (double number : numbers) {
                each.accept(number);
            }
        } else if (active instanceof float[] numbers) {
            for (float number : numbers) {
                each.accept(number);
            }
        } else {
            each.accept(active);
        }
    }
}
