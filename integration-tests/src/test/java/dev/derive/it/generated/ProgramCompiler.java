package dev.derive.it.generated;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated sources into a directory of class files. */
final class ProgramCompiler {

    private ProgramCompiler() {
    }

    /** Whether the programs compile; if not, {@code messages} says why. */
    static boolean compiles(List<GeneratedProgram> programs, String classPath, Path into, Writer messages)
            throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", into.toString(), "-cp", classPath, "-proc:none", "--release",
                    Integer.toString(Runtime.version().feature()), "-g");
            List<JavaFileObject> sources = programs.stream().map(p -> source(p.name(), p.source())).toList();
            return javac.getTask(messages, files, null, options, null, sources).call();
        }
    }

    /** A compilation unit from memory. */
    static JavaFileObject source(String name, String text) {
        return new Source(name, text);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("generated:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
