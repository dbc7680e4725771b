package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recording methods of each number of pairs: every choice of active operands. */
class TapeRowsTest {
    private static int call(String name, Tape tape, Integer sum, int pairs, int active)
            throws ReflectiveOperationException {
        List<Object> arguments = new ArrayList<>(List.of(tape));
        if (sum != null) {
            arguments.add(sum);
        }
        for (int i = 0; i < pairs; i++) {
            arguments.add((active >> i & 1) != 0 ? i + 1 : 0);
            arguments.add(i + 0.5);
        }
        Method method = Arrays.stream(TapeRows.class.getDeclaredMethods()).filter(m -> m.getName().equals(name + pairs))
                .findFirst().orElseThrow();
        return (int) method.invoke(null, arguments.toArray());
    }

    private static Tape tape() {
        Tape tape = new Tape(TapeTest.ROOMY);
        tape.inputs(7);
        return tape;
    }

    private static double[] expected(int pairs, int active) {
        double[] gradient = new double[7];
        for (int i = 0; i < pairs; i++) {
            gradient[i] = (active >> i & 1) != 0 ? i + 0.5 : 0;
        }
        return gradient;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aRowHasAPairForEachActiveOperand(int pairs) throws ReflectiveOperationException {
        for (int active = 0; active < 1 << pairs; active++) {
            try (Tape tape = tape()) {
                int index = call("record", tape, null, pairs, active);
                assertEquals(active == 0 ? 0 : 8, index);
                assertEquals(Integer.bitCount(active), tape.pairCount());
                assertArrayEquals(expected(pairs, active), tape.gradient(index));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aSumGetsAPairForEachActiveTerm(int pairs) throws ReflectiveOperationException {
        for (int active = 0; active < 1 << pairs; active++) {
            try (Tape tape = tape()) {
                int sum = TapeRows.record1(tape, 7, 0.25);
                assertEquals(sum, call("add", tape, sum, pairs, active));
                assertEquals(1 + Integer.bitCount(active), tape.pairCount());
                double[] expected = expected(pairs, active);
                expected[6] = 0.25;
                assertArrayEquals(expected, tape.gradient(sum));
            }
        }
    }

    /** x·x + y·y + z·z, as one row, and added to a sum. */
    @Test
    void theTwoPairsOfASquareAreOne() {
        try (Tape tape = tape()) {
            int norm = TapeRows.record6(tape, 1, 3, 1, 3, 2, 4, 2, 4, 3, 5, 3, 5);
            assertEquals(3, tape.pairCount());
            int sum = TapeRows.record2(tape, 4, 1, 4, 0.5);
            TapeRows.add4(tape, sum, 1, 3, 1, 3, 2, 4, 2, 4);
            assertEquals(6, tape.pairCount());
            assertArrayEquals(new double[] {6, 8, 10, 0, 0, 0, 0}, tape.gradient(norm));
            assertArrayEquals(new double[] {6, 8, 0, 1.5, 0, 0, 0}, tape.gradient(sum));
        }
    }

    @Test
    void pairsWithTheSameOperandWhichIsNotActiveAreNone() {
        try (Tape tape = tape()) {
            assertEquals(0, TapeRows.record2(tape, 0, 3, 0, 3));
            assertEquals(0, tape.pairCount());
        }
    }
}
