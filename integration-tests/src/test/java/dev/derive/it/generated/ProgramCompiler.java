package dev.derive.it.generated;

import java.io.IOException;
import java.io.StringWriter;
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

    /**
     * Compiles all programs at once.
     *
     * @throws IllegalStateException with the compiler's messages, if there are errors
     */
    static void compile(List<GeneratedProgram> programs, String classPath, Path into) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", into.toString(), "-cp", classPath, "-proc:none", "--release", "17", "-g");
            List<Source> sources = programs.stream().map(Source::new).toList();
            if (!javac.getTask(messages, files, null, options, null, sources).call()) {
                throw new IllegalStateException("A generated program does not compile:\n" + messages);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(GeneratedProgram program) {
            super(URI.create("generated:///" + program.name().replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            text = program.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
