package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Privates;
import java.lang.invoke.MethodHandles;

/** A private static method that its class calls, and others over a lookup that they are given by it. */
public final class SecludedLookup {
    private static final SecludedCell CELL = new SecludedCell();

    private SecludedLookup() {
    }

    private static double twice() {
        return 2 * CELL.value;
    }

    public static double readOverALookup(double x) {
        CELL.value = x * x;
        return twice() + Privates.byTheirOwnLookup(MethodHandles.lookup(), "twice");
    }
}
