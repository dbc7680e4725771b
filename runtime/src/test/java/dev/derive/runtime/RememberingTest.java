package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.derive.DerivativeLostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingTest {

    private static final String WHERE = "java.util.Map.get(java.lang.Object)\nmodel.Caller.f (Caller.java:3)";

    private final ForwardContext c = new ForwardContext();
    private final Double active = 1.5;
    private final Double constant = 2.5;

    @Test
    void anActiveNumberThatEqualsAStoredConstantIsALoss() {
        assertThrows(DerivativeLostException.class, () -> Remembering.compared(1.5, 1.0, 1.5, 0.0, WHERE));
        assertThrows(DerivativeLostException.class, () -> Remembering.compared(1.5, 0, 1.5, 7, WHERE));
    }

    @Test
    void twoActiveNumbersTwoConstantsAndDifferentNumbersAreNone() {
        assertDoesNotThrow(() -> Remembering.compared(1.5, 1.0, 1.5, 2.0, WHERE));
        assertDoesNotThrow(() -> Remembering.compared(1.5, 0, 1.5, 0, WHERE));
        assertDoesNotThrow(() -> Remembering.compared(1.5, 1.0, 2.5, 0.0, WHERE));
        assertDoesNotThrow(() -> Remembering.compared(Double.NaN, 1.0, Double.NaN, 0.0, WHERE));
    }

    @Test
    void aConstantFoundUnderAnActiveKeyIsALoss() {
        Forward.box(active, 1, c);
        assertThrows(DerivativeLostException.class, () -> Remembering.found(constant, active, null, WHERE, c));
        assertThrows(DerivativeLostException.class,
                () -> Remembering.found(constant, List.of(active, 1), null, WHERE, c));
        assertThrows(DerivativeLostException.class, () -> Remembering.found(new double[1], active, null, WHERE, c));
    }

    @Test
    void somethingActiveOrNothingOrAConstantKeyIsNone() {
        Forward.box(active, 1, c);
        assertDoesNotThrow(() -> Remembering.found(active, active, null, WHERE, c));
        assertDoesNotThrow(() -> Remembering.found(null, active, null, WHERE, c));
        assertDoesNotThrow(() -> Remembering.found(constant, active, constant, WHERE, c),
                "the default of getOrDefault");
        assertDoesNotThrow(() -> Remembering.found(constant, "a", null, WHERE, c));
        assertDoesNotThrow(() -> Remembering.found("red", active, null, WHERE, c), "no number is lost");
    }
}
