package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Named modules on the module path. */
class ModulesTest {

    private static final String AGENT = "packages=com.acme.numbers";
    private static final String MAIN = """
            package PACKAGE;

            import com.acme.numbers.Numbers;
            import dev.derive.Derive;

            public class Main {
                public static void main(String[] arguments) {
                    System.out.println("value " + Numbers.f(2));
                    if (arguments.length == 0) {
                        System.out.println("forward " + Derive.forward(Numbers::f).at(2).derivative());
                        System.out.println("reverse " + Derive.reverse(Numbers::f).at(2).derivative());
                    }
                }
            }
            """;
    /** x³ + 4x, which uses a field, an array, a lambda, a list, and a class of a package that is not exported. */
    private static final Map<String, String> NUMBERS = Map.of("module-info", """
            module com.acme.numbers {
                exports com.acme.numbers;
            }
            """, "com.acme.numbers.Numbers", """
            package com.acme.numbers;

            import com.acme.numbers.internal.Hidden;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.DoubleUnaryOperator;

            public class Numbers {
                private static double total;
                private double field;
                private final double[] array = new double[2];

                public static double f(double x) {
                    Numbers n = new Numbers();
                    n.field = x * x;
                    n.array[1] = n.field;
                    DoubleUnaryOperator g = t -> t * n.array[1];
                    List<Double> all = new ArrayList<>();
                    all.add(g.applyAsDouble(x));
                    total = all.get(0);
                    return total + new Hidden(x).twice() * 2;
                }
            }
            """, "com.acme.numbers.internal.Hidden", """
            package com.acme.numbers.internal;

            public record Hidden(double x) {
                public double twice() {
                    return 2 * x;
                }
            }
            """);
    private static final String[] EXPECTED = {"value 16.0", "forward 16.0", "reverse 16.0"};

    @TempDir
    Path directory;
    private Path modules;

    @BeforeEach
    void compileModule() throws IOException {
        modules = directory.resolve("modules");
        Compilation.compile(modules.resolve("com.acme.numbers"), NUMBERS);
    }

    private static void says(Jvm.Result result, String... lines) {
        result.succeeded();
        for (String line : lines) {
            assertTrue(result.output().contains(line), () -> "\"" + line + "\" is missing in:\n" + result.output());
        }
    }

    @Test
    void aModuleThatDoesNotRequireTheRuntime() throws Exception {
        Path main = Compilation.compile(directory.resolve("main"), Map.of("app.Main", MAIN.replace("PACKAGE", "app")),
                "--module-path", modules.toString(), "--add-modules", "com.acme.numbers", "-cp", Jvm.classPath());
        says(Jvm.withAgent(AGENT).option("--module-path").option(modules.toString()).option("--add-modules")
                .option("com.acme.numbers").classPath(main.toString()).run("app.Main"), EXPECTED);
    }

    private Jvm modularApplication(Jvm jvm) throws IOException {
        Path runtime = RuntimeJar.in(directory);
        String path = modules + File.pathSeparator + runtime;
        Compilation.compile(modules.resolve("com.acme.app"),
                Map.of("com.acme.app.Main", MAIN.replace("PACKAGE", "com.acme.app"),
                "module-info", "module com.acme.app { requires com.acme.numbers; requires derive.runtime; }"),
                "--module-path", path);
        return jvm.onlyClassPath("").option("--module-path").option(path);
    }

    @Test
    void anApplicationWithTheRuntimeOnTheModulePath() throws Exception {
        says(modularApplication(Jvm.withAgent(AGENT)).runModule("com.acme.app/com.acme.app.Main"), EXPECTED);
    }

    @Test
    void theSameApplicationWithoutADerivativeRunsAsItDid() throws Exception {
        String plain = modularApplication(Jvm.plain()).runModule("com.acme.app/com.acme.app.Main", "value").succeeded()
                .output();
        String woven = modularApplication(Jvm.withAgent(AGENT)).runModule("com.acme.app/com.acme.app.Main", "value")
                .succeeded().output();
        assertEquals(plain, woven);
    }
}
