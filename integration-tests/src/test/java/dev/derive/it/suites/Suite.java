package dev.derive.it.suites;

import dev.derive.it.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests of a library as they were published with it.
 *
 * @param packages what is woven, library and tests
 * @param jars the beginnings of the names of the jars with the tests, on the class path of this machine
 * @param testClasses which of their classes are tests, by the last part of the name
 * @param without classes that are left out
 * @param tests how many there are at least
 */
record Suite(String packages, List<String> jars, Predicate<String> testClasses, List<String> without, int tests) {
    private static final Predicate<String> NAMED_TESTS = Pattern.compile("Test.*|.*(Test|Tests|TestCase)")
            .asMatchPredicate();
    private static final int SECONDS = 1_800;

    /** With tests that are named as Surefire expects it. */
    Suite(String packages, List<String> jars, int tests) {
        this(packages, jars, NAMED_TESTS, List.of(), tests);
    }

    Suite withTestClasses(String pattern) {
        return new Suite(packages, jars, Pattern.compile(pattern).asMatchPredicate(), without, tests);
    }

    Suite without(String... classes) {
        return new Suite(packages, jars, testClasses, List.of(classes), tests);
    }

    /** The names of its test classes. */
    List<String> classes() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String jar : jars.stream().flatMap(Suite::jars).toList()) {
            try (JarFile file = new JarFile(jar)) {
                file.stream().map(e -> e.getName()).filter(n -> n.endsWith(".class") && !n.contains("$"))
                        .map(n -> n.substring(0, n.length() - ".class".length()).replace('/', '.'))
                        .filter(n -> testClasses.test(simpleName(n)) && !without.contains(simpleName(n)))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static Stream<String> jars(String prefix) {
        List<String> found = Stream.of(Jvm.classPath().split(File.pathSeparator))
                .filter(p -> new File(p).getName().startsWith(prefix) && p.endsWith("-tests.jar")).toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("The tests of " + prefix + " aren't on the class path (-Psuites).");
        }
        return found.stream();
    }

    /** Runs some of the classes in a machine of its own, and gives the outcome of each test. */
    static Map<String, String> run(List<String> classes, Jvm jvm, Path directory, String name) throws Exception {
        Path list = Files.write(directory.resolve(name + ".classes"), classes);
        Path outcomes = directory.resolve(name + ".outcomes");
        jvm.option("-Xmx1g").timeout(SECONDS).run(SuiteRun.class, list.toString(), outcomes.toString()).succeeded();
        Map<String, String> byTest = new TreeMap<>();
        for (String line : Files.readAllLines(outcomes)) {
            String[] parts = line.split("\t", 2);
            byTest.put(parts[0], parts[1]);
        }
        return byTest;
    }
}
