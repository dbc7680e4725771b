package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.it.app.VerifiedApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent's option {@code verify}: twins run in place of originals, and nothing else changes. */
class VerificationTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"forward", "reverse"})
    void wovenMethodsRunTheirTwinsOnEveryThreadAndDerivativesAreStillComputed(String mode) throws Exception {
        Path report = directory.resolve("report.txt");
        String output = Jvm.withAgent("packages=dev.derive.it.model,verify=" + mode + ",report=" + report)
                .run(VerifiedApp.class).succeeded().output();
        assertEquals(String.join("\n", "here: in$" + mode + " 0.5 [0.5]", "there: in$" + mode + " 0.5 [0.5]",
                "derivative: 6.0", "after: in$" + mode + " 0.5 [0.5]", ""), output.replace("\r", ""));
        List<String> lines = Files.readAllLines(report);
        assertTrue(lines.get(0)
                .matches("derive-agent: \\d+ classes woven, with twins for \\d+ methods; 0 classes not woven,"
                + " 0 methods without twins\\."), lines.toString());
    }

    @Test
    void withoutTheOptionOriginalsRun() throws Exception {
        String output = Jvm.withAgent("packages=dev.derive.it.model").run(VerifiedApp.class).succeeded().output();
        assertTrue(output.startsWith("here: in 0.5"), output);
    }

    @Test
    void theReportGoesToStandardErrorIfNoFileIsNamed() throws Exception {
        String output = Jvm.withAgent("packages=dev.derive.it.model,verify=forward").run(VerifiedApp.class).output();
        assertTrue(output.contains("derive-agent: 4 classes woven"), output);
    }

    @Test
    void anotherWordThanForwardOrReverseIsRefused() throws Exception {
        Jvm.Result result = Jvm.withAgent("packages=dev.derive.it.model,verify=both").run(VerifiedApp.class);
        assertNotEquals(0, result.exit());
        assertTrue(result.output().contains("verify=both is neither forward nor reverse"), result.output());
    }
}
