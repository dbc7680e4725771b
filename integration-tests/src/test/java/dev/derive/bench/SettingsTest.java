package dev.derive.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path directory;

    private String agent;

    @BeforeEach
    void makeAgent() throws IOException {
        agent = Files.createFile(directory.resolve("agent.jar")).toString();
    }

    @Test
    void withoutAJdkTheRunningOneIsMeasured() {
        assertEquals(List.of(Path.of(System.getProperty("java.home"))), Settings.parse("-agent", agent).jdks);
    }

    @Test
    void aLaterArgumentWins() {
        Settings settings = Settings.parse("-agent", agent, "-quick", "-forks", "2", "-kernels", "det,gmm");

        assertEquals(2, settings.forks);
        assertEquals(300, settings.milliseconds);
        assertEquals(List.of(Kernel.DET, Kernel.GMM), settings.kernels);
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        assertMessage("-slow", "-agent", agent, "-slow");
        assertMessage("-forks", "-agent", agent, "-forks");
        assertMessage("-forks", "-agent", agent, "-forks", "0");
        assertMessage("missing.jar", "-agent", "missing.jar");
        assertMessage("nowhere", "-agent", agent, "-jdk", "nowhere");
        assertMessage("SOLVED", "-agent", agent, "-kernels", "solved");
    }

    private static void assertMessage(String part, String... arguments) {
        var error = assertThrows(IllegalArgumentException.class, () -> Settings.parse(arguments));
        assertTrue(error.getMessage().contains(part), error.getMessage());
    }
}
