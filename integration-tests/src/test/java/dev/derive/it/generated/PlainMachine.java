package dev.derive.it.generated;

import dev.derive.ScalarField;
import dev.derive.it.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

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
            program.points().forEach(point -> lines.add(hex(point)));
        }
        Path input = Files.write(classes.resolve("programs.txt"), lines);
        Path output = classes.resolve("results.txt");
        Jvm.plain().option("-XX:TieredStopAtLevel=1").option("-XX:+UseSerialGC").classPath(classes.toString())
                .run(PlainMachine.class, input.toString(), output.toString()).succeeded();
        Map<String, PlainResult> results = new HashMap<>();
        for (String line : Files.readAllLines(output)) {
            String[] words = line.split(" ");
            int n = (words.length - 3) / 2;
            double[] gradient = new double[n];
            double[] error = new double[n];
            for (int i = 0; i < n; i++) {
                gradient[i] = number(words[3 + i]);
                error[i] = number(words[3 + n + i]);
            }
            results.put(words[0], new PlainResult(Integer.parseInt(words[1]), Long.parseUnsignedLong(words[2], 16),
                    n == 0 ? null : new Differences(gradient, error)));
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
                    point[j] = number(words[j]);
                }
                points.add(point);
            }
            ScalarField program = field(names[0]);
            PlainResult result;
            try {
                result = PlainResult.of(program, names[1].equals(names[0]) ? program : field(names[1]), points);
            } catch (RuntimeException | StackOverflowError e) {
                throw new IllegalStateException(names[0] + " throws", e);
            }
            results.add(names[0] + " " + result.point() + " " + Long.toHexString(result.value())
                    + (result.usable() ? " " + hex(result.differences().gradient()) + " "
                            + hex(result.differences().error()) : ""));
        }
        Files.write(Path.of(arguments[1]), results);
    }

    private static ScalarField field(String name) throws ReflectiveOperationException {
        return (ScalarField) Class.forName(name).getMethod("field").invoke(null);
    }

    private static String hex(double[] numbers) {
        StringJoiner text = new StringJoiner(" ");
        for (double number : numbers) {
            text.add(Long.toHexString(Double.doubleToRawLongBits(number)));
        }
        return text.toString();
    }

    private static double number(String hex) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(hex, 16));
    }
}
