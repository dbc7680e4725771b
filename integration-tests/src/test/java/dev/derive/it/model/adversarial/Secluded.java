package dev.derive.it.model.adversarial;

import dev.derive.it.unwoven.Privates;

/** Private static methods that their own class calls, and others by reflection. It has no nested classes on purpose. */
public final class Secluded {
    private static final SecludedCell CELL = new SecludedCell();

    private Secluded() {
    }

    private static double twice() {
        return 2 * CELL.value;
    }

    private static double triple() {
        return 3 * CELL.value;
    }

    private static void square() {
        CELL.value *= CELL.value;
    }

    public static double readByReflection(double x) {
        CELL.value = x * x;
        return twice() + Privates.byReflection(Secluded.class, "twice");
    }

    public static double readByAHandle(double x) {
        CELL.value = x * x;
        return triple() + Privates.byHandle(Secluded.class, "triple");
    }

    @Exact
    public static double writtenByReflection(double x) {
        CELL.value = x;
        square();
        Privates.run(Secluded.class, "square");
        return CELL.value;
    }

    @Exact
    public static double constantReadByReflection(double x) {
        CELL.value = 5;
        return x * twice() * Privates.byReflection(Secluded.class, "twice");
    }
}
