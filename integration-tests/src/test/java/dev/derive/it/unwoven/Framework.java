package dev.derive.it.unwoven;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Makes, fills, copies and wraps the application's objects by reflection, as frameworks do. */
public final class Framework {
    private Object kept;

    public void keep(Object value) {
        kept = value;
    }

    /** Calls an interface's methods of a target, around which it could do something. */
    public static <T> T around(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }));
    }

    public static void fill(Object bean, Map<String, ?> values) {
        values.forEach((name, value) -> set(bean, name, value));
    }

    /** Fills a field with what was kept before. */
    public void fill(Object bean, String name) {
        set(bean, name, kept);
    }

    public static void set(Object bean, String name, Object value) {
        reflect(() -> {
            field(bean, name).set(bean, value);
            return null;
        });
    }

    public static void setUnboxed(Object bean, String name, Object value) {
        reflect(() -> {
            field(bean, name).setDouble(bean, (Double) value);
            return null;
        });
    }

    public static Object get(Object bean, String name) {
        return reflect(() -> field(bean, name).get(bean));
    }

    /** The square of a field, which it reads as a number. */
    public static String squared(Object bean, String name) {
        double number = (double) reflect(() -> field(bean, name).getDouble(bean));
        return String.valueOf(number * number);
    }

    public static void copy(Object from, Object to) {
        reflect(() -> {
            for (Field field : from.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(to, field.get(from));
                }
            }
            return null;
        });
    }

    /** A copy by way of text. */
    public static void copyWritten(Object from, Object to, String name) {
        set(to, name, Double.valueOf(String.valueOf(get(from, name))));
    }

    public static void callSetter(Object bean, String name, Object value) {
        reflect(() -> {
            for (Method method : bean.getClass().getMethods()) {
                if (method.getName().equals(name)) {
                    method.invoke(bean, value);
                }
            }
            return null;
        });
    }

    public static Object make(Class<?> type, Object argument) {
        return reflect(() -> {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(argument);
        });
    }

    /** A function of boxes. */
    public static Function<Object, Object> doubling() {
        return x -> 2 * (Double) x;
    }

    private interface Reflection {
        Object run() throws ReflectiveOperationException;
    }

    private static Object reflect(Reflection reflection) {
        try {
            return reflection.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Object bean, String name) throws NoSuchFieldException {
        Field field = bean.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
