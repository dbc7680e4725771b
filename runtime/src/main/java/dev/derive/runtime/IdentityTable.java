package dev.derive.runtime;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.function.BiPredicate;

/**
 * A map from objects, by identity, to their shadows. Keys are held weakly or strongly; values must not refer to their
 * keys. Belongs to one run and so to one thread.
 */
final class IdentityTable<V> {
    private static final class Entry<V> extends WeakReference<Object> {
        final int hash;
        final Object strong;
        V value;
        Entry<V> next;

        Entry(Object key, int hash, boolean weak, ReferenceQueue<Object> queue, V value, Entry<V> next) {
            super(key, queue);
            this.hash = hash;
            this.strong = weak ? null : key;
            this.value = value;
            this.next = next;
        }
    }

    private final boolean weak;
    private final ReferenceQueue<Object> collected;
    private Entry<V>[] buckets;
    private int size;

    IdentityTable(boolean weak) {
        this.weak = weak;
        this.collected = weak ? new ReferenceQueue<>() : null;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The value of a key, or null. */
    V get(Object key) {
        if (size == 0) {
            return null;
        }
        Entry<V> e = find(key, System.identityHashCode(key));
        return e == null ? null : e.value;
    }

    void put(Object key, V value) {
        if (buckets == null) {
            buckets = newBuckets(16);
        }
        removeCollected();
        int hash = System.identityHashCode(key);
        Entry<V> e = find(key, hash);
        if (e != null) {
            e.value = value;
            return;
        }
        if (size >= buckets.length) {
            grow();
        }
        int at = hash & (buckets.length - 1);
        buckets[at] = new Entry<>(key, hash, weak, collected, value, buckets[at]);
        size++;
    }

    int size() {
        return size;
    }

    /** Whether a condition holds of some key and its value. */
    boolean anyKey(BiPredicate<Object, V> condition) {
        if (size > 0) {
            for (Entry<V> chain : buckets) {
                for (Entry<V> e = chain; e != null; e = e.next) {
                    Object key = e.get();
                    if (key != null && condition.test(key, e.value)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Entry<V> find(Object key, int hash) {
        for (Entry<V> e = buckets[hash & (buckets.length - 1)]; e != null; e = e.next) {
            if (e.hash == hash && e.refersTo(key)) {
                return e;
            }
        }
        return null;
    }

    private void grow() {
        Entry<V>[] old = buckets;
        buckets = newBuckets(2 * old.length);
        for (Entry<V> chain : old) {
            for (Entry<V> e = chain; e != null; ) {
                Entry<V> next = e.next;
                int at = e.hash & (buckets.length - 1);
                e.next = buckets[at];
                buckets[at] = e;
                e = next;
            }
        }
    }

    private void removeCollected() {
        if (!weak) {
            return;
        }
        for (Object gone = collected.poll(); gone != null; gone = collected.poll()) {
            Entry<?> entry = (Entry<?>) gone;
            int at = entry.hash & (buckets.length - 1);
            Entry<V> previous = null;
            for (Entry<V> e = buckets[at]; e != null; e = e.next) {
                if (e == entry) {
                    if (previous == null) {
                        buckets[at] = e.next;
                    } else {
                        previous.next = e.next;
                    }
                    size--;
                    break;
                }
                previous = e;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <V> Entry<V>[] newBuckets(int length) {
        return (Entry<V>[]) new Entry<?>[length];
    }
}
