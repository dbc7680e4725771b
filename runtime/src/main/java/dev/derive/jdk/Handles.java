package dev.derive.jdk;

import dev.derive.runtime.BoundHandles;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Method handles in which values are bound. */
@StandInFor({MethodHandle.class, MethodHandles.class})
public final class Handles {
    private Handles() {
    }

    /** Stands in for {@link MethodHandle#bindTo}. */
    public static MethodHandle bindTo(MethodHandle self, Object value) {
        return BoundHandles.bindTo(self, value);
    }

    /** Stands in for {@link MethodHandles#insertArguments}. */
    public static MethodHandle insertArguments(MethodHandle target, int position, Object... values) {
        return BoundHandles.insertArguments(target, position, values);
    }

    /** Stands in for {@link MethodHandles#constant}. */
    public static MethodHandle constant(Class<?> type, Object value) {
        return BoundHandles.constant(type, value);
    }
}
