package dev.derive.runtime;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** The constants that one run itself has remembered under active keys: finding them again loses nothing. */
final class OwnResults {
    private static final int MOST = 1 << 16;

    private final Set<Object> values = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Keys that a map did not have right before it was asked to compute a value. */
    private final Set<Object> missed = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Object value) {
        if (value != null && values.size() < MOST) {
            values.add(value);
        }
    }

    boolean contains(Object value) {
        return values.contains(value);
    }

    /** Before a map computes the value of a key if it has none. */
    void asked(Object map, Object key) {
        if (map instanceof Map<?, ?> m && Jdk.contains(map.getClass().getName())) {
            try {
                if (!m.containsKey(key)) {
                    missed.add(key);
                }
            } catch (RuntimeException e) {
                // The application will get it from the map.
            }
        }
    }

    /** Whether what a map has given was computed just now. */
    boolean isNew(Object key) {
        return missed.remove(key);
    }
}
