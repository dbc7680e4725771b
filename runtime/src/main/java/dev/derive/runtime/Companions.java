package dev.derive.runtime;

import java.util.Arrays;

/**
 * For objects of the JDK that hold numbers, such as a sum, the array in which a run keeps the same numbers, with
 * derivatives. The object itself goes on holding the values, so that the rest of the application sees nothing of it.
 */
public final class Companions {
    private Companions() {
    }

    /** The companion of an object in the run of this thread; null if it has none. */
    public static double[] of(Object object) {
        Context c = Runs.current();
        return c == null ? null : c.companion(object);
    }

    /** Gives an object a companion, in the run of this thread if there is one; the object. */
    public static <T> T attach(T object, double[] companion) {
        Context c = Runs.current();
        if (c != null) {
            c.putCompanion(object, companion);
        }
        return object;
    }

    /**
     * Whether a companion has the numbers that the object has; not, if code that is not woven has changed the object.
     *
     * @throws dev.derive.DerivativeLostException if what it had before depended on an input
     */
    public static boolean isCurrent(double[] companion, double[] values) {
        if (Arrays.equals(companion, values)) {
            return true;
        }
        Context c = Runs.current();
        if (c != null && c.resolve(companion).isActive(companion, c)) {
            throw Boundary.noted("The derivative is lost: an object of the JDK was given values that depend on an input,"
                    + " and then others by code that is not woven. Change it in classes of the chosen packages only.");
        }
        return false;
    }
}
