package dev.derive.it.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.derive.Derive;
import dev.derive.Gradient;
import dev.derive.ScalarField;
import dev.derive.it.Jvm;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs that use the language freely: values bit for bit as without the agent, and the two modes against each
 * other and against differences.
 *
 * <p>{@code -Dderive.generated.programs=N} sets how many, {@code -Dderive.generated.seed=S} the first seed; a failure
 * prints the seed, with which the program comes back alone.
 */
class GeneratedProgramsTest {

    private static final int PROGRAMS = Integer.getInteger("derive.generated.programs", 240);
    private static final long FIRST_SEED = Long.getLong("derive.generated.seed", 1);

    /** Of one gradient against the other, relative to the larger of 1 and the norm. */
    private static final double AGREEMENT = 1e-12;
    /** How far a gradient may be from differences, in multiples of their own estimated error. */
    private static final double MARGIN = 50;

    @TempDir
    Path classes;

    @Test
    void valuesAreUntouchedAndTheModesAgreeWithEachOtherAndWithDifferences() throws Exception {
        List<GeneratedProgram> programs = LongStream.range(FIRST_SEED, FIRST_SEED + PROGRAMS)
                .mapToObj(ProgramGenerator::generate).toList();
        ProgramCompiler.compile(programs, Jvm.classPath(), classes);
        Map<String, Long> plain = PlainValues.of(programs, classes);
        List<String> failures = new ArrayList<>();
        int usable = 0;
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            for (GeneratedProgram program : programs) {
                ScalarField field = (ScalarField) loader.loadClass(program.name()).getMethod("field").invoke(null);
                Differences differences = Differences.of(field, program.point());
                usable += differences.usable() ? 1 : 0;
                try {
                    check(program, field, plain.get(program.name()), differences);
                } catch (AssertionError | RuntimeException e) {
                    failures.add("seed " + program.seed() + ": " + e + "\n" + program.source());
                }
            }
        }
        assertTrue(failures.isEmpty(), () -> failures.size() + " of " + PROGRAMS + " programs fail; the first:\n"
                + String.join("\n\n", failures.subList(0, Math.min(3, failures.size()))));
        int confirmed = usable;
        assertTrue(confirmed >= 0.9 * PROGRAMS, () -> "differences could confirm only " + confirmed + " of " + PROGRAMS);
    }

    private static void check(GeneratedProgram program, ScalarField field, long plainBits, Differences differences) {
        double[] x = program.point();
        sameBits("value of the plain call", plainBits, field.apply(x.clone()));
        Gradient forward = Derive.forward(field).at(x);
        sameBits("value in forward mode", plainBits, forward.value());
        Gradient reverse = Derive.reverse(field).at(x);
        sameBits("value in reverse mode", plainBits, reverse.value());
        sameBits("value of the plain call afterwards", plainBits, field.apply(x.clone()));
        double norm = 0;
        for (double g : forward.gradient()) {
            norm = Math.max(norm, Math.abs(g));
        }
        for (int i = 0; i < x.length; i++) {
            near("reverse against forward", i, AGREEMENT * Math.max(1, norm), forward.derivative(i), reverse.derivative(i));
            if (differences.usable()) {
                double tolerance = MARGIN * differences.error()[i] + 1e-9 * Math.max(1, norm);
                near("forward against differences", i, tolerance, differences.gradient()[i], forward.derivative(i));
            }
        }
    }

    private static void sameBits(String what, long expected, double actual) {
        if (Double.doubleToRawLongBits(actual) != expected) {
            fail(what + ": " + Double.toHexString(actual) + " where the class as compiled gives "
                    + Double.toHexString(Double.longBitsToDouble(expected)));
        }
    }

    private static void near(String what, int i, double tolerance, double expected, double actual) {
        if (!(Math.abs(expected - actual) <= tolerance)) {
            fail(what + ", component " + i + ": " + actual + " and not " + expected + " (within " + tolerance + ")");
        }
    }
}
