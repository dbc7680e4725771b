package dev.derive.it.unwoven;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;

/** Calls private static methods of other classes, as frameworks for tests, scripts and injection do. */
public final class Privates {
    private Privates() {
    }

    public static double byReflection(Class<?> type, String name) {
        try {
            Method method = type.getDeclaredMethod(name);
            method.setAccessible(true);
            return (double) method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for a method without a result, made accessible in another way. */
    public static void run(Class<?> type, String name) {
        try {
            Method method = type.getDeclaredMethod(name);
            AccessibleObject.setAccessible(new AccessibleObject[] {method}, true);
            method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static double byHandle(Class<?> type, String name) {
        try {
            return (double) MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findStatic(type, name, MethodType.methodType(double.class)).invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static double byTheirOwnLookup(MethodHandles.Lookup lookup, String name) {
        try {
            return (double) lookup.findStatic(lookup.lookupClass(), name, MethodType.methodType(double.class)).invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
