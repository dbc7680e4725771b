package dev.derive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientTest {
    private final Gradient gradient = new Gradient(7, new double[] {1, 2, 3});

    @Test
    void thePartialsAreInTheOrderOfTheInputs() {
        assertEquals(7, gradient.value());
        assertEquals(3, gradient.derivative(2));
        assertArrayEquals(new double[] {1, 2, 3}, gradient.gradient());
    }

    @Test
    void whoChangesTheArrayChangesACopy() {
        gradient.gradient()[0] = 99;
        assertArrayEquals(new double[] {1, 2, 3}, gradient.gradient());
        assertEquals(1, gradient.derivative(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MAX_VALUE})
    void anInputThatDoesNotExistIsRefusedWithTheNumberOfInputs(int i) {
        String message = assertThrows(IndexOutOfBoundsException.class, () -> gradient.derivative(i)).getMessage();
        assertTrue(message.contains("no input " + i) && message.contains("3 inputs"), message);
    }

    @Test
    void theTextHasValueAndGradient() {
        assertEquals("Gradient[value=7.0, gradient=[1.0, 2.0, 3.0]]", gradient.toString());
    }
}
