package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import org.junit.jupiter.api.Test;

class BitShadowsTest {

    private static final BoxShadow ONE = new BoxShadow(1, 0);
    private final BitShadows bits = new BitShadows(52);

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
    void aPowerOfTwoIsAConstantUnlessAnActiveNumberIsOneOrNextToOne() {
        bits.note(Double.doubleToLongBits(1.25), ONE);
        assertNull(bits.restore(Double.doubleToLongBits(4), "a\nb"));
        bits.note(Double.doubleToLongBits(Math.nextDown(2.0)), ONE);
        assertThrows(DerivativeLostException.class, () -> bits.restore(Double.doubleToLongBits(4), "a\nb"));
    }

    @Test
    void anIntegerIsPartOfANumberWhoseMantissaItIsHoweverShifted() {
        bits.note(Double.doubleToLongBits(1 / 3.0), ONE);
        assertTrue(bits.isPart(0x15555555555555L, false), "with the implicit bit");
        assertTrue(bits.isPart(-0x5555555555555L << 3, false), "without it");
        assertTrue(bits.isPart(Double.doubleToLongBits(1 / 3.0), false), "all bits");
        assertFalse(bits.isPart(1234567, true));
        assertFalse(bits.isPart(0, true));
    }

    @Test
    void aFewBitsOnlyTellWhereTheyAreComputedOrLeftInTheirPlace() {
        bits.note(Double.doubleToLongBits(1.5), ONE);
        assertFalse(bits.isPart(3, false), "a count");
        assertTrue(bits.isPart(3, true));
        assertTrue(bits.isPart(3L << 51, false));
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
