package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayShadowsTest {
    static Context[] runs() {
        return new Context[] {new ForwardContext(), new ReverseContext(new Tape(TapeLimit.current()))};
    }

    @AfterEach
    void exit() {
        Runs.exit(Runs.current());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aNewMatrixHasAShadowForEachRow(Context run) {
        Runs.enter(run);
        double[][] matrix = new double[2][3];
        ArrayShadow shadow = ArrayShadows.fresh(matrix, run);
        ArrayShadow row = ArrayShadows.row(shadow, 1, matrix[1], run);
        assertEquals(run.isForward() ? 3 : 0, row.tangent == null ? 0 : row.tangent.length);
        assertEquals(run.isForward() ? 0 : 3, row.index == null ? 0 : row.index.length);
        assertSame(row, ArrayShadows.row(shadow, 1, matrix[1], run));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aNewArrayOfNullsHasNoRowsYet(Context run) {
        Runs.enter(run);
        float[][] matrix = new float[2][];
        assertTrue(ArrayShadows.row(ArrayShadows.fresh(matrix, run), 0, null, run).isMiss());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aStoredRowIsFoundWithItsShadow(Context run) {
        Runs.enter(run);
        double[][] matrix = new double[2][];
        ArrayShadow shadow = ArrayShadows.fresh(matrix, run);
        matrix[0] = new double[3];
        ArrayShadow row = ArrayShadows.fresh(matrix[0], run);
        ArrayShadows.storeRow(shadow, 0, matrix[0], row, run);
        assertSame(row, ArrayShadows.row(shadow, 0, matrix[0], run));
        assertTrue(run.resolve(matrix[0]).isMiss(), "not published as long as the matrix is not");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aRowThatIsStoredInAnArrayWithoutShadowsOrAPublishedOneIsPublished(Context run) {
        Runs.enter(run);
        double[][] known = new double[1][];
        ArrayShadow shadow = ArrayShadows.fresh(known, run);
        run.publish(known, shadow);
        for (ArrayShadow outer : new ArrayShadow[] {shadow, ArrayShadow.miss()}) {
            double[] row = new double[3];
            ArrayShadow rowShadow = ArrayShadows.fresh(row, run);
            ArrayShadows.storeRow(outer, 0, row, rowShadow, run);
            assertSame(rowShadow, run.resolve(row));
        }
    }

    /** Code that is not woven has put another row there. */
    @ParameterizedTest
    @MethodSource("runs")
    void aRowThatWasReplacedBehindOurBackIsNotTakenForTheOldOne(Context run) {
        Runs.enter(run);
        double[][] matrix = new double[2][3];
        ArrayShadow shadow = ArrayShadows.fresh(matrix, run);
        assertTrue(ArrayShadows.row(shadow, 0, new double[3], run).isMiss());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theShadowOfAFieldCountsOnlyForTheRunAndTheArrayThatItWasKeptFor(Context run) {
        Runs.enter(run);
        double[] array = new double[3];
        ArrayShadow shadow = ArrayShadows.fresh(array, run);
        assertSame(shadow, ArrayShadows.field(run.token, shadow, array, array, run));
        assertTrue(ArrayShadows.field(new Token(), shadow, array, array, run).isMiss());
        assertTrue(ArrayShadows.field(run.token, shadow, new double[3], array, run).isMiss());
        assertTrue(ArrayShadows.field(run.token, null, array, array, run).isMiss());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void onlyAnArrayWithAnActiveElementIsActive(Context run) {
        Runs.enter(run);
        double[][] matrix = new double[2][3];
        ArrayShadow shadow = ArrayShadows.fresh(matrix, run);
        assertFalse(shadow.isActive(matrix, run));
        ArrayShadow row = ArrayShadows.row(shadow, 1, matrix[1], run);
        if (run.isForward()) {
            Forward.store(row, matrix[1], 2, 0.5);
        } else {
            Reverse.store(row, matrix[1], 2, 1);
        }
        assertTrue(shadow.isActive(matrix, run));
        assertFalse(ArrayShadow.miss().isActive(matrix, run));
    }
}
