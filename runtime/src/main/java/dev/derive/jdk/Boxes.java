package dev.derive.jdk;

/** Boxed numbers that are known only as a {@link Number}, as which the JDK has others that hold derivatives, too. */
@StandInFor({Double.class, Float.class})
public final class Boxes {
    private Boxes() {
    }

    /** Stands in for {@link Double#doubleValue}. */
    public static double doubleValue(Double self) {
        return self.doubleValue();
    }

    /** Stands in for {@link Double#floatValue}. */
    public static float floatValue(Double self) {
        return self.floatValue();
    }

    /** Stands in for {@link Float#doubleValue}. */
    public static double doubleValue(Float self) {
        return self.doubleValue();
    }

    /** Stands in for {@link Float#floatValue}. */
    public static float floatValue(Float self) {
        return self.floatValue();
    }
}
