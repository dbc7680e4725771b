package dev.derive.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;

/**
 * What {@link Field} does, from the first run on, after it has read or written a field for code that may not be woven:
 * what woven code does by reflection goes to {@link Reflecting} instead. A box that is read carries its derivative, one
 * that is written leaves it in the field; numbers outside boxes have none.
 */
public final class ReflectedFields {
    private static volatile MethodHandles.Lookup trusted;

    private ReflectedFields() {
    }

    static void install(MethodHandles.Lookup lookup) {
        trusted = lookup;
    }

    /** After {@link Field#get}. */
    public static void get(Object value, Field field, Object holder) {
        if (Runs.active != 0 && value != null) {
            getInRun(value, field, holder);
        }
    }

    /** After {@link Field#getDouble} and {@link Field#getFloat}. */
    public static void getNumber(Field field, Object holder) {
        if (Runs.active != 0) {
            getNumberInRun(field, holder);
        }
    }

    /** After {@link Field#set}. */
    public static void set(Field field, Object holder, Object value) {
        if (Runs.active != 0) {
            setInRun(field, holder, value);
        }
    }

    /** After {@link Field#setDouble} and {@link Field#setFloat}. */
    public static void setNumber(double number, Field field, Object holder) {
        if (Runs.active != 0) {
            setNumberInRun(number, field, holder);
        }
    }

    private static void getInRun(Object value, Field field, Object holder) {
        FieldShadows shadows = shadows(field);
        if (shadows == null) {
            getReference(value, field);
            return;
        }
        Context c = context(shadows, holder);
        if (c == null) {
            return;
        }
        if (!Reflecting.isNumber(field.getType())) {
            ArrayShadow s = shadows.array(holder, value, c);
            if (s != null && s.isActive(value, c)) {
                OutsideCaller.ofReflection(name(field)).ifPresent(caller -> {
                    c.publish(value, s);
                    c.lendings().lend(value, s, caller.library());
                    Writing.read(value, c);
                });
            }
            return;
        }
        BoxShadow s = Reflecting.shadow(field, holder, c);
        if (s != null) {
            OutsideCaller.ofReflection(name(field)).ifPresent(caller -> {
                c.putBox(value, s);
                c.lendings().gave(caller.library());
                Writing.read(value, c);
            });
        }
    }

    /** A box, or a collection of such, carries its derivatives itself. */
    private static void getReference(Object value, Field field) {
        Context c = field.getType().isPrimitive() || field.getType() == String.class ? null : Runs.current();
        if (c != null && !c.isVerification && ActiveSearch.finds(value, c)) {
            OutsideCaller.ofReflection(name(field)).ifPresent(caller -> {
                c.lendings().lend(value, caller.library());
                Writing.read(value, c);
            });
        }
    }

    private static void getNumberInRun(Field field, Object holder) {
        FieldShadows shadows = shadows(field);
        Context c = shadows == null || !Reflecting.isNumber(field.getType()) ? null : context(shadows, holder);
        if (c != null && shadows.bits(holder, c) != 0) {
            OutsideCaller.ofReflection(name(field)).ifPresent(caller -> {
                throw Boundary.readOutside(caller);
            });
        }
    }

    private static void setInRun(Field field, Object holder, Object value) {
        FieldShadows shadows = Reflecting.isNumber(field.getType()) ? shadows(field) : null;
        Context c = shadows == null ? null : context(shadows, holder);
        if (c != null && value instanceof Number number) {
            put(c.box(value), number.doubleValue(), field, shadows, holder, c);
        }
    }

    private static void setNumberInRun(double number, Field field, Object holder) {
        FieldShadows shadows = Reflecting.isNumber(field.getType()) ? shadows(field) : null;
        Context c = shadows == null ? null : context(shadows, holder);
        if (c != null) {
            put(null, number, field, shadows, holder, c);
        }
    }

    /** A number without a shadow may be one that was taken out of a box, or written as text and read again. */
    private static void put(BoxShadow s, double number, Field field, FieldShadows shadows, Object holder, Context c) {
        boolean mayBeCopied = s == null && c.isOutside() && !c.lendings().isHarmless() && c.hasBoxOf(number);
        if (s == null && !mayBeCopied && shadows.bits(holder, c) == 0) {
            return;
        }
        OutsideCaller.ofReflection(name(field)).ifPresent(caller -> {
            if (mayBeCopied && c.lendings().mayReach(caller.library())) {
                throw Boundary.unboxed(caller);
            }
            shadows.set(holder, c.shadow(s), c);
        });
    }

    private static FieldShadows shadows(Field field) {
        Class<?> type = field.getType();
        return Reflecting.isNumber(type) || type.isArray() ? FieldShadows.of(field, trusted) : null;
    }

    private static Context context(FieldShadows shadows, Object holder) {
        Context c = Runs.current(shadows.owner(holder));
        return c == null || c.isVerification ? null : c;
    }

    private static String name(Field field) {
        return "the field " + field.getDeclaringClass().getName() + "." + field.getName();
    }
}
