package dev.derive.it.unwoven;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** Reads fields of any object by reflection, as libraries for JSON, copies, comparisons and mappings do. */
public final class Reflector {
    private Reflector() {
    }

    /** The fields of an object by their names. */
    public static Map<String, Object> toMap(Object object) {
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    values.put(field.getName(), field.get(object));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    /** All numbers in an object, and in those that it holds. */
    public static double sum(Object object) {
        double sum = 0;
        for (Object value : toMap(object).values()) {
            if (value instanceof Number number) {
                sum += number.doubleValue();
            } else if (value instanceof double[] array) {
                for (double e : array) {
                    sum += e;
                }
            } else if (value instanceof List<?> list) {
                for (Object e : list) {
                    sum += ((Number) e).doubleValue();
                }
            } else if (value != null) {
                sum += sum(value);
            }
        }
        return sum;
    }

    public static void each(Object object, DoubleConsumer consumer) {
        for (Object value : toMap(object).values()) {
            if (value instanceof Number number) {
                consumer.accept(number.doubleValue());
            }
        }
    }

    public static void copy(Object from, Object to) {
        try {
            for (Field field : from.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                field.set(to, field.get(from));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String describe(Object object) {
        StringBuilder text = new StringBuilder();
        toMap(object).forEach((name, value) -> text.append(name).append('=').append(value).append(';'));
        return text.toString();
    }

    public static boolean equal(Object a, Object b) {
        return describe(a).equals(describe(b));
    }

    public static double staticNumber(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.getDouble(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static double number(Object object, String name) {
        try {
            Field field = object.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.getDouble(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void set(Object object, String name, Object value) {
        try {
            Field field = object.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls a setter, which may take a number for a box. */
    public static void setProperty(Object bean, String name, Object value) {
        try {
            for (Method method : bean.getClass().getMethods()) {
                if (method.getName().equals("set" + name)) {
                    method.invoke(bean, value);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void twice(Runnable work) {
        work.run();
        work.run();
    }
}
