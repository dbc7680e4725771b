package dev.derive.it.libraries;

import dev.derive.it.Jvm;
import dev.derive.it.app.JarLoadingApp;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A library whose derivatives are checked.
 *
 * @param artifact its name in the repository
 * @param packages what of it is woven
 * @param members a class of each of its jars
 * @param notCovered what is not, and why; a cell of a table
 */
record Library(String artifact, List<String> packages, List<Class<?>> members, String notCovered) {
    private static final Pattern COUNTS = Pattern.compile(
            "(\\d+) classes woven, with twins for (\\d+) methods; (\\d+) classes"
            + " not woven, (\\d+) methods without twins");

    /**
     * The library's row of the table: version, what the agent reports of a run that loads all classes, and the results.
     */
    String row(int functions, double error, double errorOfIterations) throws IOException, InterruptedException {
        Path report = Files.createTempFile("derive", ".report");
        String chosen = String.join(":", packages);
        List<String> arguments = Stream.concat(Stream.of(chosen), members.stream().map(m -> jar(m).toString()))
                .toList();
        Jvm.withAgent("packages=" + chosen + ",report=" + report)
                .run(JarLoadingApp.class, arguments.toArray(String[]::new))
                .succeeded();
        List<String> lines = Files.readAllLines(report);
        Files.delete(report);
        Matcher counts = COUNTS.matcher(lines.get(0));
        if (!counts.find()) {
            throw new IllegalStateException(lines.get(0));
        }
        return String.format(Locale.ROOT, "| %s | %s | %,d | %,d | %s | %d | %.1e | %s | %s |%n", artifact, version(),
                Integer.parseInt(counts.group(1)), Integer.parseInt(counts.group(2)),
                counts.group(3) + " / " + counts.group(4), functions, error,
                errorOfIterations == 0 ? "–" : String.format(Locale.ROOT, "%.1e", errorOfIterations), notCovered);
    }

    private String version() {
        String file = jar(members.get(0)).getFileName().toString().replace(".jar", "");
        return file.substring(file.lastIndexOf('-') + 1);
    }

    /** The jar that a class comes from. */
    static Path jar(Class<?> member) {
        try {
            return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
