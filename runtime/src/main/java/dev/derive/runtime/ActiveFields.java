package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Looks for active numbers in the fields of objects of the application, and of objects that these refer to. */
final class ActiveFields {
    /** How far to follow references. */
    private static final int DEPTH = 3;

    /** One field: what is beside a number, or how to get at a reference. */
    private record Probe(FieldShadows shadows, MethodHandle getter) {
    }

    private static final ClassValue<List<Probe>> PROBES = new ClassValue<>() {
        @Override
        protected List<Probe> computeValue(Class<?> type) {
            return probes(type);
        }
    };

    private static volatile MethodHandles.Lookup trusted;

    private ActiveFields() {
    }

    static void install(MethodHandles.Lookup lookup) {
        trusted = lookup;
    }

    /** Whether an object is active, or has something active in its fields. */
    static boolean finds(Object reference, Context c) {
        return finds(reference, c, DEPTH);
    }

    private static boolean finds(Object reference, Context c, int depth) {
        if (reference == null || depth == 0) {
            return false;
        }
        if (ActiveSearch.finds(reference, c)) {
            return true;
        }
        for (Probe probe : PROBES.get(reference.getClass())) {
            if (probe.getter == null ? probe.shadows.bits(reference, c) != 0 : finds(probe, reference, c, depth)) {
                return true;
            }
        }
        return false;
    }

    private static boolean finds(Probe probe, Object reference, Context c, int depth) {
        Object value;
        try {
            value = probe.getter.invoke(reference);
        } catch (Throwable e) {
            throw new IllegalStateException("A field of " + reference.getClass() + " can't be read.", e);
        }
        ArrayShadow s = probe.shadows == null || value == null ? null : probe.shadows.array(reference, value, c);
        return s != null && s.isActive(value, c) || finds(value, c, depth - 1);
    }

    private static List<Probe> probes(Class<?> type) {
        List<Probe> probes = new ArrayList<>();
        for (Class<?> t = type; t != null && !t.isArray() && Lendings.library(t.getName()) != null;
                t = t.getSuperclass()) {
            for (Field field : t.getDeclaredFields()) {
                Class<?> kind = field.getType();
                boolean number = kind == double.class || kind == float.class;
                if (Modifier.isStatic(field.getModifiers()) || kind == String.class || kind.isPrimitive() && !number) {
                    continue;
                }
                FieldShadows shadows = number || kind.isArray() ? FieldShadows.of(field, trusted) : null;
                if (!number || shadows != null) {
                    probes.add(new Probe(shadows, number ? null : getter(field)));
                }
            }
        }
        return probes;
    }

    private static MethodHandle getter(Field field) {
        try {
            return trusted.unreflectGetter(field);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
