package dev.derive.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks and prints one Markdown table for each JDK.
 *
 * <p>The variants of a kernel need virtual machines with and without the agent. They are run one fork after the other,
 * and the whole round is repeated for the next fork, so that what else happens on the machine hits all alike.
 */
public final class BenchmarkTable {
    private static final String LEGEND =
            "Ratios are times over the plain method's without agent, medians over forks, ± JMH's error.";
    private static final String PACKAGES = "dev.derive.bench.kernels:Jama";

    private final Settings settings;
    private final OutputFormat log;
    private final Map<Path, Results> results = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    private BenchmarkTable(Settings settings, OutputFormat log) {
        this.settings = settings;
        this.log = log;
    }

    public static void main(String[] arguments) throws IOException {
        Settings settings;
        try {
            settings = Settings.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Settings.USAGE);
            System.exit(2);
            return;
        }
        Files.createDirectories(settings.output);
        boolean complete;
        try (PrintStream log = new PrintStream(settings.output.resolve("benchmarks.log").toFile())) {
            BenchmarkTable table =
                    new BenchmarkTable(settings, OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL));
            table.run();
            table.report();
            complete = table.failures.isEmpty();
        }
        System.exit(complete ? 0 : 1);
    }

    private void run() {
        settings.jdks.forEach(jdk -> results.put(jdk, new Results()));
        for (int round = 1; round <= settings.forks; round++) {
            for (Kernel kernel : settings.kernels) {
                for (Path jdk : settings.jdks) {
                    for (Variant variant : Variant.values()) {
                        if (variant.exists(kernel)) {
                            runFork(round, jdk, kernel, variant);
                        }
                    }
                }
            }
        }
    }

    /** A fork that fails is reported at the end; the others still count. */
    private void runFork(int round, Path jdk, Kernel kernel, Variant variant) {
        String name =
                "fork " + round + " of " + settings.forks + ", " + jdk.getFileName() + ", " + kernel + ", " + variant;
        try {
            for (RunResult result : new Runner(options(jdk, kernel, variant).build(), log).run()) {
                results.get(jdk).add(kernel, variant, result);
                System.err.printf("%s: %.3f µs%n", name, result.getPrimaryResult().getScore());
            }
        } catch (RunnerException e) {
            failures.add(name);
            System.err.println(name + ": failed");
        }
    }

    private ChainedOptionsBuilder options(Path jdk, Kernel kernel, Variant variant) {
        TimeValue time = TimeValue.milliseconds(settings.milliseconds);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(variant.pattern())
                .param("kernel", kernel.name())
                .jvm(jdk.resolve("bin/java").toString())
                .forks(1)
                .warmupIterations(settings.warmups)
                .warmupTime(time)
                .measurementIterations(settings.iterations)
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        if (variant.withAgent()) {
            options.jvmArgsAppend("-javaagent:" + settings.agent + "=packages=" + PACKAGES);
        }
        return options;
    }

    private void report() throws IOException {
        List<RunResult> all = new ArrayList<>();
        StringBuilder tables = new StringBuilder();
        for (Results jdk : results.values()) {
            tables.append(jdk.machine()).append(". ").append(LEGEND).append("\n\n");
            tables.append(new MarkdownTable(settings.kernels, jdk).render()).append('\n');
            all.addAll(jdk.merged());
        }
        for (String failure : failures) {
            tables.append("Failed: ").append(failure).append(" (the reason is in benchmarks.log).\n");
        }
        System.out.print(tables);
        Files.writeString(settings.output.resolve("benchmarks.md"), tables);
        String json = settings.output.resolve("benchmarks.json").toString();
        ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(all);
    }
}
