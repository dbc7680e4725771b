package dev.derive.it.model.adversarial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Numbers that are taken apart into bits or bytes and put together again. */
public final class Bits {
    private Bits() {
    }

    @Exact
    public static double thereAndBack(double x) {
        return Double.longBitsToDouble(Double.doubleToLongBits(x * x)) * x;
    }

    @Exact
    public static double rawThereAndBack(double x) {
        long bits = Double.doubleToRawLongBits(x * x);
        double y = x + 1;
        return Double.longBitsToDouble(bits) * y;
    }

    @Exact
    public static double floatsThereAndBack(double x) {
        return Float.intBitsToFloat(Float.floatToIntBits((float) (x * 2))) * x + Float.intBitsToFloat(Float.floatToRawIntBits((float) x));
    }

    static double floatsThereAndBackSlope(double x) {
        return (float) (x * 2) + 2 * x + 1;
    }

    public static double twoNumbersWithTheSameBits(double x) {
        double y = 1.25;
        double z = 0.8;
        long[] bits = {Double.doubleToLongBits(x), Double.doubleToLongBits(y), Double.doubleToLongBits(z)};
        return Double.longBitsToDouble(bits[1]) * Double.longBitsToDouble(bits[2]) * Double.longBitsToDouble(bits[0]);
    }

    public static double signCleared(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(-x) & Long.MAX_VALUE);
    }

    public static double lowWordCleared(double x) {
        double high = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFFFFFFF8000000L);
        return high * x + (x - high) * x;
    }

    static double lowWordClearedSlope(double x) {
        return 2 * x;
    }

    public static double exponentChanged(double x) {
        return Double.longBitsToDouble(Double.doubleToLongBits(x) + (1L << 52));
    }

    public static double fastInverseSquareRoot(double x) {
        double y = Double.longBitsToDouble(0x5fe6eb50c7b537a9L - (Double.doubleToLongBits(x) >> 1));
        for (int i = 0; i < 6; i++) {
            y *= 1.5 - 0.5 * x * y * y;
        }
        return y;
    }

    public static double mantissaTimesPowerOfTwo(double x) {
        long bits = Double.doubleToLongBits(x);
        long mantissa = bits & (1L << 52) - 1 | 1L << 52;
        return mantissa * Math.pow(2, (int) (bits >>> 52) - 1075);
    }

    /** As a fraction is made of a number. */
    public static double mantissaAsLargeInteger(double x) {
        long mantissa = Double.doubleToLongBits(x) & (1L << 52) - 1 | 1L << 52;
        int shift = 52;
        while ((mantissa & 1) == 0) {
            mantissa >>= 1;
            shift--;
        }
        return BigInteger.valueOf(mantissa).doubleValue() / BigInteger.ONE.shiftLeft(shift).doubleValue();
    }

    public static double logarithmOfAllBits(double x) {
        return (double) Double.doubleToRawLongBits(x) / (1L << 52) - 1023;
    }

    public static double mantissaOfAFloat(double x) {
        return (Float.floatToIntBits((float) x) & (1 << 23) - 1) * 0x1p-23f + 1;
    }

    /** The exponent stays the same where the number varies, and so does what is made of it. */
    @Exact
    public static double scaledByThePowerOfTwoBelow(double x) {
        double scale = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0x7FF0000000000000L);
        int exponent = (int) (Double.doubleToLongBits(3 * x) >> 52) - 1023;
        return x / scale * x + Double.longBitsToDouble((long) (exponent + 1023) << 52) * exponent;
    }

    @Exact
    public static double twoHalves(double x) {
        long bits = Double.doubleToLongBits(x * x);
        int high = (int) (bits >>> 32);
        int low = (int) bits;
        return Double.longBitsToDouble((long) high << 32 | low & 0xFFFFFFFFL);
    }

    @Exact
    public static double atomicLong(double x) {
        AtomicLong sum = new AtomicLong(Double.doubleToLongBits(1));
        for (int i = 0; i < 3; i++) {
            long before;
            long after;
            do {
                before = sum.get();
                after = Double.doubleToLongBits(Double.longBitsToDouble(before) * x);
            } while (!sum.compareAndSet(before, after));
        }
        return Double.longBitsToDouble(sum.get());
    }

    @Exact
    public static double atomicLongArray(double x) {
        AtomicLongArray cells = new AtomicLongArray(2);
        cells.set(0, Double.doubleToRawLongBits(x));
        cells.updateAndGet(1, b -> Double.doubleToRawLongBits(Double.longBitsToDouble(b) + x * x));
        return Double.longBitsToDouble(cells.get(0)) * Double.longBitsToDouble(cells.get(1));
    }

    @Exact
    public static double longArray(double x) {
        long[] bits = {Double.doubleToLongBits(x), Double.doubleToLongBits(3 * x)};
        long[] copy = bits.clone();
        return Double.longBitsToDouble(copy[1]) * x;
    }

    @Exact
    public static double negativeZeroNormalised(double x) {
        double y = Double.doubleToLongBits(x) == 0x8000000000000000L ? 0 : x;
        return y * x;
    }

    @Exact
    public static double comparedInUlps(double x) {
        long a = Double.doubleToLongBits(x);
        long b = Double.doubleToLongBits(x + 1e-15);
        return Math.abs(a - b) < 100 ? x * x : 0;
    }

    @Exact
    public static double hashes(double x) {
        int h = Double.hashCode(x) + Objects.hash(x, "k") + Double.valueOf(x).hashCode();
        return h == 42 ? 1 : x * x;
    }

    public static double byteBuffer(double x) {
        ByteBuffer buffer = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putDouble(x).putDouble(x * x);
        buffer.flip();
        return buffer.getDouble() * buffer.getDouble();
    }

    public static double byteBufferOfBits(double x) {
        ByteBuffer buffer = ByteBuffer.allocate(8);
        buffer.putLong(0, Double.doubleToLongBits(x * x));
        return buffer.getDouble(0);
    }

    public static double byteBufferToBits(double x) {
        ByteBuffer buffer = ByteBuffer.allocate(8);
        buffer.putDouble(0, x * x);
        return Double.longBitsToDouble(buffer.getLong(0));
    }

    public static double doubleBuffer(double x) {
        DoubleBuffer buffer = DoubleBuffer.allocate(2);
        buffer.put(x).put(x * x);
        return buffer.get(0) * buffer.get(1);
    }

    @Exact
    public static double longBuffer(double x) {
        LongBuffer buffer = LongBuffer.allocate(1);
        buffer.put(Double.doubleToLongBits(x * x));
        return Double.longBitsToDouble(buffer.get(0));
    }

    public static double dataStream(double x) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeDouble(x * x);
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())).readDouble();
    }

    public static double dataStreamOfBits(double x) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeLong(Double.doubleToLongBits(x * x));
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())).readDouble();
    }

    public static double objectStream(double x) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(x * x);
            out.writeObject(new double[] {x, 1});
        }
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        return (Double) in.readObject() * ((double[]) in.readObject())[0];
    }

    @Exact
    public static double bytesShifted(double x) {
        long bits = Double.doubleToLongBits(x);
        byte[] bytes = new byte[8];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (bits >>> 8 * i);
        }
        long back = 0;
        for (int i = 7; i >= 0; i--) {
            back = back << 8 | bytes[i] & 0xFF;
        }
        return Double.longBitsToDouble(back);
    }
}
