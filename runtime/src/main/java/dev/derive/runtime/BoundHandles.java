package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/** The JDK's method handles in which values are bound, made so that active numbers among these keep their shadows. */
public final class BoundHandles {
    private BoundHandles() {
    }

    /** As {@link MethodHandle#bindTo}. */
    public static MethodHandle bindTo(MethodHandle handle, Object value) {
        return handle.bindTo(value);
    }

    /** As {@link MethodHandles#insertArguments}. */
    public static MethodHandle insertArguments(MethodHandle target, int position, Object[] values) {
        MethodHandle jdks = MethodHandles.insertArguments(target, position, values);
        Context c = Runs.current();
        if (c == null || !c.hasBoxes()) {
            return jdks;
        }
        MethodHandle made = null;
        for (int i = values.length - 1; i >= 0; i--) {
            if (isActive(values[i], target.type().parameterType(position + i), c)) {
                MethodHandle rest = made != null ? made : insertFrom(target, position, values, i + 1);
                made = BoundNumber.insert(rest, position + i, (Number) values[i], c.box(values[i]), c);
            } else if (made != null) {
                made = MethodHandles.insertArguments(made, position + i, values[i]);
            }
        }
        return made != null ? made : jdks;
    }

    private static MethodHandle insertFrom(MethodHandle target, int position, Object[] values, int first) {
        return MethodHandles.insertArguments(target, position + first,
                Arrays.copyOfRange(values, first, values.length));
    }

    /** As {@link MethodHandles#constant}. */
    public static MethodHandle constant(Class<?> type, Object value) {
        MethodHandle jdks = MethodHandles.constant(type, value);
        Context c = Runs.current();
        return c != null && isActive(value, type, c)
                ? BoundNumber.insert(MethodHandles.identity(type), 0, (Number) value, c.box(value), c) : jdks;
    }

    /** Whether the JDK would take an active number out of its box and lose its shadow. */
    private static boolean isActive(Object value, Class<?> type, Context c) {
        return Reflecting.isNumber(type) && value instanceof Number && c.box(value) != null;
    }
}
