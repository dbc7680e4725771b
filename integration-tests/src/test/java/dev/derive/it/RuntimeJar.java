package dev.derive.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Jars for virtual machines that tests start. */
final class RuntimeJar {

    private RuntimeJar() {
    }

    /** The public API and the runtime, as users have them on their class path or module path. */
    static Path in(Path directory) throws IOException {
        Path jar = directory.resolve("derive-runtime-0.jar");
        try (JarFile agent = new JarFile(Jvm.agentJar().toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            Predicate<JarEntry> runtime = e -> e.getName().startsWith("dev/derive/")
                    && !e.getName().startsWith("dev/derive/agent/") && !e.isDirectory();
            for (JarEntry entry : agent.stream().filter(runtime).toList()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = agent.getInputStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
        return jar;
    }

    /** All files below a directory. */
    static Path of(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
            }
        }
        return jar;
    }
}
