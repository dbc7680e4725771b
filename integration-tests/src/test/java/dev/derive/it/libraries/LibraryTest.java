package dev.derive.it.libraries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.Derive;
import dev.derive.Jacobian;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * A library as it comes from Maven Central: its functions' derivatives in both modes against those of the cases. Leaves
 * the library's row of the table in the README in {@code target/libraries}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LibraryTest {
    private final Library library;
    private final Set<String> functions = new TreeSet<>();
    private double largestError;
    private double largestErrorOfIterations;

    LibraryTest(Library library) {
        this.library = library;
    }

    abstract List<Case> cases();

    @TestFactory
    Stream<DynamicTest> derivativesAgreeWithTheOracle() {
        return cases().stream().map(c -> DynamicTest.dynamicTest(c.function(), () -> check(c)));
    }

    @Test
    void atLeastTenFunctionsAreChecked() {
        assertTrue(cases().stream().map(Case::function).distinct().count() >= 10);
    }

    private void check(Case c) {
        double[] plain = c.f().apply(c.x().clone());
        Jacobian forward = Derive.forward(c.f()).at(c.x());
        Jacobian reverse = Derive.reverse(c.f()).at(c.x());
        assertArrayEquals(bits(plain), bits(forward.value()), "forward value");
        assertArrayEquals(bits(plain), bits(reverse.value()), "reverse value");
        assertEquals(c.jacobian().length, plain.length, "outputs");
        double error = Math.max(c.error(forward.jacobian()), c.error(reverse.jacobian()));
        assertTrue(error <= c.tolerance(), () -> String.format(Locale.ROOT,
                "%s: relative error %.2e%n expected %s%n forward  %s%n reverse  %s", c.function(), error,
                text(c.jacobian()), text(forward.jacobian()), text(reverse.jacobian())));
        functions.add(c.function());
        if (c.tolerance() > Cases.TOLERANCE) {
            largestErrorOfIterations = Math.max(largestErrorOfIterations, error);
        } else {
            largestError = Math.max(largestError, error);
        }
    }

    private static long[] bits(double[] values) {
        return java.util.Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private static String text(double[][] matrix) {
        return java.util.Arrays.deepToString(matrix);
    }

    @AfterAll
    void writeRow() throws IOException, InterruptedException {
        Path directory = Files.createDirectories(Path.of("target", "libraries"));
        Files.writeString(directory.resolve(library.artifact() + ".md"),
                library.row(functions.size(), largestError, largestErrorOfIterations));
    }
}
