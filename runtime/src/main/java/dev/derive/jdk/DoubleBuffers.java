package dev.derive.jdk;

import dev.derive.runtime.Buffers;
import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * Buffers of doubles. The JDK moves the values and checks what there is to check; then the same is done again in the
 * array behind the buffer, where the derivatives are. A buffer without one, over bytes or outside of the heap, has no
 * place for them.
 */
@StandInFor(DoubleBuffer.class)
public final class DoubleBuffers {
    private DoubleBuffers() {
    }

    /** Stands in for {@link DoubleBuffer#wrap(double[])}. */
    public static DoubleBuffer wrap(double[] array) {
        return Buffers.wrap(array, 0, array.length);
    }

    /** Stands in for {@link DoubleBuffer#wrap(double[], int, int)}. */
    public static DoubleBuffer wrap(double[] array, int offset, int length) {
        return Buffers.wrap(array, offset, length);
    }

    /** Stands in for {@link DoubleBuffer#array}. */
    public static double[] array(DoubleBuffer self) {
        return Buffers.accessible(self);
    }

    /** Stands in for {@link DoubleBuffer#get()}. */
    public static double get(DoubleBuffer self) {
        double[] array = Buffers.array(self);
        if (array == null) {
            return self.get();
        }
        int i = Buffers.at(self, self.position());
        Buffers.get(self);
        return array[i];
    }

    /** Stands in for {@link DoubleBuffer#get(int)}. */
    public static double get(DoubleBuffer self, int index) {
        double[] array = Buffers.array(self);
        if (array == null) {
            return self.get(index);
        }
        Buffers.get(self, index);
        return array[Buffers.at(self, index)];
    }

    /** Stands in for {@link DoubleBuffer#get(double[])}. */
    public static DoubleBuffer get(DoubleBuffer self, double[] target) {
        return get(self, target, 0, target.length);
    }

    /** Stands in for {@link DoubleBuffer#get(double[], int, int)}. */
    public static DoubleBuffer get(DoubleBuffer self, double[] target, int offset, int length) {
        double[] array = Buffers.array(self);
        int position = self.position();
        double[] values = Buffers.getInto(self, target.length, offset, length);
        if (array == null) {
            System.arraycopy(values, offset, target, offset, length);
        } else {
            System.arraycopy(array, Buffers.at(self, position), target, offset, length);
        }
        return self;
    }

    /** Stands in for {@link DoubleBuffer#get(int, double[])}. */
    public static DoubleBuffer get(DoubleBuffer self, int index, double[] target) {
        return get(self, index, target, 0, target.length);
    }

    /** Stands in for {@link DoubleBuffer#get(int, double[], int, int)}. */
    public static DoubleBuffer get(DoubleBuffer self, int index, double[] target, int offset, int length) {
        double[] array = Buffers.array(self);
        double[] values = Buffers.getInto(self, index, target.length, offset, length);
        if (array == null) {
            System.arraycopy(values, offset, target, offset, length);
        } else {
            System.arraycopy(array, Buffers.at(self, index), target, offset, length);
        }
        return self;
    }

    /** Stands in for {@link DoubleBuffer#put(double)}. */
    public static DoubleBuffer put(DoubleBuffer self, double value) {
        double[] array = Buffers.array(self);
        if (array == null) {
            return self.put(value);
        }
        int i = Buffers.at(self, self.position());
        Buffers.put(self, value);
        array[i] = value;
        return self;
    }

    /** Stands in for {@link DoubleBuffer#put(int, double)}. */
    public static DoubleBuffer put(DoubleBuffer self, int index, double value) {
        double[] array = Buffers.array(self);
        if (array == null) {
            return self.put(index, value);
        }
        Buffers.put(self, index, value);
        array[Buffers.at(self, index)] = value;
        return self;
    }

    /** Stands in for {@link DoubleBuffer#put(double[])}. */
    public static DoubleBuffer put(DoubleBuffer self, double[] source) {
        return put(self, source, 0, source.length);
    }

    /** Stands in for {@link DoubleBuffer#put(double[], int, int)}. */
    public static DoubleBuffer put(DoubleBuffer self, double[] source, int offset, int length) {
        double[] array = Buffers.array(self);
        if (array == null) {
            return self.put(source, offset, length);
        }
        int i = Buffers.at(self, self.position());
        double[] kept = source.clone();
        Buffers.put(self, source, offset, length);
        System.arraycopy(kept, offset, array, i, length);
        return self;
    }

    /** Stands in for {@link DoubleBuffer#put(int, double[])}. */
    public static DoubleBuffer put(DoubleBuffer self, int index, double[] source) {
        return put(self, index, source, 0, source.length);
    }

    /** Stands in for {@link DoubleBuffer#put(int, double[], int, int)}. */
    public static DoubleBuffer put(DoubleBuffer self, int index, double[] source, int offset, int length) {
        double[] array = Buffers.array(self);
        if (array == null) {
            return self.put(index, source, offset, length);
        }
        double[] kept = source.clone();
        Buffers.put(self, index, source, offset, length);
        System.arraycopy(kept, offset, array, Buffers.at(self, index), length);
        return self;
    }

    /** Stands in for {@link DoubleBuffer#put(DoubleBuffer)}. */
    public static DoubleBuffer put(DoubleBuffer self, DoubleBuffer source) {
        double[] array = Buffers.array(self);
        if (source == self || self.isReadOnly() || source.remaining() > self.remaining()) {
            // The JDK refuses.
            Buffers.put(self, source);
        }
        double[] kept = new double[source.remaining()];
        get(source, source.position(), kept);
        if (array == null) {
            source.position(source.limit());
            return self.put(kept, 0, kept.length);
        }
        int i = Buffers.at(self, self.position());
        Buffers.put(self, source);
        System.arraycopy(kept, 0, array, i, kept.length);
        return self;
    }

    /** Stands in for {@link DoubleBuffer#compact}. */
    public static DoubleBuffer compact(DoubleBuffer self) {
        double[] array = Buffers.array(self);
        if (array == null || self.isReadOnly()) {
            Buffers.compact(self);
            return self;
        }
        int from = Buffers.at(self, self.position());
        double[] kept = Arrays.copyOfRange(array, from, from + self.remaining());
        Buffers.compact(self);
        System.arraycopy(kept, 0, array, Buffers.at(self, 0), kept.length);
        return self;
    }
}
