package dev.derive.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The results of one JDK as a table: a row for each kernel, each time as a ratio to the plain method. */
final class MarkdownTable {
    private static final List<Variant> RATIOS =
            List.of(Variant.FORWARD, Variant.REVERSE, Variant.IDLE, Variant.HANDWRITTEN);
    private static final List<Variant> ALLOCATIONS = List.of(Variant.PLAIN, Variant.FORWARD, Variant.REVERSE);
    private static final String MISSING = "–";

    private final List<Kernel> kernels;
    private final Results results;

    MarkdownTable(List<Kernel> kernels, Results results) {
        this.kernels = kernels;
        this.results = results;
    }

    String render() {
        List<String> lines = new ArrayList<>();
        lines.add("| kernel | plain, µs | forward | reverse | idle | hand-written"
                + " | plain, bytes/call | forward, bytes/call | reverse, bytes/call |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (Kernel kernel : kernels) {
            List<String> cells = new ArrayList<>(List.of(kernel.toString(), time(kernel)));
            RATIOS.forEach(variant -> cells.add(ratioWithError(kernel, variant)));
            ALLOCATIONS.forEach(variant -> cells.add(bytes(kernel, variant)));
            lines.add(row(cells));
        }
        lines.add(summary("geometric mean", MarkdownTable::geometricMean));
        lines.add(summary("worst", ratios -> ratios.stream().mapToDouble(r -> r).max().orElseThrow()));
        return String.join("\n", lines) + "\n";
    }

    static double geometricMean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
    }

    private String time(Kernel kernel) {
        Measurement plain = results.get(kernel, Variant.PLAIN);
        return plain == null ? MISSING : withError(plain.time(), plain.relativeError());
    }

    private String ratioWithError(Kernel kernel, Variant variant) {
        Measurement plain = results.get(kernel, Variant.PLAIN);
        Measurement other = results.get(kernel, variant);
        if (plain == null || other == null) {
            return MISSING;
        }
        return withError(ratio(plain, other), Math.hypot(plain.relativeError(), other.relativeError()));
    }

    private String bytes(Kernel kernel, Variant variant) {
        Measurement measurement = results.get(kernel, variant);
        return measurement == null ? MISSING : String.format(Locale.ROOT, "%,.0f", measurement.bytes());
    }

    private String summary(String name, ToDoubleFunction<List<Double>> statistic) {
        List<String> cells = new ArrayList<>(List.of("**" + name + "**", ""));
        for (Variant variant : RATIOS) {
            List<Double> ratios = new ArrayList<>();
            for (Kernel kernel : kernels) {
                Measurement plain = results.get(kernel, Variant.PLAIN);
                Measurement other = results.get(kernel, variant);
                if (plain != null && other != null) {
                    ratios.add(ratio(plain, other));
                }
            }
            cells.add(ratios.isEmpty() ? MISSING : number(statistic.applyAsDouble(ratios)));
        }
        ALLOCATIONS.forEach(variant -> cells.add(""));
        return row(cells);
    }

    private static double ratio(Measurement plain, Measurement other) {
        return other.time() / plain.time();
    }

    /** JMH gives no error for fewer than two iterations. */
    private static String withError(double value, double relativeError) {
        return Double.isNaN(relativeError) ? number(value) : number(value) + " ± " + number(value * relativeError);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
