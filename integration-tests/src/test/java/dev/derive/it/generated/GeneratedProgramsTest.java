package dev.derive.it.generated;

import dev.derive.it.Jvm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Random programs that use the language freely: values bit for bit as without the agent, the two modes against each
 * other and against differences, and everything once more.
 *
 * <p>{@code -Dfuzz.programs=N} sets how many of the first kind, {@code -Dfuzz.hot.programs=N} of the second, {@code -Dfuzz.seed=S} the first seed; see the package's description.
 */
class GeneratedProgramsTest {

    private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 2000);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
    /** For a program, on a slow machine. */
    private static final double SECONDS = 0.5;
    private static final int HOT_PROGRAMS = Integer.getInteger("fuzz.hot.programs", 12);
    /** How often each of these is run in each mode. */
    private static final int HOT_RUNS = 30;
    /** For one of these, on a slow machine: C2 compiles two dozen twins. */
    private static final double HOT_SECONDS = 10;

    @Test
    void valuesAreUntouchedAndTheModesAgreeWithEachOtherAndWithDifferences() throws Exception {
        Jvm.withAgent("packages=generated").option("-XX:TieredStopAtLevel=1").option("-XX:+UseSerialGC")
                .option("-Dfuzz.minimised=" + Integer.getInteger("fuzz.minimised", 5))
                .timeout(120 + (int) (SECONDS * PROGRAMS))
                .run(FuzzRun.class, Integer.toString(PROGRAMS), Long.toString(FIRST_SEED),
                        Path.of("target", "fuzz").toString())
                .succeeded();
    }

    /** The machine above compiles with C1 only; C2 inlines, vectorises and leaves out more, and trusts profiles. */
    @Test
    void twinsThatC2HasCompiledGiveTheBitsThatInterpretedOnesGave() throws Exception {
        Jvm.withAgent("packages=generated").option("-XX:-TieredCompilation").option("-Xbatch")
                .option("-XX:CompileCommand=quiet")
                .option("-XX:CompileCommand=CompileThresholdScaling,generated*.*,0.01")
                .option("-Dfuzz.hot=" + HOT_RUNS).option("-XX:+UseSerialGC")
                .option("-Dfuzz.minimised=" + Integer.getInteger("fuzz.minimised", 5))
                .timeout(120 + (int) (HOT_SECONDS * HOT_PROGRAMS))
                .run(FuzzRun.class, Integer.toString(HOT_PROGRAMS), Long.toString(FIRST_SEED),
                        Path.of("target", "fuzz").toString())
                .succeeded();
    }
}
