package dev.derive.it.model.adversarial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers that leave as text, bytes or bits and are read again, in more ways. */
public final class Transcribed {
    private static final Properties PROPS = new Properties();
    private static final AtomicLong BITS = new AtomicLong();

    private Transcribed() {
    }

    public static double exceptionMessage(double x) {
        try {
            throw new IllegalStateException("" + x * x);
        } catch (IllegalStateException e) {
            return Double.parseDouble(e.getMessage());
        }
    }

    public static double byteBufferRoundTrip(double x) {
        ByteBuffer b = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        b.putDouble(x * x);
        b.flip();
        return b.getDouble();
    }

    public static double byteBufferAsLong(double x) {
        ByteBuffer b = ByteBuffer.allocate(8);
        b.putLong(0, Double.doubleToLongBits(x * x));
        return b.getDouble(0);
    }

    public static double longBuffer(double x) {
        LongBuffer b = LongBuffer.allocate(2);
        b.put(0, Double.doubleToLongBits(x * x));
        return Double.longBitsToDouble(b.get(0));
    }

    public static double dataStreams(double x) throws IOException {
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        new DataOutputStream(o).writeDouble(x * x);
        return new DataInputStream(new ByteArrayInputStream(o.toByteArray())).readDouble();
    }

    public static double dataStreamsAsLong(double x) throws IOException {
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        new DataOutputStream(o).writeLong(Double.doubleToLongBits(x * x));
        return Double.longBitsToDouble(new DataInputStream(new ByteArrayInputStream(o.toByteArray())).readLong());
    }

    public static double dataStreamsAsUtf(double x) throws IOException {
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        new DataOutputStream(o).writeUTF(Double.toString(x * x));
        return Double.parseDouble(new DataInputStream(new ByteArrayInputStream(o.toByteArray())).readUTF());
    }

    public static double pipes(double x) throws IOException {
        PipedInputStream in = new PipedInputStream();
        DataOutputStream o = new DataOutputStream(new PipedOutputStream(in));
        o.writeDouble(x * x);
        return new DataInputStream(in).readDouble();
    }

    public static double printWriter(double x) {
        StringWriter w = new StringWriter();
        new PrintWriter(w, true).printf(Locale.ROOT, "%.17g", x * x);
        return Double.parseDouble(w.toString());
    }

    public static double scannerOfBuiltText(double x) {
        return new Scanner("a " + x * x + " b").useLocale(Locale.ROOT).skip("a ").nextDouble();
    }

    public static double numberFormatParse(double x) throws ParseException {
        NumberFormat f = NumberFormat.getInstance(Locale.ROOT);
        f.setMaximumFractionDigits(15);
        return f.parse(f.format(x * x)).doubleValue();
    }

    public static double properties(double x) {
        PROPS.setProperty("v", String.valueOf(x * x));
        return Double.valueOf(PROPS.getProperty("v"));
    }

    public static double tokenizer(double x) throws IOException {
        StreamTokenizer t = new StreamTokenizer(new StringReader("" + x * x));
        t.nextToken();
        return t.nval;
    }

    public static double digitsByStringBuilder(double x) {
        StringBuilder b = new StringBuilder().append(x * x).reverse();
        return Double.parseDouble(b.reverse().toString());
    }

    public static double bitSetOfBits(double x) {
        BitSet s = BitSet.valueOf(new long[] {Double.doubleToLongBits(x * x)});
        return Double.longBitsToDouble(s.toLongArray()[0]);
    }

    @Exact
    public static double atomicBits(double x) {
        BITS.set(Double.doubleToRawLongBits(x * x));
        return Double.longBitsToDouble(BITS.get()) * x;
    }

    @Exact
    public static double atomicBitsAdded(double x) {
        BITS.set(Double.doubleToRawLongBits(x));
        long o;
        long n;
        do {
            o = BITS.get();
            n = Double.doubleToRawLongBits(Double.longBitsToDouble(o) * x);
        } while (!BITS.compareAndSet(o, n));
        return Double.longBitsToDouble(BITS.get());
    }
}
