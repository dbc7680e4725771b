package dev.derive.runtime;

import java.lang.reflect.Field;
import sun.misc.Unsafe;

/**
 * Memory outside the heap, by address. The agent's jar does not carry this class: there its name is changed to that of
 * {@code jdk.internal.misc.Unsafe}, whose methods these are, because on new versions of Java the use of
 * {@code sun.misc.Unsafe} makes the virtual machine print a warning. What is here serves where there is no agent.
 */
final class NativeMemory {
    private static final NativeMemory THE_ONE = new NativeMemory();
    private static final Unsafe UNSAFE = unsafe();

    private NativeMemory() {
    }

    private static Unsafe unsafe() {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This virtual machine gives no access to memory outside the heap.", e);
        }
    }

    static NativeMemory getUnsafe() {
        return THE_ONE;
    }

    /** The address of memory with any content; pages that are never touched cost none. */
    long allocateMemory(long bytes) {
        return UNSAFE.allocateMemory(bytes);
    }

    void freeMemory(long address) {
        UNSAFE.freeMemory(address);
    }

    int getInt(long address) {
        return UNSAFE.getInt(address);
    }

    void putInt(long address, int value) {
        UNSAFE.putInt(address, value);
    }

    double getDouble(long address) {
        return UNSAFE.getDouble(address);
    }

    void putDouble(long address, double value) {
        UNSAFE.putDouble(address, value);
    }
}
