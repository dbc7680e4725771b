package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.derive.DerivativeLostException;
import org.junit.jupiter.api.Test;

class UnwovenFieldsTest {

    private static final String X = "lib.Point.x";

    private final ForwardContext c = new ForwardContext();
    private final Object point = new Object();

    @Test
    void aFieldGivesTheShadowOfWhatWasStored() {
        UnwovenFields.put(point, 1.5, 2.0, X, c);
        assertEquals(2, UnwovenFields.get(point, 1.5, X, c));
        assertEquals(0, UnwovenFields.get(point, 1.5, "lib.Point.y", c));
        assertEquals(0, UnwovenFields.get(new Object(), 1.5, X, c));
        UnwovenFields.put(point, 7.0, 0.0, X, c);
        assertEquals(0, UnwovenFields.get(point, 7.0, X, c));
    }

    @Test
    void aFieldThatUnwovenCodeHasWrittenSinceIsRefused() {
        UnwovenFields.put(point, 1.5, 2.0, X, c);
        assertThrows(DerivativeLostException.class, () -> UnwovenFields.get(point, 3.0, X, c));
    }

    @Test
    void anObjectWithSomethingActiveInItDoesNotLeave() {
        assertDoesNotThrow(() -> UnwovenFields.leave(point, "lib.Point.norm()\nmodel.Caller.f (Caller.java:3)", c));
        UnwovenFields.put(point, 1.5, 2.0, X, c);
        assertThrows(DerivativeLostException.class,
                () -> UnwovenFields.leave(point, "lib.Point.norm()\nmodel.Caller.f (Caller.java:3)", c));
    }
}
