package dev.derive.it.generated;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs that once failed, as {@link FuzzRun} wrote them; they are in {@code src/test/resources/generated}. */
class RegressionProgramsTest {

    private static final Path PROGRAMS = Path.of("src", "test", "resources", "generated");

    @TestFactory
    Stream<DynamicTest> everyProgramThatOnceFailedIsRight() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(PROGRAMS)) {
            files = found.filter(file -> file.toString().endsWith(".java") && release(file) <= Runtime.version().feature())
                    .sorted().toList();
        }
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    /** The version of Java that a program needs: {@code java21} is the folder of those for 21. */
    private static int release(Path file) {
        String folder = file.getParent().getFileName().toString();
        return folder.startsWith("java") ? Integer.parseInt(folder.substring("java".length())) : 17;
    }

    private static void replay(Path file) throws Exception {
        GeneratedProgram program = RegressionProgram.read(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        try (ProgramBatch batch = new ProgramBatch(List.of(program))) {
            assertNull(batch.errors());
            Map<String, PlainResult> plain = batch.plainResults();
            assertTrue(plain.get(program.name()).usable(), "differences cannot confirm it");
            assertNull(batch.check(program, plain.get(program.name())));
        }
    }
}
