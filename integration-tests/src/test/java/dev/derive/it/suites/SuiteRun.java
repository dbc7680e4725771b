package dev.derive.it.suites;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs test classes for JUnit of any version, for a virtual machine of its own: the first argument is a file that lists
 * the classes, the second the file for the outcomes, one line for each test: its class and name, SUCCESSFUL, FAILED,
 * ABORTED or SKIPPED, and the error.
 */
public final class SuiteRun {
    private static final int LONGEST = 2_000;

    private SuiteRun() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> classes = Files.readAllLines(Path.of(arguments[0]));
        PrintStream console = System.out;
        System.setOut(new PrintStream(PrintStream.nullOutputStream()));
        System.setErr(System.out);
        Launcher launcher = LauncherFactory.create();
        Map<String, String> byTest = new TreeMap<>();
        for (String name : classes) {
            long start = System.nanoTime();
            // A thread for each, because some leave something behind in a ThreadLocal that the next ones count.
            Thread thread = new Thread(() -> run(name, launcher, byTest), "suite");
            thread.start();
            thread.join();
            if (Boolean.getBoolean("suite.times")) {
                console.printf("%7d ms %s%n", (System.nanoTime() - start) / 1_000_000, name);
            }
        }
        Files.write(Path.of(arguments[1]), byTest.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue())
                .toList(), StandardCharsets.UTF_8);
        System.exit(0);
    }

    private static void run(String name, Launcher launcher, Map<String, String> byTest) {
        try {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(Class.forName(name)))
                    .configurationParameter("junit.jupiter.execution.parallel.enabled", "false").build();
            launcher.execute(request, new Outcomes(name, byTest));
        } catch (Throwable e) {
            byTest.put(name + " as a whole", "FAILED " + text(e));
        }
    }

    /** What became of each test of one class; and of the class, and each of its parts, only if it failed. */
    private record Outcomes(String className, Map<String, String> byTest) implements TestExecutionListener {
        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            byTest.put(key(test), "SKIPPED");
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                byTest.put(key(test), result.getThrowable().map(e -> result.getStatus() + " " + text(e))
                        .orElse(result.getStatus().toString()));
            }
        }

        private String key(TestIdentifier test) {
            String id = test.getUniqueId();
            return className + " " + id.substring(id.indexOf('/') + 1).replaceAll("\\s", " ");
        }
    }

    private static String text(Throwable e) {
        StringBuilder text = new StringBuilder(e.toString());
        for (Throwable t = e; t != null && text.length() < LONGEST; t = t.getCause()) {
            if (t != e) {
                text.append(" < caused by ").append(t);
            }
            for (StackTraceElement element : t.getStackTrace()) {
                text.append(" < ").append(element);
                if (text.length() > LONGEST) {
                    break;
                }
            }
        }
        return text.toString().replaceAll("\\s", " ");
    }
}
