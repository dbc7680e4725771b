package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.it.app.LoadingApp;
import dev.derive.it.model.Loops;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent beside the virtual machine's sharing of class data, which keeps loaded classes in archives. */
class ClassDataSharingTest {

    private static final Map<String, String> APPLICATION = Map.of("com.acme.Main", """
            package com.acme;

            import dev.derive.Derive;
            import dev.derive.DerivativeLostException;

            public class Main {
                public static void main(String[] arguments) {
                    System.out.println("value " + Cube.of(2));
                    try {
                        System.out.println("forward " + Derive.forward(Cube::of).at(2).derivative());
                        System.out.println("reverse " + Derive.reverse(Cube::of).at(2).derivative());
                    } catch (DerivativeLostException e) {
                        System.out.println("no agent");
                    }
                }
            }
            """, "com.acme.Cube", """
            package com.acme;

            public class Cube {
                private double square;

                public static double of(double x) {
                    Cube cube = new Cube();
                    cube.square = x * x;
                    return cube.square * x;
                }
            }
            """);

    @TempDir
    Path directory;

    @Test
    void theAgentAddsNothingToTheConsole() throws Exception {
        Jvm.Result plain = Jvm.plain().run(LoadingApp.class, Loops.class.getName()).succeeded();
        assertEquals(plain.output(),
                Jvm.withAgent("packages=dev.derive.it.model").run(LoadingApp.class, Loops.class.getName())
                .succeeded().output());
    }

    @Test
    void classesInAnArchiveOfTheApplicationAreWoven() throws Exception {
        Path runtime = RuntimeJar.in(directory);
        Path classes = Compilation.compile(directory.resolve("classes"), APPLICATION, "-cp", runtime.toString());
        String classPath = RuntimeJar.of(classes, directory.resolve("app.jar")) + File.pathSeparator + runtime;
        Path archive = directory.resolve("app.jsa");
        Jvm.Result dumped = Jvm.plain().onlyClassPath(classPath).option("-XX:ArchiveClassesAtExit=" + archive)
                .run("com.acme.Main")
                .succeeded();
        assertTrue(dumped.output().contains("no agent") && Files.size(archive) > 0, dumped::output);

        Jvm.Result plain = Jvm.plain().onlyClassPath(classPath).option("-XX:SharedArchiveFile=" + archive)
                .option("-Xlog:class+load").run("com.acme.Main").succeeded();
        assertTrue(plain.output().matches("(?s).*com\\.acme\\.Cube source: shared objects file.*"), plain::output);

        Jvm.Result woven = Jvm.withAgent("packages=com.acme").onlyClassPath(classPath)
                .option("-XX:SharedArchiveFile=" + archive)
                .run("com.acme.Main").succeeded();
        // Of any agent that was not there when the archive was made, newer machines print a notice.
        assertEquals(List.of("value 8.0", "forward 12.0", "reverse 12.0"),
                woven.output().lines().filter(line -> !line.contains("[error][cds]")).toList(), woven.output());
    }
}
