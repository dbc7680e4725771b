package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * All that can be reached from an object over fields and elements: more than what is written when the object is
 * written as bytes, because a class may write what it likes. Of the JDK's objects only its containers are entered.
 */
final class ObjectGraph {
    /** Where to give up, and to take it that something active is there. */
    private static final int MOST_OBJECTS = 1_000_000;

    private static final ClassValue<List<Slot>> SLOTS = new ClassValue<>() {
        @Override
        protected List<Slot> computeValue(Class<?> type) {
            return slots(type);
        }
    };

    /** A field that may hold a number or lead to one. */
    private record Slot(Field field, MethodHandle getter) {
        boolean isNumber() {
            return Reflecting.isNumber(field.getType());
        }
    }

    private final Context context;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> pending = new ArrayDeque<>();

    private ObjectGraph(Context context) {
        this.context = context;
    }

    /** Whether something active can be reached from an object. */
    static boolean holdsActive(Object root, Context c) {
        return new ObjectGraph(c).search(root);
    }

    private boolean search(Object root) {
        enter(root);
        while (!pending.isEmpty()) {
            Object next = pending.remove();
            if (seen.size() > MOST_OBJECTS || ActiveSearch.finds(next, context) || UnwovenFields.has(next, context)) {
                return true;
            }
            if (next instanceof Object[] array) {
                for (Object element : array) {
                    enter(element);
                }
            } else if (isEntered(next.getClass()) && (isReplaced(next.getClass()) || activeInFields(next))) {
                return true;
            }
        }
        return false;
    }

    private void enter(Object object) {
        if (object != null && seen.add(object)) {
            pending.add(object);
        }
    }

    private static boolean isEntered(Class<?> type) {
        return !type.isArray() && (type.getName().startsWith("java.util.") || Lendings.library(type.getName()) != null);
    }

    /** Whether another object is written instead, which need not be reachable from this one. */
    private static boolean isReplaced(Class<?> type) {
        if (UserCode.isLambda(type.getName())) {
            return false;
        }
        for (Class<?> t = type; t != null && Lendings.library(t.getName()) != null; t = t.getSuperclass()) {
            for (Method method : t.getDeclaredMethods()) {
                if (method.getName().equals("writeReplace") && method.getParameterCount() == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean activeInFields(Object holder) {
        for (Slot slot : SLOTS.get(holder.getClass())) {
            if (slot.isNumber()) {
                FieldShadows kept = FieldShadows.of(slot.field, ReflectiveCalls.trusted());
                if (kept != null && kept.bits(holder, context) != 0) {
                    return true;
                }
            } else {
                Object value = value(slot, holder);
                if (value != null) {
                    Reflecting.kept(slot.field, holder, value, context);
                    enter(value);
                }
            }
        }
        return false;
    }

    private static Object value(Slot slot, Object holder) {
        try {
            return slot.getter.invoke(holder);
        } catch (Throwable e) {
            throw new IllegalStateException(slot.field + " can't be read.", e);
        }
    }

    private static List<Slot> slots(Class<?> type) {
        List<Slot> slots = new ArrayList<>();
        try {
            for (Class<?> t = type; t != null; t = t.getSuperclass()) {
                for (Field field : t.getDeclaredFields()) {
                    boolean leads = !field.getType().isPrimitive() || Reflecting.isNumber(field.getType());
                    if (leads && !Modifier.isStatic(field.getModifiers())) {
                        slots.add(new Slot(field, ReflectiveCalls.trusted().unreflectGetter(field)));
                    }
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return slots;
    }
}
