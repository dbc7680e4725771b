package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for results that were remembered under a number: where an active number is found equal to one that is stored
 * and is a constant (from an earlier run, or from a plain call), what was computed from that constant is about to be
 * used again.
 */
public final class Remembering {
    private static final ClassValue<List<Compared>> COMPARED = new ClassValue<>() {
        @Override
        protected List<Compared> computeValue(Class<?> type) {
            return isValue(type) ? numbersOf(type) : List.of();
        }
    };

    /** One of the fields in which objects of a class, which is not the JDK's, hold numbers; or null. */
    private static final ClassValue<Field> WITH_NUMBERS = new ClassValue<>() {
        @Override
        protected Field computeValue(Class<?> type) {
            for (Class<?> t = type; t != null && Lendings.library(t.getName()) != null; t = t.getSuperclass()) {
                for (Field field : t.getDeclaredFields()) {
                    Class<?> kind = field.getType();
                    if (!Modifier.isStatic(field.getModifiers()) && (kind == double.class || kind == float.class
                            || kind == double[].class || kind == float[].class)) {
                        return field;
                    }
                }
            }
            return null;
        }
    };

    /** A field by which objects are compared, and what reads it: takes and gives an object. */
    private record Compared(Field field, MethodHandle getter) {
        boolean holdsNumber() {
            return field.getType() == double.class || field.getType() == float.class;
        }

        boolean holdsInteger() {
            return field.getType() == int.class || field.getType() == long.class;
        }

        Object of(Object holder) {
            try {
                return (Object) getter.invokeExact(holder);
            } catch (Throwable e) {
                throw new IllegalStateException("The field " + field + " can't be read.", e);
            }
        }
    }

    private static volatile MethodHandles.Lookup trusted;

    private Remembering() {
    }

    static void install(MethodHandles.Lookup lookup) {
        trusted = lookup;
    }

    /** Where two numbers are tested for equality, one of which was stored; in forward mode. */
    public static void compared(double a, double tangentA, double b, double tangentB, String where) {
        if (a == b && tangentA == 0 != (tangentB == 0)) {
            refuse(where);
        }
    }

    /** Where two numbers are tested for equality, one of which was stored; in reverse mode. */
    public static void compared(double a, int indexA, double b, int indexB, String where) {
        if (a == b && indexA == 0 != (indexB == 0) && dependsOnInput(indexA | indexB)) {
            refuse(where);
        }
    }

    /** A value that was cut off at a bound has an index, and is the bound. */
    private static boolean dependsOnInput(int index) {
        return !(Runs.current() instanceof ReverseContext c) || c.dependsOnInput(index);
    }

    /** After two objects have been found equal, or not. */
    public static void compared(boolean equal, Object a, Object b, String where, Context c) {
        if (equal && a != b && isActive(a, c) != isActive(b, c)) {
            refuse(where);
        }
    }

    /** After two objects have been ordered: what is neither before nor behind the other is equal to it. */
    public static void ordered(int order, Object a, Object b, String where, Context c) {
        compared(order == 0, a, b, where, c);
    }

    /** After the first difference of two arrays was looked for; negative if there is none. */
    public static void mismatched(int at, Object a, Object b, String where, Context c) {
        compared(at < 0, a, b, where, c);
    }

    /** After two objects have been compared, one of which may be a text that was stored. */
    public static void comparedTexts(boolean equal, Object a, Object b, String where, Context c) {
        if (equal && a != b && a instanceof String && isActive(a, c)) {
            // The text of an active number; whether the stored one was written in this run, nobody knows.
            refuse(where);
        }
        compared(equal, a, b, where, c);
    }

    /**
     * After an object was looked for in a list.
     *
     * @param result the index, negative if it was not found; or 1 if it was found, and otherwise 0
     */
    public static void searched(int result, Object list, Object key, String where, Context c) {
        if (result >= 0 && list instanceof List<?> elements && isActive(key, c)) {
            int at = elements.indexOf(key);
            if (at >= 0 && !isActive(elements.get(at), c)) {
                refuse(where);
            }
        }
    }

    /** After a map was asked for the value of a key; null, or the value it gives for keys it does not have. */
    public static void found(Object value, Object key, Object otherwise, String where, Context c) {
        if (value == null || value == otherwise || !isActive(key, c)) {
            return;
        }
        if (c.ownResults().isNew(key)) {
            c.ownResults().add(value);
        } else if (isConstant(value, c) && !c.ownResults().contains(value)) {
            refuse(where);
        }
    }

    /** Before a map is asked to compute the value of a key if it has none. */
    public static void asked(Object map, Object key, Context c) {
        if (isActive(key, c)) {
            c.ownResults().asked(map, key);
        }
    }

    /** Before a map is given the value of a key. */
    public static void kept(Object key, Object value, Context c) {
        if (carriesDerivative(value) && isActive(key, c)) {
            c.ownResults().add(value);
        }
    }

    /** Whether nothing of what could be active in a value is. */
    private static boolean isConstant(Object value, Context c) {
        if (carriesDerivative(value)) {
            return !ActiveSearch.finds(value, c);
        }
        Field field = WITH_NUMBERS.get(value.getClass());
        FieldShadows shadows = field == null ? null : FieldShadows.of(field, trusted);
        // What this run has made was not remembered before it.
        return shadows != null && shadows.owner(value) != c.token && !ObjectGraph.holdsActive(value, c);
    }

    /** Whether something is a number, or an array of numbers, that could have a derivative. */
    private static boolean carriesDerivative(Object value) {
        return ActiveSearch.isNumbers(value)
                && !(value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte);
    }

    /** Whether a key was made of something active. */
    static boolean isActive(Object key, Context c) {
        if (key instanceof Long integer) {
            // These bits may be those of an active number, or of several, mixed.
            return c.longs().isActive() || c.hasHashes() && c.hashes().contains(integer);
        }
        if (key instanceof Integer integer) {
            return c.ints().contains(integer) || c.hasHashes() && c.hashes().contains(integer);
        }
        if (key instanceof String text) {
            return c.hasTexts() && c.texts().containsWord(text);
        }
        if (ActiveSearch.finds(key, c) || key != null && UnwovenFields.has(key, c)) {
            return true;
        }
        if (key instanceof List<?> elements && c.hasHashes() && Jdk.contains(key.getClass().getName())) {
            return elements.stream().anyMatch(element -> isHash(element, c));
        }
        for (Compared field : key == null ? List.<Compared>of() : COMPARED.get(key.getClass())) {
            if (isActive(field, key, c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isActive(Compared compared, Object of, Context c) {
        if (compared.holdsNumber()) {
            FieldShadows shadows = FieldShadows.of(compared.field, trusted);
            return shadows != null && shadows.bits(of, c) != 0;
        }
        if (compared.holdsInteger()) {
            return c.hasHashes() && isHash(compared.of(of), c);
        }
        return isActive(compared.of(of), c);
    }

    private static boolean isHash(Object integer, Context c) {
        return (integer instanceof Integer || integer instanceof Long)
                && c.hashes().contains(((Number) integer).longValue());
    }

    /** Whether objects of a class outside the JDK are equal when their fields are. */
    private static boolean isValue(Class<?> type) {
        try {
            Class<?> equals = type.getMethod("equals", Object.class).getDeclaringClass();
            return equals != Object.class && !equals.isInterface() && Lendings.library(equals.getName()) != null;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static List<Compared> numbersOf(Class<?> type) {
        List<Compared> fields = new ArrayList<>();
        for (Class<?> t = type; t != null && Lendings.library(t.getName()) != null; t = t.getSuperclass()) {
            for (Field field : t.getDeclaredFields()) {
                Class<?> kind = field.getType();
                boolean number = kind == double.class || kind == float.class || kind == int.class
                        || kind == long.class || Number.class.isAssignableFrom(kind)
                        || kind == Object.class || kind == String.class;
                if (number && !Modifier.isStatic(field.getModifiers())) {
                    fields.add(new Compared(field, getter(field)));
                }
            }
        }
        return fields;
    }

    private static MethodHandle getter(Field field) {
        try {
            return trusted.unreflectGetter(field).asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + field + " can't be read.", e);
        }
    }

    static void refuse(String where) {
        Context c = Runs.current();
        if (c == null || !c.trustsMemory()) {
            throw Boundary.remembered(where);
        }
    }
}
