package dev.derive.it.commonsmath;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.runner.Description;
import org.junit.runner.JUnitCore;
import org.junit.runner.Request;
import org.junit.runner.Result;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/**
 * Runs JUnit 4 test classes, for a virtual machine of its own: the first argument is a file that lists the classes, the
 * second the file for the outcomes, one line for each test: its class and name, PASSED, FAILED or IGNORED, and the
 * error.
 */
public final class SuiteRun {
    private SuiteRun() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> classes = Files.readAllLines(Path.of(arguments[0]));
        Outcomes outcomes = new Outcomes();
        PrintStream console = System.out;
        System.setOut(new PrintStream(PrintStream.nullOutputStream()));
        for (String name : classes) {
            JUnitCore core = new JUnitCore();
            core.addListener(outcomes);
            long start = System.nanoTime();
            Result result = core.run(Request.aClass(Class.forName(name)));
            if (Boolean.getBoolean("suite.times")) {
                console.printf("%7d ms %3d failed of %4d %s%n", (System.nanoTime() - start) / 1_000_000,
                        result.getFailureCount(), result.getRunCount(), name);
            }
        }
        Files.write(Path.of(arguments[1]), outcomes.lines(), StandardCharsets.UTF_8);
        System.exit(0);
    }

    /** Parameterised tests with equal names are told apart by their order. */
    private static final class Outcomes extends RunListener {
        private final Map<String, String> byTest = new TreeMap<>();
        private String current;
        private String outcome;

        @Override
        public void testStarted(Description test) {
            current = test.getDisplayName();
            outcome = "PASSED";
        }

        @Override
        public void testFailure(Failure failure) {
            StringBuilder error = new StringBuilder("FAILED ").append(failure.getException());
            for (StackTraceElement element : failure.getException().getStackTrace()) {
                error.append(" < ").append(element);
                if (error.length() > 2_000) {
                    break;
                }
            }
            outcome = error.toString();
            if (!failure.getDescription().isTest()) {
                put(failure.getDescription().getDisplayName(), outcome);
            }
        }

        @Override
        public void testAssumptionFailure(Failure failure) {
            outcome = "IGNORED " + failure.getMessage();
        }

        @Override
        public void testIgnored(Description test) {
            put(test.getDisplayName(), "IGNORED");
        }

        @Override
        public void testFinished(Description test) {
            put(current, outcome);
        }

        private void put(String test, String text) {
            String name = test;
            for (int i = 2; byTest.containsKey(name); i++) {
                name = test + " #" + i;
            }
            byTest.put(name, text.replace('\n', ' ').replace('\r', ' '));
        }

        List<String> lines() {
            return byTest.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList();
        }
    }
}
