package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Compares what weaving makes of each sample with its listing in {@code src/test/resources/golden}. After an intended
 * change, {@code -Dgolden.update=true} writes the listings anew; their difference is what to review.
 */
class GoldenListingTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicNode> everySampleIsWovenAsItsListingSays() throws Exception {
        if (UPDATE) {
            for (GoldenFamily family : GoldenFamily.values()) {
                write(family);
            }
        }
        return Stream.of(GoldenFamily.values()).map(GoldenListingTest::tests);
    }

    private static DynamicNode tests(GoldenFamily family) {
        try {
            Map<String, String> listings = family.listings();
            Stream<DynamicNode> each = listings.entrySet().stream()
                    .map(e -> dynamicTest(e.getKey(), () -> compare(family, e.getKey(), e.getValue())));
            DynamicNode complete = dynamicTest("has a sample for each listing",
                    () -> assertEquals(new TreeSet<>(listings.keySet()), files(GOLDEN.resolve(family.folder()))));
            return dynamicContainer(family.folder(), Stream.concat(each, Stream.of(complete)));
        } catch (AnalyzerException e) {
            throw new AssertionError(family + " can't be listed", e);
        }
    }

    private static void compare(GoldenFamily family, String file, String listing) throws IOException {
        Path golden = GOLDEN.resolve(family.folder()).resolve(file);
        assertTrue(Files.exists(golden), () -> golden + " is missing; -Dgolden.update=true writes it");
        assertEquals(Files.readString(golden).replace("\r\n", "\n"), listing,
                () -> golden + " (if the change is intended: -Dgolden.update=true)");
    }

    private static TreeSet<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void write(GoldenFamily family) throws IOException, AnalyzerException {
        Path folder = Files.createDirectories(GOLDEN.resolve(family.folder()));
        Map<String, String> listings = family.listings();
        for (String file : files(folder)) {
            if (!listings.containsKey(file)) {
                Files.delete(folder.resolve(file));
            }
        }
        for (Map.Entry<String, String> listing : listings.entrySet()) {
            Files.writeString(folder.resolve(listing.getKey()), listing.getValue());
        }
    }
}
