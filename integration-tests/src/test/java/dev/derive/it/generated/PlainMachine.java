package dev.derive.it.generated;

import dev.derive.it.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Runs programs in a virtual machine without the agent: what the class files compute as javac made them. */
public final class PlainMachine {

    private PlainMachine() {
    }

    /** The results of programs compiled into a directory, by the program's name; a program that throws fails all. */
    static Map<String, PlainResult> run(List<GeneratedProgram> programs, Path classes) throws Exception {
        List<String> lines = new ArrayList<>();
        for (GeneratedProgram program : programs) {
            lines.add(program.name() + " " + (program.rounds() ? program.smooth().name() : program.name()));
            lines.add(Integer.toString(program.points().size()));
            program.points().forEach(point -> lines.add(PlainResult.hex(point)));
        }
        Path input = Files.write(classes.resolve("programs.txt"), lines);
        Path output = classes.resolve("results.txt");
        Jvm.plain().option("-XX:TieredStopAtLevel=1").option("-XX:+UseSerialGC").classPath(classes.toString())
                .run(PlainMachine.class, input.toString(), output.toString()).succeeded();
        Map<String, PlainResult> results = new HashMap<>();
        Iterator<String> line = Files.readAllLines(output).iterator();
        for (GeneratedProgram program : programs) {
            results.put(program.name(), PlainResult.read(line.next(), program.points().get(0).length));
        }
        return results;
    }

    /** Runs in the other machine: the file that tells the programs and their points, and the one for the results. */
    public static void main(String[] arguments) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        List<String> results = new ArrayList<>();
        for (int at = 0; at < lines.size();) {
            String[] names = lines.get(at++).split(" ");
            List<double[]> points = new ArrayList<>();
            for (int i = Integer.parseInt(lines.get(at++)); i > 0; i--) {
                String[] words = lines.get(at++).split(" ");
                double[] point = new double[words.length];
                for (int j = 0; j < point.length; j++) {
                    point[j] = PlainResult.number(words[j]);
                }
                points.add(point);
            }
            ProgramFunction program = function(names[0]);
            try {
                results.add(PlainResult.of(program, names[1].equals(names[0]) ? program : function(names[1]), points)
                        .line());
            } catch (RuntimeException | StackOverflowError e) {
                throw new IllegalStateException(names[0] + " throws", e);
            }
        }
        Files.write(Path.of(arguments[1]), results);
    }

    private static ProgramFunction function(String name) throws ReflectiveOperationException {
        return ProgramFunction.of(Class.forName(name));
    }
}
