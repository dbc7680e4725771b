package dev.derive.it;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of {@link LanguageTest}: which there are for a release, and their class files. */
final class LanguageSources {

    /** The releases for which the sources are compiled. */
    static final List<Integer> RELEASES = List.of(8, 11, 17, 21, 25);

    private static final String TABLES = "dev/derive/it/model/language";

    private LanguageSources() {
    }

    /** The classes with a table of functions that a release can express. */
    static List<String> tables(int release) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path source : sources(release)) {
            if (Files.readString(source).contains("DoubleUnaryOperator[]> cases()")) {
                names.add(source.getFileName().toString().replace(".java", ""));
            }
        }
        names.add(LimitsSource.NAME);
        return names;
    }

    /** Compiles what a release can express, for that release. */
    static void compile(int release, Path into) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Files.createDirectories(into);
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", into.toString(), "-cp", into.toString(), "-proc:none", "-g",
                    "--release", Integer.toString(release), "-Xlint:-options");
            List<JavaFileObject> sources = new ArrayList<>(List.of(LIMITS));
            files.getJavaFileObjectsFromPaths(sources(release)).forEach(sources::add);
            if (!javac.getTask(messages, files, null, options, null, sources).call()) {
                throw new IllegalStateException("The sources do not compile for Java " + release + ":\n" + messages);
            }
        }
    }

    private static final JavaFileObject LIMITS = new SimpleJavaFileObject(URI.create("generated:///" + TABLES + "/"
            + LimitsSource.NAME + ".java"), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return LimitsSource.text();
        }
    };

    private static List<Path> sources(int release) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (int since : RELEASES) {
            Path folder = folder().resolve("java" + since);
            if (since <= release && Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static Path folder() {
        try {
            return Path.of(LanguageSources.class.getResource("/language").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
