package dev.derive.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What {@link BenchmarkTable} is told on its command line. */
final class Settings {
    static final String USAGE = """
            Arguments:
              -agent JAR          the agent (required)
              -jdk HOME           a JDK to measure on; may be repeated (default: the one that runs this)
              -kernels A,B        only these kernels
              -forks N            virtual machines per kernel and variant (default 3)
              -warmups N          warm-up iterations per fork (default 5)
              -iterations N       measured iterations per fork (default 5)
              -time MS            duration of an iteration (default 400)
              -output DIRECTORY   where benchmarks.md, .json and .log are written (default target)
              -quick              one fork with iterations of 300 ms""";

    Path agent;
    final List<Path> jdks = new ArrayList<>();
    List<Kernel> kernels = List.of(Kernel.values());
    int forks = 3;
    int warmups = 5;
    int iterations = 5;
    int milliseconds = 400;
    Path output = Path.of("target");

    /**
     * Reads a command line; a later argument wins over an earlier one.
     *
     * @throws IllegalArgumentException if an argument is unknown, lacks its value or names what does not exist
     */
    static Settings parse(String... arguments) {
        Settings settings = new Settings();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            settings.read(rest.removeFirst(), rest);
        }
        if (settings.agent == null || !Files.isRegularFile(settings.agent)) {
            throw new IllegalArgumentException(
                    "There is no agent at " + settings.agent + "; build it with mvn package.");
        }
        if (settings.jdks.isEmpty()) {
            settings.jdks.add(Path.of(System.getProperty("java.home")));
        }
        return settings;
    }

    private void read(String name, Deque<String> rest) {
        switch (name) {
            case "-agent" -> agent = Path.of(value(name, rest)).toAbsolutePath().normalize();
            case "-jdk" -> jdks.add(jdk(value(name, rest)));
            case "-kernels" -> kernels = kernels(value(name, rest));
            case "-forks" -> forks = number(name, rest);
            case "-warmups" -> warmups = number(name, rest);
            case "-iterations" -> iterations = number(name, rest);
            case "-time" -> milliseconds = number(name, rest);
            case "-output" -> output = Path.of(value(name, rest));
            case "-quick" -> {
                forks = 1;
                milliseconds = 300;
            }
            default -> throw new IllegalArgumentException("Unknown argument " + name + ".");
        }
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("The argument " + name + " lacks its value.");
        }
        return rest.removeFirst();
    }

    private static int number(String name, Deque<String> rest) {
        int number = Integer.parseInt(value(name, rest));
        if (number < 1) {
            throw new IllegalArgumentException("The argument " + name + " must be at least 1.");
        }
        return number;
    }

    private static Path jdk(String home) {
        Path path = Path.of(home);
        if (!Files.isExecutable(path.resolve("bin/java"))) {
            throw new IllegalArgumentException("There is no JDK at " + home + ": bin/java is missing.");
        }
        return path;
    }

    private static List<Kernel> kernels(String names) {
        List<Kernel> kernels = new ArrayList<>();
        for (String name : names.split(",")) {
            kernels.add(Kernel.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return kernels;
    }
}
