package dev.derive.it.model;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Code that only looks at active values: prints, formats, tests. */
public final class Observers {

    private Observers() {
    }

    /** Everything below, as text; the value returned is the function. */
    public static String text(double x) {
        return lines(new double[] {x, x * x});
    }

    public static double square(double x, StringBuilder into) {
        into.append(lines(new double[] {x, x * x}));
        return x * x;
    }

    private static String lines(double[] a) {
        double x = a[0];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        out.println(x);
        out.print(a[1]);
        out.println();
        out.printf(Locale.ROOT, "%.3f %s%n", x, a[1]);
        out.println(String.format(Locale.ROOT, "%8.4e", a[1]));
        out.println("x = " + x + ", x² = " + a[1] + (float) x);
        String compound = "x";
        compound += x;
        out.println(compound.concat(String.valueOf(a[1])));
        out.println(Double.toString(x) + Double.valueOf(x) + Double.toHexString(x));
        out.println(new StringBuilder().append(x).append(' ').append(a[1]).insert(0, x));
        out.println(Arrays.toString(a));
        out.println(Double.isNaN(x) + " " + Double.isInfinite(x) + " " + Double.isFinite(x) + " " + Double.hashCode(x));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
