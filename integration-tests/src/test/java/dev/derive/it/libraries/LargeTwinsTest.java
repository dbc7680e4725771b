package dev.derive.it.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.derive.it.Jvm;
import dev.derive.it.app.JarLoadingApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netlib.util.intW;

/**
 * Libraries whose class files are older than stack map frames: the twins of their large methods are divided, and the
 * virtual machine accepts them. That they are right is checked with the libraries.
 */
class LargeTwinsTest {
    @TempDir
    private Path directory;

    @Test
    void noneOfLapackIsTooLargeToBeCompiled() throws Exception {
        assertEquals(List.of(), tooLarge("org.netlib:org.j_paine", intW.class));
    }

    @Test
    void noneOfCommonsMathIsTooLargeToBeCompiled() throws Exception {
        assertEquals(List.of(), tooLarge("org.apache.commons.math3", SingularValueDecomposition.class));
    }

    private List<String> tooLarge(String packages, Class<?> member) throws IOException, InterruptedException {
        Path report = directory.resolve("report.txt");
        Jvm.withAgent("packages=" + packages + ",report=" + report)
                .run(JarLoadingApp.class, packages, Library.jar(member).toString()).succeeded();
        return Files.readAllLines(report).stream().filter(line -> line.contains(": slow, "))
                .map(line -> line.substring("method ".length(), line.indexOf('('))).toList();
    }
}
