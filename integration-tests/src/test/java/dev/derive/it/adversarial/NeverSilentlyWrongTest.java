package dev.derive.it.adversarial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.derive.DerivativeLostException;
import dev.derive.Mode;
import dev.derive.it.generated.Differences;
import dev.derive.it.model.adversarial.Binned;
import dev.derive.it.model.adversarial.Bits;
import dev.derive.it.model.adversarial.Bounded;
import dev.derive.it.model.adversarial.Buffered;
import dev.derive.it.model.adversarial.Caches;
import dev.derive.it.model.adversarial.Combined;
import dev.derive.it.model.adversarial.Contained;
import dev.derive.it.model.adversarial.Detached;
import dev.derive.it.model.adversarial.Equality;
import dev.derive.it.model.adversarial.Everyday;
import dev.derive.it.model.adversarial.Formulas;
import dev.derive.it.model.adversarial.Fragments;
import dev.derive.it.model.adversarial.Generics;
import dev.derive.it.model.adversarial.Geometry;
import dev.derive.it.model.adversarial.HandedOver;
import dev.derive.it.model.adversarial.Handled;
import dev.derive.it.model.adversarial.Hashed;
import dev.derive.it.model.adversarial.HiddenHeirs;
import dev.derive.it.model.adversarial.Holders;
import dev.derive.it.model.adversarial.Initialisers;
import dev.derive.it.model.adversarial.Invoked;
import dev.derive.it.model.adversarial.Iterated;
import dev.derive.it.model.adversarial.Managed;
import dev.derive.it.model.adversarial.Memory;
import dev.derive.it.model.adversarial.Outside;
import dev.derive.it.model.adversarial.OutsideFields;
import dev.derive.it.model.adversarial.Parked;
import dev.derive.it.model.adversarial.Recognised;
import dev.derive.it.model.adversarial.Reflected;
import dev.derive.it.model.adversarial.Reflective;
import dev.derive.it.model.adversarial.Remembered;
import dev.derive.it.model.adversarial.Secluded;
import dev.derive.it.model.adversarial.SecludedLookup;
import dev.derive.it.model.adversarial.SerializedLambdas;
import dev.derive.it.model.adversarial.SharedArrays;
import dev.derive.it.model.adversarial.StackNames;
import dev.derive.it.model.adversarial.Tasks;
import dev.derive.it.model.adversarial.Texts;
import dev.derive.it.model.adversarial.Threads;
import dev.derive.it.model.adversarial.Thrown;
import dev.derive.it.model.adversarial.Transcribed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Small programs each of which loses a derivative in a naive implementation. The derivative has to be exact, or refused
 * with a {@link DerivativeLostException}; there is no third outcome. Each program is run several times in each mode and
 * in both orders, because what one run leaves behind must not get into the next.
 */
class NeverSilentlyWrongTest {

    private static final List<Class<?>> THEMES = List.of(Binned.class, Bits.class, Bounded.class, Buffered.class,
            Caches.class, Combined.class, Contained.class, Detached.class, Equality.class, Everyday.class,
            Formulas.class, Fragments.class, Generics.class, Geometry.class, HandedOver.class, Handled.class,
            Hashed.class, HiddenHeirs.class, Holders.class, Initialisers.class, Invoked.class, Iterated.class,
            Managed.class, Memory.class, Outside.class, OutsideFields.class, Parked.class, Recognised.class,
            Reflected.class, Reflective.class, Remembered.class, Secluded.class, SecludedLookup.class,
            SerializedLambdas.class, SharedArrays.class, StackNames.class, Tasks.class, Texts.class, Threads.class,
            Thrown.class, Transcribed.class);
    private static final double[][] POINTS = {{1.25, 0.8, 2.5}, {0.8, 2.2, 0.3}};
    private static final List<Mode> RUNS = List.of(Mode.FORWARD, Mode.FORWARD, Mode.REVERSE, Mode.REVERSE,
            Mode.FORWARD);

    private static Stream<Program> programs() {
        return THEMES.stream().flatMap(theme -> Program.of(theme).stream());
    }

    @Test
    void thereAreAtLeast150Programs() {
        assertTrue(programs().count() >= 150);
    }

    @TestFactory
    Stream<DynamicTest> exactOrLoud() {
        return programs().map(program -> DynamicTest.dynamicTest(program.name(), () -> check(program)));
    }

    private static void check(Program program) {
        for (double[] point : POINTS) {
            double[] x = program.isScalar() ? new double[] {point[0]} : point;
            // The first point has been seen by plain calls when the runs come to it, the second one by runs only.
            double[] expected = point == POINTS[0] ? valueAndGradient(program, x) : null;
            double[] reference = expected == null ? gradient(program, x) : null;
            for (Mode mode : RUNS) {
                double[] derived = derived(program, mode, x);
                if (derived == null) {
                    continue;
                }
                if (expected == null) {
                    expected = valueAndGradient(program, x, reference);
                }
                compare(program.name() + " at " + Arrays.toString(x) + ", " + mode, expected, derived);
            }
        }
    }

    /** What a run gives, or null if it refuses and may do so. */
    private static double[] derived(Program program, Mode mode, double[] x) {
        try {
            return program.derived(mode, x);
        } catch (Throwable e) {
            assertTrue(isLoud(e), () -> program + " fails otherwise than by a lost derivative: " + e);
            if (program.hasToBeExact()) {
                return fail(program + " is refused: " + e.getMessage(), e);
            }
            return null;
        }
    }

    /** What another thread or a reflective call threw arrives wrapped. */
    private static boolean isLoud(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DerivativeLostException) {
                return true;
            }
        }
        return false;
    }

    private static double[] valueAndGradient(Program program, double[] x) {
        double value = program.plain().apply(x.clone());
        double[] gradient = gradient(program, x);
        assertEquals(value, program.plain().apply(x.clone()), program + " is no function");
        return valueAndGradient(program, x, gradient);
    }

    private static double[] valueAndGradient(Program program, double[] x, double[] gradient) {
        double[] all = new double[x.length + 1];
        all[0] = program.plain().apply(x.clone());
        System.arraycopy(gradient, 0, all, 1, x.length);
        return all;
    }

    /** The closed form, or differences; NaN, which nothing agrees with, where these are useless. */
    private static double[] gradient(Program program, double[] x) {
        double[] gradient = program.closedForm(x);
        if (gradient != null) {
            return gradient;
        }
        Differences differences = Differences.of(program.plain(), x);
        if (!differences.usable()) {
            Arrays.fill(differences.gradient(), Double.NaN);
        }
        return differences.gradient();
    }

    private static void compare(String what, double[] expected, double[] derived) {
        assertEquals(Double.doubleToRawLongBits(expected[0]), Double.doubleToRawLongBits(derived[0]),
                () -> what + ": the value is " + derived[0] + ", of a plain call " + expected[0]);
        for (int i = 1; i < expected.length; i++) {
            int component = i;
            assertTrue(Math.abs(expected[i] - derived[i]) <= 1e-6 * Math.max(1, Math.abs(expected[i])), () -> what
                    + ": silently wrong, " + derived[component] + " where " + expected[component] + " is expected");
        }
    }
}
