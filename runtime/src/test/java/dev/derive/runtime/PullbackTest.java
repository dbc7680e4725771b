package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** External records on the tape. */
class PullbackTest {
    private final Tape tape = new Tape(TapeTest.ROOMY);

    /** y = 2x recorded by hand, z = 3y as a pullback, u = 5z by hand. */
    @Test
    void anExternalRecordTakesItsTurnBetweenTheRows() {
        tape.inputs(1);
        int y = TapeRows.record1(tape, 1, 2);
        int z = tape.recordExternal(1, (adjoint, first) -> adjoint[y] += 3 * adjoint[first]);
        int u = TapeRows.record1(tape, z, 5);
        assertArrayEquals(new double[] {30}, tape.gradient(u));
        assertArrayEquals(new double[] {6}, tape.gradient(z));
        assertArrayEquals(new double[] {2}, tape.gradient(y));
    }

    @Test
    void itsResultsFollowEachOther() {
        tape.inputs(2);
        int first = tape.recordExternal(2, (adjoint, at) -> {
            adjoint[1] += adjoint[at + 1];
            adjoint[2] += adjoint[at];
        });
        assertEquals(3, first);
        assertEquals(4, tape.indexCount());
        assertEquals(5, TapeRows.record1(tape, 4, 7));
        assertArrayEquals(new double[] {7, 0}, tape.gradient(5));
        assertArrayEquals(new double[] {0, 1}, tape.gradient(3));
    }

    @Test
    void severalAreTakenFromTheLastToTheFirst() {
        tape.inputs(1);
        List<Integer> order = new ArrayList<>();
        int index = 1;
        for (int i = 0; i < 10; i++) {
            int operand = index;
            int number = i;
            index = tape.recordExternal(1, (adjoint, first) -> {
                order.add(number);
                adjoint[operand] += 2 * adjoint[first];
            });
            index = i % 2 == 0 ? index : TapeRows.record1(tape, index, 1);
        }
        assertArrayEquals(new double[] {1024}, tape.gradient(index));
        assertEquals(List.of(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), order);
    }

    @Test
    void theJacobianOfMoreOutputsThanInputsIsSweptToo() {
        tape.inputs(1);
        int y = tape.recordExternal(1, (adjoint, first) -> adjoint[1] += 3 * adjoint[first]);
        assertArrayEquals(new double[][] {{3}, {1}, {0}}, tape.jacobian(new int[] {y, 1, 0}));
    }

    /** A pullback that owns a stretch of the tape, as a compiled part would: its rows are swept by it alone. */
    @Test
    void aPullbackMaySweepAStretchOfTheTapeItself() {
        tape.inputs(1);
        int before = TapeRows.record1(tape, 1, 2);
        int from = tape.position();
        int inner = TapeRows.record1(tape, before, 3);
        int to = tape.position();
        int result = tape.recordExternal(1, (adjoint, first) -> {
            adjoint[inner] += adjoint[first];
            tape.sweep(adjoint, from, to);
            adjoint[inner] = 0;
        });
        assertArrayEquals(new double[] {6}, tape.gradient(result));
    }
}
