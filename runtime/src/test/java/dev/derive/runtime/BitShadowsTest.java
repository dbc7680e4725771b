package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.derive.DerivativeLostException;
import org.junit.jupiter.api.Test;

class BitShadowsTest {

    private static final BoxShadow ONE = new BoxShadow(1, 0);
    private final BitShadows bits = new BitShadows();

    @Test
    void allBitsAreConstantsUntilSomethingActiveIsTurnedIntoBits() {
        assertNull(bits.restore(42, "a\nb"));
        bits.note(7, null);
        assertNull(bits.restore(42, "a\nb"));
    }

    @Test
    void theVeryBitsGiveTheShadowBack() {
        bits.note(7, ONE);
        bits.note(7, ONE);
        assertEquals(ONE, bits.restore(7, "a\nb"));
    }

    @Test
    void otherBitsAreRefusedUnlessTheyAreKnownConstants() {
        bits.note(7, ONE);
        bits.note(8, null);
        assertNull(bits.restore(8, "a\nb"));
        assertNull(bits.restore(0, "a\nb"), "the zero that arrays are made with");
        assertThrows(DerivativeLostException.class, () -> bits.restore(9, "a\nb"));
    }

    @Test
    void bitsOfSeveralNumbersAreRefused() {
        bits.note(7, ONE);
        bits.note(7, new BoxShadow(2, 0));
        assertThrows(DerivativeLostException.class, () -> bits.restore(7, "a\nb"));
    }

    @Test
    void bitsOfAConstantAndOfAnActiveNumberAreRefusedInEitherOrder() {
        bits.note(7, null);
        bits.note(7, ONE);
        bits.note(8, ONE);
        bits.note(8, null);
        assertThrows(DerivativeLostException.class, () -> bits.restore(7, "a\nb"));
        assertThrows(DerivativeLostException.class, () -> bits.restore(8, "a\nb"));
    }
}
