package dev.derive.it.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.it.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published tests of a library, library and tests woven, with each method that is called from outside running its
 * twin: every test has the outcome that it has without the agent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SuiteTest {
    @TempDir
    static Path directory;

    private final Suite suite;
    private final List<String> reported;
    private ExecutorService twoAtATime;
    private Future<Map<String, String>> plain;
    private Future<Map<String, String>> forward;
    private Future<Map<String, String>> reverse;

    /**
     * @param reported the lines of the agent's report that are expected, beside those of slow twins: what isn't woven
     */
    SuiteTest(Suite suite, String... reported) {
        this.suite = suite;
        this.reported = List.of(reported);
    }

    @BeforeAll
    void startTheThreeRuns() throws IOException {
        List<String> classes = suite.classes();
        twoAtATime = Executors.newFixedThreadPool(2);
        forward = twoAtATime.submit(() -> run("forward", classes, verifying("forward")));
        reverse = twoAtATime.submit(() -> run("reverse", classes, verifying("reverse")));
        plain = twoAtATime.submit(() -> run("plain", classes, Jvm.plain()));
    }

    @AfterAll
    void stop() {
        twoAtATime.shutdownNow();
    }

    @Test
    void inForwardVerificationEachTestHasItsOutcome() throws Exception {
        compare("forward", forward.get());
    }

    @Test
    void inReverseVerificationEachTestHasItsOutcome() throws Exception {
        compare("reverse", reverse.get());
    }

    @Test
    void everyMethodHasATwinAndTheReportNamesTheClassesThatHaveRulesInstead() throws Exception {
        forward.get();
        List<String> report = Files.readAllLines(directory.resolve("forward.report"));
        assertTrue(report.get(0).contains(" 0 classes not woven, 0 methods without twins."), report.get(0));
        assertEquals(reported, report.stream().skip(1).filter(line -> !line.contains(": slow, ")).toList());
    }

    private void compare(String mode, Map<String, String> woven) throws Exception {
        Map<String, String> expected = plain.get();
        assertTrue(expected.size() >= suite.tests(), expected.size() + " tests");
        TreeSet<String> differing = differing(expected, woven);
        // Some tests draw random numbers without a seed, and fail now and then. Those get two more chances, as a whole
        // class.
        for (int chance = 0; chance < 2 && !differing.isEmpty(); chance++) {
            List<String> classes = differing.stream().map(SuiteTest::className).distinct().toList();
            Map<String, String> again = run(mode + chance, classes, verifying(mode));
            differing.retainAll(differing(expected, again));
        }
        assertEquals("", differing.stream().map(t -> t + ": " + expected.get(t) + ", woven " + woven.get(t))
                .collect(Collectors.joining("\n")));
    }

    private static TreeSet<String> differing(Map<String, String> expected, Map<String, String> actual) {
        TreeSet<String> tests = new TreeSet<>(expected.keySet());
        tests.addAll(actual.keySet());
        tests.removeIf(t -> outcome(expected.get(t)).equals(outcome(actual.get(t))));
        return tests;
    }

    private static String outcome(String text) {
        return text == null ? "" : text.split(" ", 2)[0];
    }

    private static String className(String test) {
        return test.split(" ", 2)[0];
    }

    private Jvm verifying(String mode) {
        return Jvm.withAgent("packages=" + suite.packages() + ",verify=" + mode + ",report="
                + directory.resolve(mode + ".report"));
    }

    private Map<String, String> run(String name, List<String> classes, Jvm jvm) throws Exception {
        return Suite.run(classes, jvm, directory, name);
    }
}
