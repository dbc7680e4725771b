package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import dev.derive.Derive;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The constructs of the Java language, each as the compiler translates it for every release that this machine can run:
 * the sources in {@code language/java8} are compiled for Java 8 and each later release, those in
 * {@code language/java17} from there on.
 */
class LanguageTest {

    private static final String PACKAGE = "dev.derive.it.model.language.";
    private static final double[] POINTS = {0.75, 1.5};

    @TempDir
    static Path directory;

    @TestFactory
    Stream<DynamicContainer> everyRelease() {
        return LanguageSources.RELEASES.stream().filter(r -> r <= Runtime.version().feature())
                .map(r -> DynamicContainer.dynamicContainer("Java " + r, constructs(r)));
    }

    private static Stream<DynamicContainer> constructs(int release) {
        try {
            Path classes = directory.resolve(Integer.toString(release));
            LanguageSources.compile(release, classes);
            // Not closed: classes are loaded from it when a test needs them.
            URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()},
                    LanguageTest.class.getClassLoader());
            List<String> names = LanguageSources.tables(release);
            assertTrue(!names.isEmpty(), "no sources");
            return names.stream().map(n -> DynamicContainer.dynamicContainer(n, tests(loader, PACKAGE + n)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<DynamicTest> tests(ClassLoader loader, String table) {
        try {
            Class<?> type = Class.forName(table, true, loader);
            var cases = (Map<String, DoubleUnaryOperator[]>) type.getMethod("cases").invoke(null);
            return cases.entrySet().stream()
                    .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> check(c.getKey(), c.getValue())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(String name, DoubleUnaryOperator[] functions) {
        try {
            check(functions);
        } catch (Throwable e) {
            // Reports show generated tests by their number only.
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }

    private static void check(DoubleUnaryOperator[] functions) {
        DoubleUnaryOperator f = functions[0];
        for (double x : POINTS) {
            double plain = f.applyAsDouble(x);
            if (functions.length == 1) {
                assertThrows(DerivativeLostException.class,
                        () -> Derive.forward((double t) -> f.applyAsDouble(t)).at(x));
                assertThrows(DerivativeLostException.class,
                        () -> Derive.reverse((double t) -> f.applyAsDouble(t)).at(x));
            } else {
                Expect.derivative(plain, functions[1].applyAsDouble(x),
                        Derive.forward((double t) -> f.applyAsDouble(t)).at(x),
                        Derive.reverse((double t) -> f.applyAsDouble(t)).at(x));
            }
            Expect.sameBits("a later plain call", plain, f.applyAsDouble(x));
        }
    }
}
