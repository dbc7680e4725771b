package dev.derive.it.generated;

import dev.derive.ScalarField;
import dev.derive.it.Jvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of the programs in a virtual machine without the agent: what the class files compute as javac made them. */
final class PlainValues {

    private PlainValues() {
    }

    /** The raw bits of each program's value at its point, by the program's name. */
    static Map<String, Long> of(List<GeneratedProgram> programs, Path classes) throws Exception {
        List<String> arguments = new ArrayList<>();
        for (GeneratedProgram program : programs) {
            arguments.add(program.name());
            arguments.add(Integer.toString(program.point().length));
            for (double x : program.point()) {
                arguments.add(Long.toHexString(Double.doubleToRawLongBits(x)));
            }
        }
        Jvm.Result result = Jvm.plain().classPath(classes.toString()).run(PlainValues.class, arguments.toArray(String[]::new));
        Map<String, Long> values = new HashMap<>();
        for (String line : result.succeeded().output().lines().toList()) {
            String[] words = line.split(" ");
            values.put(words[0], Long.parseUnsignedLong(words[1], 16));
        }
        return values;
    }

    /** Runs in the other machine: name, number of inputs and the bits of each input, for each program. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        for (int i = 0; i < arguments.length;) {
            String name = arguments[i++];
            double[] point = new double[Integer.parseInt(arguments[i++])];
            for (int j = 0; j < point.length; j++) {
                point[j] = Double.longBitsToDouble(Long.parseUnsignedLong(arguments[i++], 16));
            }
            ScalarField field = (ScalarField) Class.forName(name).getMethod("field").invoke(null);
            System.out.println(name + " " + Long.toHexString(Double.doubleToRawLongBits(field.apply(point))));
        }
    }
}
