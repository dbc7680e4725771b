package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTableTest {
    /** A key that equals every other, and says so. */
    private record Key() {
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void equalKeysAreDifferentKeys(boolean weak) {
        IdentityTable<String> table = new IdentityTable<>(weak);
        Key first = new Key();
        Key second = new Key();
        table.put(first, "first");
        assertNull(table.get(second));
        table.put(second, "second");
        assertEquals("first", table.get(first));
        assertEquals("second", table.get(second));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNewValueTakesThePlaceOfTheOldOne(boolean weak) {
        IdentityTable<String> table = new IdentityTable<>(weak);
        Key key = new Key();
        table.put(key, "old");
        table.put(key, "new");
        assertEquals("new", table.get(key));
    }

    @Test
    void anEmptyTableKnowsNothing() {
        IdentityTable<String> table = new IdentityTable<>(true);
        assertTrue(table.isEmpty());
        assertNull(table.get(new Key()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everythingIsFoundAgainAfterGrowing(boolean weak) {
        IdentityTable<Integer> table = new IdentityTable<>(weak);
        List<double[]> keys = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            keys.add(new double[1]);
            table.put(keys.get(i), i);
        }
        for (int i = 0; i < 1000; i++) {
            assertEquals(i, table.get(keys.get(i)));
        }
        assertNull(table.get(new double[1]));
    }

    @Test
    void weaklyHeldKeysAreCollectedAndTheirEntriesDisappear() throws Exception {
        IdentityTable<String> table = new IdentityTable<>(true);
        WeakReference<Object> key = putAndForget(table);
        collect(key);
        // What was collected is removed when something is put; this key is the only one then.
        Key kept = new Key();
        for (int i = 0; i < 200 && !holdsOneAfterPutting(table, kept); i++) {
            Thread.sleep(5);
        }
        assertEquals("kept", table.get(kept));
        assertEquals(1, size(table));
        Reference.reachabilityFence(kept);
    }

    @Test
    void stronglyHeldKeysStay() throws InterruptedException {
        IdentityTable<String> table = new IdentityTable<>(false);
        WeakReference<Object> key = putAndForget(table);
        WeakReference<Object> other = new WeakReference<>(new Object());
        collect(other);
        assertEquals("forgotten", table.get(key.get()));
    }

    private static WeakReference<Object> putAndForget(IdentityTable<String> table) {
        Object key = new Object();
        table.put(key, "forgotten");
        return new WeakReference<>(key);
    }

    private static void collect(WeakReference<Object> reference) throws InterruptedException {
        for (int i = 0; i < 200 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(5);
        }
        assertNull(reference.get(), "was not collected");
    }

    private static boolean holdsOneAfterPutting(IdentityTable<String> table, Key kept)
            throws ReflectiveOperationException {
        table.put(kept, "kept");
        return size(table) == 1;
    }

    /** Nothing but memory tells how many entries there are. */
    private static int size(IdentityTable<?> table) throws ReflectiveOperationException {
        Field size = IdentityTable.class.getDeclaredField("size");
        size.setAccessible(true);
        return size.getInt(table);
    }
}
