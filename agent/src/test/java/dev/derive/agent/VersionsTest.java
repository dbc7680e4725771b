package dev.derive.agent;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests have the runtime on their class path, as applications may. */
class VersionsTest {
    private static final String RESOURCE = "dev/derive/derive-version.properties";

    @TempDir
    Path directory;

    private File agentOf(String version) throws IOException {
        Path jar = directory.resolve("derive-agent.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(RESOURCE));
            out.write(("version=" + version).getBytes());
        }
        return jar.toFile();
    }

    private static String mine() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ClassLoader.getSystemResourceAsStream(RESOURCE)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    @Test
    void aRuntimeOfTheAgentsVersionIsFine() throws IOException {
        File agent = agentOf(mine());
        assertDoesNotThrow(() -> Versions.check(agent));
    }

    @Test
    void aRuntimeOfAnotherVersionIsRefusedWithBothVersions() throws IOException {
        File agent = agentOf("0.0.7");
        String message = assertThrows(IllegalStateException.class, () -> Versions.check(agent)).getMessage();
        assertTrue(message.contains("version 0.0.7") && message.contains("version " + mine()), message);
    }
}
