package dev.derive.runtime;

import java.lang.invoke.MethodType;
import java.util.Arrays;

/** Values in boxes, as they go from one part of a method handle to the next. */
final class HandleValues {
    private HandleValues() {
    }

    /** Arguments in the boxes that a method takes; the parts of handles pass small integers and booleans as int. */
    static Object[] converted(Object[] arguments, MethodType type) {
        Object[] converted = arguments.clone();
        for (int i = 0; i < converted.length && i < type.parameterCount(); i++) {
            converted[i] = converted(converted[i], type.parameterType(i));
        }
        return converted;
    }

    /** A value in the box of a type. */
    static Object converted(Object value, Class<?> type) {
        if (!type.isPrimitive() || type == void.class) {
            return value;
        }
        if (value == null) {
            return zero(type);
        }
        if (type == boolean.class && value instanceof Number number) {
            return (number.intValue() & 1) != 0;
        }
        if (type == int.class && value instanceof Boolean bit) {
            return bit ? 1 : 0;
        }
        if (type == int.class && value instanceof Character character) {
            return (int) character;
        }
        if (value instanceof Number number && !(value instanceof Double || value instanceof Float)) {
            return type == int.class ? (Object) number.intValue() : type == short.class ? (Object) number.shortValue()
                    : type == byte.class ? (Object) number.byteValue()
                    : type == char.class ? (Object) (char) number.intValue() : value;
        }
        return value;
    }

    private static Object zero(Class<?> type) {
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
    }

    /** A result, and the shadow of the number in it; it is a box that nothing else holds. */
    static Object withShadow(Object result, BoxShadow shadow, Context c) {
        if (shadow != null && (result instanceof Double || result instanceof Float)) {
            c.putBox(result, shadow);
        }
        return result;
    }

    static Object[] prepended(Object[] values, Object... first) {
        Object[] all = Arrays.copyOf(first, first.length + values.length, Object[].class);
        System.arraycopy(values, 0, all, first.length, values.length);
        return all;
    }
}
