package dev.derive.runtime;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/**
 * The shadows of numbers that woven code stores in fields of unwoven classes, such as
 * {@code java.awt.geom.Point2D.Double}: kept in the run, by object and field, with the value that they belong to.
 */
public final class UnwovenFields {
    private record Kept(long bits, BoxShadow shadow) {
    }

    private final IdentityTable<Map<String, Kept>> objects = new IdentityTable<>(true);
    private boolean used;

    UnwovenFields() {
    }

    private void put(Object holder, String field, double value, BoxShadow shadow) {
        Map<String, Kept> fields = objects.get(holder);
        if (shadow == null) {
            if (fields != null) {
                fields.remove(field);
            }
            return;
        }
        if (fields == null) {
            fields = new HashMap<>();
            objects.put(holder, fields);
        }
        fields.put(field, new Kept(Double.doubleToRawLongBits(value), shadow));
        used = true;
    }

    private BoxShadow get(Object holder, String field, double value) {
        Map<String, Kept> fields = objects.get(holder);
        Kept kept = fields == null ? null : fields.get(field);
        if (kept == null) {
            return null;
        }
        if (kept.bits != Double.doubleToRawLongBits(value)) {
            throw Boundary.noted(
                    "The derivative is lost: the field " + field + ", of a class that is not woven, was given a value"
                    + " that depends on an input, and then another one by code that is not woven. "
                    + Boundary.remedy(field + "()"));
        }
        return kept.shadow;
    }

    private boolean has(Object holder) {
        Map<String, Kept> fields = objects.get(holder);
        return fields != null && !fields.isEmpty();
    }

    /** After a field was written, in forward mode. A static field's holder is its name. */
    public static void put(Object holder, double value, double tangent, String field, ForwardContext c) {
        if (tangent != 0 || c.unwovenFields().used) {
            put(holder, value, tangent == 0 ? null : new BoxShadow(tangent, 0), field, c);
        }
    }

    /** After a field was written, in reverse mode. */
    public static void put(Object holder, double value, int index, String field, ReverseContext c) {
        if (index != 0 || c.unwovenFields().used) {
            put(holder, value, index == 0 ? null : new BoxShadow(0, index), field, c);
        }
    }

    private static void put(Object holder, double value, BoxShadow shadow, String field, Context c) {
        if (shadow != null && (holder instanceof String || c.isOutside())) {
            // Code that is not woven may be about to read it.
            throw Boundary.lost("the field " + field + ", of a class that is not woven," + Boundary.SEPARATOR
                    + "an assignment");
        }
        c.unwovenFields().put(holder, field, value, shadow);
    }

    /** The tangent of a field that was just read. */
    public static double get(Object holder, double value, String field, ForwardContext c) {
        BoxShadow s = c.unwovenFields().used ? c.unwovenFields().get(holder, field, value) : null;
        return s == null ? 0 : s.tangent();
    }

    /** The index of a field that was just read. */
    public static int get(Object holder, double value, String field, ReverseContext c) {
        BoxShadow s = c.unwovenFields().used ? c.unwovenFields().get(holder, field, value) : null;
        return s == null ? 0 : s.index();
    }

    /** Whether an object has an active field. */
    static boolean has(Object holder, Context c) {
        return c.unwovenFields().used && c.unwovenFields().has(holder);
    }

    static boolean isUsed(Context c) {
        return c.unwovenFields().used;
    }

    /** The shadow of a field that was reached by name; null if it is a constant. */
    static BoxShadow shadow(Field field, Object holder, double value, Context c) {
        return holder == null ? null : c.unwovenFields().get(holder, name(field), value);
    }

    /** After a field was written by name. */
    static void keep(Field field, Object holder, double value, BoxShadow shadow, Context c) {
        if (shadow != null || c.unwovenFields().used) {
            put(Modifier.isStatic(field.getModifiers()) ? name(field) : holder, value, shadow, name(field), c);
        }
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }

    /** Before unwoven code gets an object whose fields it may read. */
    public static void leave(Object holder, String where, Context c) {
        if (holder == null) {
            return;
        }
        if (c.unwovenFields().used && c.unwovenFields().has(holder) || isActiveShape(holder, c)) {
            throw Boundary.lost(where);
        }
    }

    /** Whether an object of the JDK's geometry has numbers beside it; what holds numbers in java.util is a box. */
    private static boolean isActiveShape(Object holder, Context c) {
        double[] companion = c.companion(holder);
        return companion != null && holder.getClass().getName().startsWith("java.awt.")
                && c.resolve(companion).isActive(companion, c);
    }
}
