package dev.derive.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What code that is not woven does before it reads or writes a field of a woven class by itself. While no derivative is
 * computed that is nothing.
 */
public final class WovenFields {
    private static final ClassValue<Map<String, Optional<Field>>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Field>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** For each class one of the shadows that its objects have beside the fields it declares, if they have any. */
    private static final ClassValue<List<FieldShadows>> SHADOWED = new ClassValue<>() {
        @Override
        protected List<FieldShadows> computeValue(Class<?> type) {
            return Arrays.stream(type.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers()))
                    .filter(f -> f.getType().isPrimitive() || f.getType().isArray())
                    .map(f -> FieldShadows.of(f, trusted)).filter(Objects::nonNull).limit(1).toList();
        }
    };

    private static volatile MethodHandles.Lookup trusted;

    private WovenFields() {
    }

    static void install(MethodHandles.Lookup lookup) {
        trusted = lookup;
    }

    /** Before a field is read: it must hold nothing active, and what it holds is lent. A static field has no holder. */
    public static void read(Object holder, Class<?> owner, String name, String where) {
        if (Runs.active != 0) {
            readInRun(holder, owner, name, where);
        }
    }

    private static void readInRun(Object holder, Class<?> owner, String name, String where) {
        Field field = field(holder, owner, name);
        Context c = field == null ? null : context(field, holder);
        if (c == null) {
            return;
        }
        FieldShadows shadows = FieldShadows.of(field, trusted);
        if (field.getType().isPrimitive()) {
            if (shadows != null && shadows.bits(holder, c) != 0) {
                throw lost(where);
            }
            return;
        }
        Object value = value(field, holder);
        String library = Lendings.library(caller(where));
        if (value == null || library == null) {
            return;
        }
        ArrayShadow s = shadows == null ? null : shadows.array(holder, value, c);
        if (s == null) {
            c.lendings().lend(value, library);
            s = c.resolve(value);
        } else {
            c.publish(value, s);
            c.lendings().lend(value, s, library);
        }
        if (s.isActive(value, c)) {
            throw lost(where);
        }
    }

    /** Before a number is written to a field: what is written depends on no input. */
    public static void write(Object holder, Class<?> owner, String name, String where) {
        if (Runs.active != 0) {
            writeInRun(holder, owner, name);
        }
    }

    private static void writeInRun(Object holder, Class<?> owner, String name) {
        Field field = field(holder, owner, name);
        Context c = field == null ? null : context(field, holder);
        FieldShadows shadows = c == null ? null : FieldShadows.of(field, trusted);
        if (shadows != null && field.getType().isPrimitive() && shadows.bits(holder, c) != 0) {
            shadows.set(holder, c.isForward() ? (Object) 0.0 : (Object) 0, c);
        }
    }

    /** The run of this thread, or null; a run that another thread has going on is told that its object is used here. */
    private static Context context(Field field, Object holder) {
        FieldShadows shadows = FieldShadows.of(field, trusted);
        return shadows == null ? Runs.current() : Runs.current(shadows.owner(holder));
    }

    /** An object was received from another thread: a run that it belongs to is told. */
    static void used(Object reference) {
        for (Class<?> type = reference.getClass(); Lendings.library(type.getName()) != null;
                type = type.getSuperclass()) {
            for (FieldShadows shadows : SHADOWED.get(type)) {
                Runs.current(shadows.owner(reference));
            }
        }
    }

    /** The field that an access resolves to; null if there is none to be looked at. */
    private static Field field(Object holder, Class<?> owner, String name) {
        return FIELDS.get(owner).computeIfAbsent(name, n -> Optional.ofNullable(find(owner, n)))
                .filter(f -> holder != null || Modifier.isStatic(f.getModifiers())).orElse(null);
    }

    private static Field find(Class<?> owner, String name) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static Object value(Field field, Object holder) {
        try {
            var getter = trusted.unreflectGetter(field);
            return holder == null ? getter.invoke() : getter.invoke(holder);
        } catch (Throwable e) {
            throw new IllegalStateException("The field " + field + " can't be read.", e);
        }
    }

    /** The class in which the access is written. */
    private static String caller(String where) {
        String method = where.substring(where.indexOf(Boundary.SEPARATOR) + 1);
        return method.substring(0, method.lastIndexOf('.', method.indexOf(' ')));
    }

    private static RuntimeException lost(String where) {
        return Boundary.lostAt(where, " is read there, and holds a value that depends on an input, but the code that"
                + " reads it is not differentiated. " + Boundary.remedy(caller(where) + ".()"));
    }
}
