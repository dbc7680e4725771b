package dev.derive.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LendingsTest {

    private static final String LIBRARY = "org.lib";

    private final ForwardContext c = new ForwardContext();

    @BeforeEach
    void enter() {
        Runs.enter(c);
    }

    @AfterEach
    void exit() {
        Runs.exit(c);
    }

    @Test
    void aLibraryIsTheFirstTwoPartsOfAPackage() {
        assertEquals("org.lib", Lendings.library("org.lib.sub.Type"));
        assertEquals("org.lib",
                Lendings.libraryOf("org.lib.sub.Type.<init>(double[])\nmodel.Caller.f (Caller.java:3)"));
        assertEquals("lib", Lendings.library("lib.Type"));
        assertEquals("", Lendings.library("Type"));
        assertNull(Lendings.library("java.util.ArrayList"));
        assertEquals("java.nio", Lendings.library("java.nio.DoubleBuffer"), "buffers keep arrays");
    }

    @Test
    void anArrayThatIsLentKeepsNoShadowUntilSomethingActiveIsStored() {
        double[] array = {1, 2};
        ArrayShadow s = ArrayShadow.tangents(2);
        Boundary.leave(s, array, "org.lib.Type.keep(double[])\nmodel.Caller.f (Caller.java:3)", c);
        assertNull(s.tangent);
        assertFalse(c.lendings().mayReach(LIBRARY));
        assertSame(s, Forward.store(s, array, 0, 0));
        assertNull(s.tangent);
        assertSame(s, Forward.store(s, array, 0, 3));
        assertEquals(3, Forward.load(s, array, 0));
        assertTrue(c.lendings().mayReach(LIBRARY));
        assertFalse(c.lendings().mayReach("org.other"));
    }

    @Test
    void anArrayThatIsInactiveAgainIsNoDanger() {
        double[] array = {1};
        ArrayShadow s = ArrayShadow.tangents(1);
        c.publish(array, s);
        c.lendings().lend(array, s, LIBRARY);
        Forward.store(s, array, 0, 3);
        Forward.store(s, array, 0, 0);
        assertFalse(c.lendings().mayReach(LIBRARY));
    }

    @Test
    void anArrayOfALibraryIsKnownToBeItsOwn() {
        double[] array = {1};
        c.lendings().lend(array, c.resolve(array), LIBRARY);
        Forward.store(c.resolve(array), array, 0, 3);
        assertTrue(c.lendings().mayReach(LIBRARY));
    }

    @Test
    void aListThatIsFilledLaterIsLookedInto() {
        List<Double> list = new ArrayList<>();
        c.lendings().lend(list, LIBRARY);
        assertFalse(c.lendings().mayReach(LIBRARY));
        Double box = 1.5;
        list.add(box);
        Forward.box(box, 1, c);
        assertTrue(c.lendings().mayReach(LIBRARY));
    }
}
