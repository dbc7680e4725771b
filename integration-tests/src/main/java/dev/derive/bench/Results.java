package dev.derive.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** What was measured on one JDK. */
final class Results {
    private final Map<Kernel, Map<Variant, Measurement>> measurements = new LinkedHashMap<>();

    void add(Kernel kernel, Variant variant, RunResult fork) {
        measurements.computeIfAbsent(kernel, k -> new EnumMap<>(Variant.class))
                .computeIfAbsent(variant, v -> new Measurement())
                .add(fork);
    }

    /** The measurement, or null if there is none. */
    Measurement get(Kernel kernel, Variant variant) {
        return measurements.getOrDefault(kernel, Map.of()).get(variant);
    }

    /** For JMH's own result formats. */
    List<RunResult> merged() {
        List<RunResult> all = new ArrayList<>();
        measurements.values().forEach(variants -> variants.values().forEach(m -> all.add(m.merged())));
        return all;
    }

    /** The virtual machine and the machine. */
    String machine() {
        String machine = Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch");
        List<RunResult> all = merged();
        if (all.isEmpty()) {
            return machine;
        }
        BenchmarkParams params = all.get(0).getParams();
        String jdk = "JDK " + params.getJdkVersion() + ", " + params.getVmName() + " " + params.getVmVersion();
        return jdk + "; " + machine;
    }
}
