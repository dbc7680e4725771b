package dev.derive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JacobianTest {
    private final Jacobian jacobian = new Jacobian(new double[] {7, 8}, new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void thereIsARowForEachOutput() {
        assertArrayEquals(new double[] {7, 8}, jacobian.value());
        assertArrayEquals(new double[][] {{1, 2, 3}, {4, 5, 6}}, jacobian.jacobian());
    }

    @Test
    void whoChangesTheArraysOrTheirRowsChangesCopies() {
        jacobian.value()[0] = 99;
        jacobian.jacobian()[0][0] = 99;
        jacobian.jacobian()[1] = null;
        assertArrayEquals(new double[] {7, 8}, jacobian.value());
        assertArrayEquals(new double[][] {{1, 2, 3}, {4, 5, 6}}, jacobian.jacobian());
    }

    @Test
    void theTextHasValueAndRows() {
        assertEquals("Jacobian[value=[7.0, 8.0], jacobian=[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]", jacobian.toString());
    }
}
