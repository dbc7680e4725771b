package dev.derive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CurveDerivativeTest {
    private final CurveDerivative curve = new CurveDerivative(new double[] {1, 2}, new double[] {3, 4});

    @Test
    void whoChangesTheArraysChangesCopies() {
        curve.value()[0] = 99;
        curve.derivative()[0] = 99;
        assertArrayEquals(new double[] {1, 2}, curve.value());
        assertArrayEquals(new double[] {3, 4}, curve.derivative());
    }

    @Test
    void theTextHasValueAndDerivative() {
        assertEquals("CurveDerivative[value=[1.0, 2.0], derivative=[3.0, 4.0]]", curve.toString());
    }
}
