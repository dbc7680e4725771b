package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What one run has found out about handles. It goes with the run, because handles keep classes alive. */
final class KnownHandles {
    /** With more, which can't be many that are used again, it begins anew. */
    private static final int MOST = 1_000;

    private final Map<MethodHandle, Optional<DirectHandle>> direct = new IdentityHashMap<>();
    private final Map<Object, Optional<HandleForm>> forms = new IdentityHashMap<>();

    /** What a handle is; null if it is made of others. */
    DirectHandle direct(MethodHandle handle) {
        return known(direct, handle, DirectHandle::of);
    }

    /** What a handle does that is made of others; null if it is not known. */
    HandleForm form(MethodHandle handle) {
        Object key = HandleForm.keyOf(handle);
        return key == null ? null : known(forms, key, HandleForm::of);
    }

    private static <K, V> V known(Map<K, Optional<V>> map, K key, Function<K, V> find) {
        Optional<V> known = map.get(key);
        if (known == null) {
            if (map.size() > MOST) {
                map.clear();
            }
            known = Optional.ofNullable(find.apply(key));
            map.put(key, known);
        }
        return known.orElse(null);
    }
}
