package dev.derive.it.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.derive.ScalarField;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramGeneratorTest {

    @Test
    void aSeedAndAnAttemptAlwaysGiveTheSameProgram() {
        GeneratedProgram first = ProgramGenerator.generate(17, 1);
        GeneratedProgram second = ProgramGenerator.generate(17, 1);
        assertEquals(first.source(), second.source());
        assertArrayEquals(first.points().toArray(), second.points().toArray());
        assertNotEquals(first.source(), ProgramGenerator.generate(17, 0).source());
    }

    @Test
    void aPointBesideAKinkIsPassedOver() {
        ProgramFunction kinked = ProgramFunction.of((ScalarField) x -> x[0] > 1 ? 2 * x[0] : Math.sin(x[0]));
        PlainResult result = PlainResult.of(kinked, kinked,
                List.of(new double[] {1 + 1e-6}, new double[] {1 - 1e-9}, new double[] {0.5}));
        assertEquals(2, result.point());
        assertEquals(Math.cos(0.5), result.differences().gradient()[0], 1e-9);
        assertFalse(PlainResult.of(kinked, kinked, List.of(new double[] {1})).usable());
    }

    @Test
    void theSmoothVersionOfAProgramThatRoundsComputesInDoubles() {
        GeneratedProgram program = new GeneratedProgram(1, "generated.Program1",
                "class Program1 { float f; Float g = (float) Program1.h; }", List.of());
        assertEquals("class Program1Smooth { double f; Double g = (double) Program1Smooth.h; }",
                program.smooth().source());
    }
}
