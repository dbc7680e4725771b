package dev.derive.runtime;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Looks for active boxed numbers in what is handed to code that is not woven. */
final class BoxSearch {
    /** How deep to look into collections of collections; deeper ones, which may contain themselves, are left alone. */
    private static final int DEPTH = 4;

    private BoxSearch() {
    }

    static boolean finds(Object reference, Context c) {
        return finds(reference, c, DEPTH);
    }

    private static boolean finds(Object reference, Context c, int depth) {
        if (reference == null || depth == 0) {
            return false;
        }
        if (reference instanceof Number) {
            return c.box(reference) != null;
        }
        if (reference instanceof Object[] array) {
            for (Object element : array) {
                if (finds(element, c, depth - 1)) {
                    return true;
                }
            }
            return false;
        }
        // Only the JDK's containers: looking into others might have effects of its own.
        if (!reference.getClass().getName().startsWith("java.util.")) {
            return false;
        }
        if (reference instanceof Collection<?> collection) {
            for (Object element : collection) {
                if (finds(element, c, depth - 1)) {
                    return true;
                }
            }
            return false;
        }
        if (reference instanceof Map<?, ?> map) {
            return finds(map.keySet().toArray(), c, depth) || finds(map.values().toArray(), c, depth);
        }
        return reference instanceof Optional<?> optional && optional.isPresent() && finds(optional.get(), c, depth - 1);
    }
}
