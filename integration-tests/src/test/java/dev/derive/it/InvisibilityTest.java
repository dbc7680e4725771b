package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.Mode;
import dev.derive.it.app.LongLivedApp;
import dev.derive.it.app.StoringApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An application with the agent is, seen from the outside, the application without: its stored objects and its heap.
 */
class InvisibilityTest {

    private static final String PACKAGES = "packages=dev.derive.it.model";

    @TempDir
    Path plain;

    @TempDir
    Path woven;

    private static String output(Jvm jvm, String what, Path directory) throws IOException, InterruptedException {
        return jvm.run(StoringApp.class, what, directory.toString()).succeeded().output();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    /** Serialized forms, default serialVersionUIDs, equals, hashCode, toString, record components, clones. */
    @Test
    void storedObjectsAreTheSameBytesAndComeBackOnBothSides() throws Exception {
        String written = output(Jvm.plain(), "write", plain);
        assertEquals(written, output(Jvm.withAgent(PACKAGES), "write", woven));
        assertTrue(files(plain).size() > 10, () -> "too few objects:\n" + written);
        for (Path file : files(plain)) {
            Path other = woven.resolve(file.getFileName());
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file.getFileName().toString());
        }
        assertEquals(written, output(Jvm.withAgent(PACKAGES), "read", plain),
                "written without the agent, read with it");
        assertEquals(written, output(Jvm.plain(), "read", woven), "written with the agent, read without it");
    }

    /**
     * The bytes of 10,000 runs would be hundreds of megabytes; what the machine itself keeps may vary by a few
     * kilobytes.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void nothingIsLeftBehindByTenThousandGradients(Mode mode) throws Exception {
        String output = Jvm.withAgent(PACKAGES).option("-XX:+UseSerialGC").run(LongLivedApp.class, mode.name(), "10000")
                .succeeded().output();
        long growth = Long.parseLong(
                output.lines().filter(l -> l.startsWith("growth ")).findFirst().orElseThrow().substring(7));
        assertTrue(growth < 256 * 1024, output);
        assertTrue(output.contains("same value true, same gradient true"), output);
    }
}
