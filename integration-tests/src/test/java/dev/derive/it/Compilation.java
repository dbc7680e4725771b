package dev.derive.it;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles small sources that a test writes. */
final class Compilation {

    private Compilation() {
    }

    /**
     * Compiles sources, by class name, into a directory, which is made.
     *
     * @throws IllegalStateException with the compiler's messages, if there are errors
     */
    static Path compile(Path into, Map<String, String> sources, String... options) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        Files.createDirectories(into);
        List<String> all = new ArrayList<>(List.of("-d", into.toString(), "-proc:none", "-g", "--release", "17"));
        all.addAll(List.of(options));
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(source(name, text)));
            if (!javac.getTask(messages, files, null, all, null, units).call()) {
                throw new IllegalStateException("A test's source does not compile:\n" + messages);
            }
        }
        return into;
    }

    private static JavaFileObject source(String name, String text) {
        URI uri = URI.create("source:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
