package dev.derive.it.generated;

import dev.derive.it.Jvm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Random programs that use the language freely: values bit for bit as without the agent, the two modes against each
 * other and against differences, and everything once more.
 *
 * <p>{@code -Dfuzz.programs=N} sets how many, {@code -Dfuzz.seed=S} the first seed; see the package's description.
 */
class GeneratedProgramsTest {

    private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 2000);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
    /** For a program, on a slow machine. */
    private static final double SECONDS = 0.5;

    @Test
    void valuesAreUntouchedAndTheModesAgreeWithEachOtherAndWithDifferences() throws Exception {
        Jvm.withAgent("packages=generated").option("-XX:TieredStopAtLevel=1").option("-XX:+UseSerialGC")
                .option("-Dfuzz.minimised=" + Integer.getInteger("fuzz.minimised", 5))
                .timeout(120 + (int) (SECONDS * PROGRAMS))
                .run(FuzzRun.class, Integer.toString(PROGRAMS), Long.toString(FIRST_SEED),
                        Path.of("target", "fuzz").toString())
                .succeeded();
    }
}
