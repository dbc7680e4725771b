package dev.derive.it;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the source of a table of functions that is too long to be written by hand: methods that meet the limits of the
 * class file format.
 */
final class LimitsSource {

    static final String NAME = "Limits";

    /** Doubles that a method takes; the shadows of so many do not fit among the parameters. */
    private static final int WIDE = 70;

    private LimitsSource() {
    }

    static String text() {
        return """
                package dev.derive.it.model.language;

                import dev.derive.it.unwoven.language.Library;
                import java.util.Map;
                import java.util.function.DoubleSupplier;
                import java.util.function.DoubleUnaryOperator;

                public final class Limits {

                    public static Map<String, DoubleUnaryOperator[]> cases() {
                        return new Cases()
                """ + CASES + """
                                .all();
                    }

                    static double field = 1;
                    static double[] kept = {0};
                """ + wideMethods() + largeMethods() + "}\n";
    }

    /** A wide function of p0 … with x for p0, p1 and the last: p0·last + 3·p1 + c. */
    private static final String CASES = """
            .derives("a static method with very many parameters", x -> wide(ARGUMENTS), x -> 2 * x + 3)
            .derives("with arrays, floats and integers among them", x -> mixed(ARGUMENTS, (float) x, new double[] {x}, 2),
                    x -> 2 * x + 1 + 2)
            .derives("a virtual method with very many parameters", x -> made(true).virtual(ARGUMENTS), x -> 2 * x)
            .derives("an override of it that calls super", x -> made(false).virtual(ARGUMENTS), x -> 4 * x + 1)
            .derives("a constructor with very many parameters", x -> new Made(ARGUMENTS).value, x -> 2 * x + 3)
            .derives("super(…) with very many arguments", x -> new Derived(ARGUMENTS).value, x -> 2 * x + 3)
            .derives("a method of a woven interface, in a lambda",
                    x -> call((PARAMETERS) -> p0 * LAST + x * p1, x), x -> 4 * x)
            .derives("a reference to a method with very many parameters", x -> call(Limits::wide, x), x -> 2 * x + 3)
            .derives("a default method with very many parameters", x -> ((Wide) Limits::wide).twice(ARGUMENTS), x -> 4 * x + 6)
            .derives("an unwoven interface, implemented in woven code", x -> callLibrary(Limits::wide, x), x -> 2 * x + 3)
            .isLost("an unwoven interface, implemented in unwoven code", x -> callLibrary(Library.wide(), x))
            .derives("the same, given constants", x -> x * callLibrary(Library.wide(), 2), x -> callLibrary(Library.wide(), 2))
            .derives("a proxy of it", x -> call(Outside.MADE, x), x -> 3)
            .isLost("a woven interface over a reference to unwoven code", x -> call(Library.wide()::of, x))
            .derives("called back by unwoven code", Limits::calledBack, x -> 8 * x)
            .derives("a lambda that captures very much", Limits::capturesMuch, x -> 2 * x + 3)
            .derives("a recursion with very many parameters", x -> recursive(3, ARGUMENTS), x -> 4 * x * x * x)
            .derives("very many integers and one double", x -> integers(x, INTEGERS), x -> 2 * x)
            .isLost("a method that has no room for the context, given an active field", Limits::fullWithField)
            .derives("a method that has no room for the context", x -> x * full(ALL_INTEGERS), x -> 7)
            .derives("a method of more than 8,000 bytes", x -> medium(x), x -> 1)
            .derives("a switch of a thousand cases", x -> thousand(500, x) + thousand(5, x) + thousand(-1, x), x -> 500 + 5)
            .derives("a sparse switch of a thousand cases", x -> sparse(7007, x), x -> 7007)
            .derives("a static initialiser of 5,000 doubles", x -> x * Table.VALUES[4999], x -> 4999.5)
            .derives("an array initialiser of a thousand active doubles", x -> sum(thousandActive(x)), x -> 1000)
            .derives("a method near 64 KB", x -> manyLines(x), x -> 1)
            .isLost("a method near 64 KB in one line, given an active value", x -> huge(x))
            .derives("a method near 64 KB in one line, given a constant", x -> x * huge(2), x -> 2)
            .isLost("a method near 64 KB in one line that reads a field", Limits::hugeWithField)
            .derives("the trace of an exception thrown in a method of more than 8,000 bytes", x -> traced(x), x -> traced(1))
            .derives("a long text of conditions", Limits::conditions, x -> 1)
            """.replace("ARGUMENTS", arguments("x")).replace("PARAMETERS", list("p%d", WIDE)).replace("LAST", "p" + (WIDE - 1))
            .replace("ALL_INTEGERS", list("%d", 255)).replace("INTEGERS", list("%d", 240));

    private static String list(String format, int count) {
        return IntStream.range(0, count).mapToObj(i -> String.format(format, i)).collect(Collectors.joining(", "));
    }

    private static String arguments(String x) {
        return IntStream.range(0, WIDE).mapToObj(i -> i < 2 || i == WIDE - 1 ? x : i + ".5").collect(Collectors.joining(", "));
    }

    private static String wideMethods() {
        String parameters = list("double p%d", WIDE);
        String names = list("p%d", WIDE);
        return """
                static double wide(PARAMETERS) {
                    return p0 * LAST + 3 * p1 + p5;
                }

                static float mixed(PARAMETERS, float f, double[] a, int n) {
                    a[0] *= n;
                    return (float) (p0 * LAST + f + a[0]);
                }

                static Made made(boolean plain) {
                    return plain ? new Made(1) : new Derived(1);
                }

                static class Made {
                    final double value;

                    Made(int ignored) {
                        value = 0;
                    }

                    Made(PARAMETERS) {
                        value = p0 * LAST + 3 * p1;
                    }

                    double virtual(PARAMETERS) {
                        return p0 * LAST;
                    }
                }

                static final class Derived extends Made {
                    Derived(int ignored) {
                        super(ignored);
                    }

                    Derived(PARAMETERS) {
                        super(NAMES);
                    }

                    @Override
                    double virtual(PARAMETERS) {
                        return 2 * super.virtual(NAMES) + p1;
                    }
                }

                interface Wide {
                    double of(PARAMETERS);

                    default double twice(PARAMETERS) {
                        return 2 * of(NAMES);
                    }
                }

                static final class Outside {
                    static final Wide MADE = (Wide) java.lang.reflect.Proxy.newProxyInstance(Limits.class.getClassLoader(),
                            new Class<?>[] {Wide.class}, (p, m, a) -> 3 * (Double) a[1]);
                }

                static double call(Wide f, double x) {
                    return f.of(ARGUMENTS);
                }

                static double callLibrary(Library.Wide f, double x) {
                    return f.of(ARGUMENTS);
                }

                static double calledBack(double x) {
                    double[] sum = {0};
                    Library.callWithOnes((PARAMETERS) -> {
                        sum[0] += p0 * x * x;
                        return 0;
                    });
                    sum[0] += sum[0];
                    return sum[0];
                }

                static double capturesMuch(double x) {
                    CAPTURED
                    DoubleSupplier f = () -> c0 * LAST_CAPTURED + 3 * c1 + SUM * 0;
                    return f.getAsDouble();
                }

                static double recursive(int n, PARAMETERS) {
                    return n == 0 ? p1 : p0 * recursive(n - 1, NAMES);
                }

                static double integers(double x, INTEGERS) {
                    return n3 == 3 ? x * x : 0;
                }

                static double fullWithField(double x) {
                    field = x;
                    try {
                        return fullOfField(ALL);
                    } finally {
                        field = 1;
                    }
                }

                static double fullOfField(ALL_INTEGERS) {
                    return field * n2;
                }

                static double full(ALL_INTEGERS) {
                    return n7;
                }
                """.replace("PARAMETERS", parameters).replace("NAMES", names).replace("ARGUMENTS", arguments("x"))
                .replace("LAST_CAPTURED", "c" + (WIDE - 1)).replace("LAST", "p" + (WIDE - 1))
                .replace("ALL_INTEGERS", list("int n%d", 255)).replace("INTEGERS", list("int n%d", 240))
                .replace("ALL", list("%d", 255))
                .replace("CAPTURED", IntStream.range(0, WIDE)
                        .mapToObj(i -> "double c" + i + " = " + (i < 2 || i == WIDE - 1 ? "x" : i + ".5") + ";")
                        .collect(Collectors.joining(" ")))
                .replace("SUM", "(" + IntStream.range(0, WIDE).mapToObj(i -> "c" + i).collect(Collectors.joining(" + ")) + ")");
    }

    private static String largeMethods() {
        return "static double medium(double x) { double y = x;\n" + "y = y * 2 - y;\n".repeat(1500) + "return y; }\n"
                + """
                static double traced(double x) {
                    try {
                        return throwing(x);
                    } catch (ArithmeticException e) {
                        double sum = 0;
                        for (int i = 0; i < 3; i++) {
                            StackTraceElement frame = e.getStackTrace()[i];
                            sum = 10 * sum + frame.getMethodName().length() + frame.getLineNumber();
                        }
                        return x * sum;
                    }
                }
                static void fail() { throw new ArithmeticException(); }
                static double throwing(double x) { double y = x;
                """ + "y = y * 2 - y;\n".repeat(750) + "if (y < 1e9) { fail(); }\n" + "y = y * 2 - y;\n".repeat(750) + "return y; }\n"
                + "static double huge(double x) { double y = x;\n" + "y = y * 2 - y; ".repeat(7000) + "return y; }\n"
                + "static double manyLines(double x) { double y = x;\n" + "y = y * 2 - y;\n".repeat(7000) + "return y; }\n"
                + "static double hugeWithField(double x) { field = x; try { return hugeOfField(); } finally { field = 1; } }\n"
                + "static double hugeOfField() { double y = field;\n" + "y = y * 2 - y; ".repeat(7000) + "return y; }\n"
                + "static double thousand(int n, double x) { switch (n) {\n" + cases(1) + "default: return 0; } }\n"
                + "static double sparse(int n, double x) { switch (n) {\n" + cases(1001) + "default: return 0; } }\n"
                + "static final class Table { static final double[] VALUES = {" + list("%d.5", 5000) + "}; }\n"
                + "static double[] thousandActive(double x) { return new double[] {" + "x, ".repeat(1000) + "}; }\n"
                + "static double sum(double[] a) { double s = 0; for (double v : a) { s += v; } return s; }\n"
                + "static double conditions(double x) { double y = x;\n"
                + IntStream.range(0, 800).mapToObj(i -> "if (y > " + (i + 10) + ") { y -= " + i + "; }\n")
                        .collect(Collectors.joining()) + "return y; }\n";
    }

    private static String cases(int step) {
        return IntStream.range(0, 1000).map(i -> i * step)
                .mapToObj(i -> "case " + i + ": return " + i + " * x;\n").collect(Collectors.joining());
    }
}
