package dev.derive.it.model.adversarial;

import java.lang.reflect.Field;
import sun.misc.Unsafe;

/** Numbers that are read and written where they lie in memory. */
public final class Memory {
    private Memory() {
    }

    private static final Unsafe MEMORY = memory();

    private static Unsafe memory() {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Cell {
        double value;
    }

    private static long offset() {
        try {
            return MEMORY.objectFieldOffset(Cell.class.getDeclaredField("value"));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    public static double memoryRead(double x) {
        Cell cell = new Cell();
        cell.value = x * x;
        return MEMORY.getDouble(cell, offset());
    }

    public static double memoryOverwritten(double x) {
        Cell cell = new Cell();
        cell.value = x * x;
        MEMORY.putDouble(cell, offset(), 3);
        return cell.value * x;
    }

    public static double elementOfMemory(double x) {
        double[] a = {x * x};
        return MEMORY.getDouble(a, (long) Unsafe.ARRAY_DOUBLE_BASE_OFFSET);
    }
}
