package dev.derive.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class TwinsTest {
    private static final String SHADOW = "Ldev/derive/runtime/ArrayShadow;";
    private static final String FORWARD = "Ldev/derive/runtime/ForwardContext;";
    private static final String REVERSE = "Ldev/derive/runtime/ReverseContext;";

    @Test
    void theModeEndsTheNameButConstructorsKeepTheirs() {
        assertEquals("loss$forward", Twins.name("loss", WeaveMode.FORWARD));
        assertEquals("loss$reverse", Twins.name("loss", WeaveMode.REVERSE));
        assertEquals("<init>", Twins.name("<init>", WeaveMode.REVERSE));
    }

    @Test
    void theShadowsFollowTheParametersAndTheContextIsLast() {
        assertEquals("([DIDF" + SHADOW + "DD" + FORWARD + ")D", Twins.descriptor("([DIDF)D", WeaveMode.FORWARD));
        assertEquals("([DIDF" + SHADOW + "II" + REVERSE + ")D", Twins.descriptor("([DIDF)D", WeaveMode.REVERSE));
        assertEquals("(" + REVERSE + ")V", Twins.descriptor("()V", WeaveMode.REVERSE));
    }

    @Test
    void onlyNumbersAndArraysOfThemHaveShadows() {
        assertEquals(List.of(Type.INT_TYPE, RuntimeCalls.ARRAY_SHADOW),
                Twins.shadows("(DIJZ[[F[ILjava/lang/Double;Ljava/lang/Object;)V", WeaveMode.REVERSE));
    }

    @Test
    void overloadsHaveTwinsOfDifferentDescriptors() {
        List<String> overloads = List.of("(D)V", "(F)V", "(DD)V", "([D)V", "([F)V", "([[D)V", "()V", "(I)V", "(DI)V",
                "(J)V");
        for (WeaveMode mode : WeaveMode.values()) {
            assertEquals(overloads.size(), overloads.stream().map(o -> Twins.descriptor(o, mode)).distinct().count());
        }
    }

    /** A double and its tangent take four slots; besides there are the receiver and the context. */
    @Test
    void theShadowsTravelInTheContextWhereThereWouldBeMoreThan250Slots() {
        assertFalse(Twins.isWide("(" + "D".repeat(62) + ")V"));
        assertTrue(Twins.isWide("(" + "D".repeat(62) + "I)V"));
        assertFalse(Twins.isWide("(" + "[D".repeat(124) + ")D"));
        assertTrue(Twins.isWide("(" + "[D".repeat(125) + ")D"));
        assertEquals("(" + "D".repeat(100) + FORWARD + ")D",
                Twins.descriptor("(" + "D".repeat(100) + ")D", WeaveMode.FORWARD));
        assertEquals("(" + "D".repeat(100) + REVERSE + ")D",
                Twins.descriptor("(" + "D".repeat(100) + ")D", WeaveMode.REVERSE));
    }

    @Test
    void aTwinFitsIfThereIsRoomForTheContext() {
        assertTrue(Twins.fits("(" + "D".repeat(126) + "I)V"));
        assertFalse(Twins.fits("(" + "D".repeat(127) + ")V"));
        assertTrue(Twins.fits("(" + "I".repeat(253) + ")V"));
        assertFalse(Twins.fits("(" + "I".repeat(254) + ")V"));
    }

    @Test
    void longsAndDoublesTakeTwoSlotsAndStaticMethodsHaveNoReceiver() {
        assertEquals(6, Twins.parameterSlots(0, "(DIJ)V"));
        assertEquals(5, Twins.parameterSlots(Opcodes.ACC_STATIC, "(DIJ)V"));
    }
}
