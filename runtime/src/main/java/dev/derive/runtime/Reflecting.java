package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Twins of the methods of {@link Field} and {@link Array} that read and write numbers: receiver (if any), arguments,
 * the shadow of a number among them, the context.
 */
public final class Reflecting {
    private static volatile MethodHandles.Lookup trusted;

    private Reflecting() {
    }

    static void install(MethodHandles.Lookup lookup) {
        trusted = lookup;
    }

    /** Twin of {@link Field#getDouble}. */
    public static double getDouble(Field field, Object holder, Context c) throws IllegalAccessException {
        double value = readDouble(field, holder);
        c.give(shadow(field, holder, c));
        return value;
    }

    /** Twin of {@link Field#getFloat}. */
    public static float getFloat(Field field, Object holder, Context c) throws IllegalAccessException {
        float value = readFloat(field, holder);
        c.give(shadow(field, holder, c));
        return value;
    }

    /** Twin of {@link Field#get}. */
    public static Object get(Field field, Object holder, Context c) throws IllegalAccessException {
        Object value = readReference(field, holder);
        BoxShadow s = kept(field, holder, value, c);
        if (s != null && isNumber(field.getType())) {
            c.putBox(value, s);
        }
        return value;
    }

    /** The shadow of a number that was read from a field; that of an array is made known to the run. */
    static BoxShadow kept(Field field, Object holder, Object value, Context c) {
        if (isNumber(field.getType())) {
            return shadow(field, holder, c);
        }
        if (value != null && ActiveSearch.isNumbers(value) && !(value instanceof Number)) {
            FieldShadows kept = FieldShadows.of(field, trusted);
            ArrayShadow s = kept == null ? null : kept.array(holder, value, c);
            if (s != null) {
                c.publish(value, s);
            }
        }
        return c.box(value);
    }

    /** Twin of {@link Field#setDouble}, in forward mode. */
    public static void setDouble(Field field, Object holder, double value, double tangent, Context c)
            throws IllegalAccessException {
        write(field, holder, value);
        setShadow(field, holder, tangent, c);
    }

    /** Twin of {@link Field#setDouble}, in reverse mode. */
    public static void setDouble(Field field, Object holder, double value, int index, Context c)
            throws IllegalAccessException {
        write(field, holder, value);
        setShadow(field, holder, index, c);
    }

    /** Twin of {@link Field#setFloat}, in forward mode. */
    public static void setFloat(Field field, Object holder, float value, double tangent, Context c)
            throws IllegalAccessException {
        write(field, holder, value);
        setShadow(field, holder, tangent, c);
    }

    /** Twin of {@link Field#setFloat}, in reverse mode. */
    public static void setFloat(Field field, Object holder, float value, int index, Context c)
            throws IllegalAccessException {
        write(field, holder, value);
        setShadow(field, holder, index, c);
    }

    /** Twin of {@link Field#set}. */
    public static void set(Field field, Object holder, Object value, Context c) throws IllegalAccessException {
        write(field, holder, value);
        if (isNumber(field.getType())) {
            setShadow(field, holder, c.shadow(c.box(value)), c);
        }
    }

    /** What {@link Field#get} gives to the code that was woven, which may have more access than this class. */
    private static Object readReference(Field field, Object holder) throws IllegalAccessException {
        try {
            return field.get(holder);
        } catch (IllegalAccessException e) {
            return call(handle(field, true, e), field, holder);
        }
    }

    private static double readDouble(Field field, Object holder) throws IllegalAccessException {
        try {
            return field.getDouble(holder);
        } catch (IllegalAccessException e) {
            return ((Number) call(handle(field, true, e), field, holder)).doubleValue();
        }
    }

    private static float readFloat(Field field, Object holder) throws IllegalAccessException {
        try {
            return field.getFloat(holder);
        } catch (IllegalAccessException e) {
            return (float) call(handle(field, true, e), field, holder);
        }
    }

    private static void write(Field field, Object holder, double value) throws IllegalAccessException {
        try {
            field.setDouble(holder, value);
        } catch (IllegalAccessException e) {
            call(handle(field, false, e), field, holder, value);
        }
    }

    private static void write(Field field, Object holder, float value) throws IllegalAccessException {
        try {
            field.setFloat(holder, value);
        } catch (IllegalAccessException e) {
            call(handle(field, false, e), field, holder, value);
        }
    }

    private static void write(Field field, Object holder, Object value) throws IllegalAccessException {
        try {
            field.set(holder, value);
        } catch (IllegalAccessException e) {
            call(handle(field, false, e), field, holder, value);
        }
    }

    private static MethodHandle handle(Field field, boolean getter, IllegalAccessException refused)
            throws IllegalAccessException {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(frames -> frames
                .map(StackWalker.StackFrame::getDeclaringClass).filter(c -> c != Reflecting.class).findFirst().orElseThrow());
        try {
            MethodHandles.Lookup asCaller = MethodHandles.privateLookupIn(caller, trusted);
            return getter ? asCaller.unreflectGetter(field) : asCaller.unreflectSetter(field);
        } catch (IllegalAccessException e) {
            throw new IllegalAccessException(refused.getMessage().replace(Reflecting.class.getName(), caller.getName()));
        }
    }

    private static Object call(MethodHandle handle, Field field, Object holder, Object... value) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(value));
        if (!Modifier.isStatic(field.getModifiers())) {
            arguments.add(0, holder);
        }
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isNumber(Class<?> type) {
        return type == double.class || type == float.class;
    }

    static BoxShadow shadow(Field field, Object holder, Context c) {
        FieldShadows kept = FieldShadows.of(field, trusted);
        if (kept == null) {
            return UnwovenFields.isUsed(c) ? UnwovenFields.shadow(field, holder, value(field, holder), c) : null;
        }
        long bits = kept.bits(holder, c);
        return bits == 0 ? null : c.isForward() ? new BoxShadow(Double.longBitsToDouble(bits), 0)
                : new BoxShadow(0, (int) bits);
    }

    static void setShadow(Field field, Object holder, Number shadow, Context c) {
        FieldShadows kept = FieldShadows.of(field, trusted);
        if (kept != null) {
            kept.set(holder, shadow, c);
        } else {
            UnwovenFields.keep(field, holder, value(field, holder), c.boxShadow(shadow), c);
        }
    }

    /** The number in a field that has just been read or written, and so may be. */
    private static double value(Field field, Object holder) {
        try {
            MethodHandle getter = trusted.unreflectGetter(field);
            return ((Number) (Modifier.isStatic(field.getModifiers()) ? getter.invoke() : getter.invoke(holder)))
                    .doubleValue();
        } catch (Throwable e) {
            throw new IllegalStateException(field + " can't be read.", e);
        }
    }

    /** Twin of {@link Array#getDouble}. */
    public static double getDouble(Object array, int i, Context c) {
        double value = Array.getDouble(array, i);
        c.give(element(array, i, c));
        return value;
    }

    /** Twin of {@link Array#getFloat}. */
    public static float getFloat(Object array, int i, Context c) {
        float value = Array.getFloat(array, i);
        c.give(element(array, i, c));
        return value;
    }

    /** Twin of {@link Array#get}. */
    public static Object get(Object array, int i, Context c) {
        Object value = Array.get(array, i);
        BoxShadow s = element(array, i, c);
        if (s != null) {
            c.putBox(value, s);
        }
        return value;
    }

    /** Twin of {@link Array#setDouble}, in forward mode. */
    public static void setDouble(Object array, int i, double value, double tangent, Context c) {
        Array.setDouble(array, i, value);
        Forward.store(c.resolve(array), array, i, tangent);
    }

    /** Twin of {@link Array#setDouble}, in reverse mode. */
    public static void setDouble(Object array, int i, double value, int index, Context c) {
        Array.setDouble(array, i, value);
        Reverse.store(c.resolve(array), array, i, index);
    }

    /** Twin of {@link Array#setFloat}, in forward mode. */
    public static void setFloat(Object array, int i, float value, double tangent, Context c) {
        Array.setFloat(array, i, value);
        Forward.store(c.resolve(array), array, i, tangent);
    }

    /** Twin of {@link Array#setFloat}, in reverse mode. */
    public static void setFloat(Object array, int i, float value, int index, Context c) {
        Array.setFloat(array, i, value);
        Reverse.store(c.resolve(array), array, i, index);
    }

    /** Twin of {@link Array#set}. */
    public static void set(Object array, int i, Object value, Context c) {
        Array.set(array, i, value);
        if (array instanceof double[] || array instanceof float[]) {
            setElement(array, i, c.shadow(c.box(value)), c);
        }
    }

    static void setElement(Object array, int i, Number shadow, Context c) {
        if (c.isForward()) {
            Forward.store(c.resolve(array), array, i, shadow.doubleValue());
        } else {
            Reverse.store(c.resolve(array), array, i, shadow.intValue());
        }
    }

    static BoxShadow element(Object array, int i, Context c) {
        if (!(array instanceof double[] || array instanceof float[])) {
            return null;
        }
        ArrayShadow s = c.resolve(array);
        if (c.isForward()) {
            double tangent = Forward.load(s, array, i);
            return tangent == 0 ? null : new BoxShadow(tangent, 0);
        }
        int index = Reverse.copyElement(Reverse.load(s, array, i), (ReverseContext) c);
        return index == 0 ? null : new BoxShadow(0, index);
    }
}
