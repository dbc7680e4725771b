package dev.derive.runtime;

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
}
