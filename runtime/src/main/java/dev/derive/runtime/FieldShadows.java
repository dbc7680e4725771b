package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shadow that a woven class keeps beside one of its fields, found by name for those who reach the field by
 * reflection.
 */
public final class FieldShadows {
    /** What the name of a field's shadow ends with. */
    public static final String SHADOW = "$shadow";
    /** What the name of the field ends with that holds the array a shadow belongs to. */
    public static final String ARRAY = "$of";
    /** What the names of the methods that keep shadows end with. */
    public static final String SETTER = "$set";
    /** What the names of members begin with that belong to a class as a whole. */
    public static final String PREFIX = "derive$";

    /** The tangent of a constant that was negated. */
    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

    private static final ClassValue<Map<String, FieldShadows>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, FieldShadows> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final Class<?> type;
    private final String name;
    private final boolean isStatic;
    private final Class<?> shadowType;
    private final MethodHandles.Lookup lookup;

    private FieldShadows(Field field, Class<?> shadowType, MethodHandles.Lookup lookup) {
        this.type = field.getDeclaringClass();
        this.name = field.getName();
        this.isStatic = Modifier.isStatic(field.getModifiers());
        this.shadowType = shadowType;
        this.lookup = lookup;
    }

    /** The name of the field that says whose the shadows of a class are. It is unique along a line of subclasses. */
    public static String owner(String className, boolean isStatic) {
        return PREFIX + (isStatic ? "static" : "") + "owner$" + className.replace('/', '_').replace('.', '_');
    }

    /** The name of the method that keeps the shadow of a number. */
    public static String setter(String field, boolean forward) {
        return field + "$" + (forward ? "forward" : "reverse") + SETTER;
    }

    /** The shadow of a field of numbers, or of an array of them; null if its class is not woven. */
    static FieldShadows of(Field field, MethodHandles.Lookup lookup) {
        return KNOWN.get(field.getDeclaringClass()).computeIfAbsent(field.getName(), n -> find(field, lookup)).orNull();
    }

    /** Looks for the field by a handle, because added members are hidden from reflection. */
    private static FieldShadows find(Field field, MethodHandles.Lookup lookup) {
        Class<?> shadowType = field.getType().isArray() ? ArrayShadow.class : long.class;
        FieldShadows found = new FieldShadows(field, shadowType, lookup);
        try {
            found.getter(field.getName() + SHADOW, shadowType);
            return found;
        } catch (NoSuchFieldException | IllegalAccessException e) {
            return new FieldShadows(field, null, lookup);
        }
    }

    private FieldShadows orNull() {
        return shadowType == null ? null : this;
    }

    private Object get(Object holder, String field, Class<?> fieldType) throws Throwable {
        MethodHandle getter = getter(field, fieldType);
        return isStatic ? getter.invoke() : getter.invoke(holder);
    }

    private MethodHandle getter(String field, Class<?> fieldType) throws NoSuchFieldException, IllegalAccessException {
        return isStatic ? lookup.findStaticGetter(type, field, fieldType) : lookup.findGetter(type, field, fieldType);
    }

    /** The owner's field is named by what the class file says; that of a hidden class gets a suffix behind a slash. */
    private String ownerName() {
        String className = type.getName();
        return owner(type.isHidden() ? className.substring(0, className.indexOf('/')) : className, isStatic);
    }

    private boolean isOwnedBy(Object holder, Context c) throws Throwable {
        return get(holder, ownerName(), Token.class) == c.token;
    }

    /** Whose the shadows are that an object, or class, has beside its fields; null if they are nobody's yet. */
    Token owner(Object holder) {
        try {
            return (Token) get(holder, ownerName(), Token.class);
        } catch (Throwable e) {
            throw unreadable(e);
        }
    }

    /** The bits kept beside a number, 0 if they are not of this run or the number is a constant in it. */
    long bits(Object holder, Context c) {
        try {
            long bits = isOwnedBy(holder, c) ? (long) get(holder, name + SHADOW, long.class) : 0;
            return bits == NEGATIVE_ZERO && c.isForward() ? 0 : bits;
        } catch (Throwable e) {
            throw unreadable(e);
        }
    }

    /** The shadow kept beside an array, null if there is none of this run. */
    ArrayShadow array(Object holder, Object array, Context c) {
        try {
            return isOwnedBy(holder, c) && get(holder, name + ARRAY, Object.class) == array
                    ? (ArrayShadow) get(holder, name + SHADOW, ArrayShadow.class) : null;
        } catch (Throwable e) {
            throw unreadable(e);
        }
    }

    /** Keeps the shadow of a number: a Double or an Integer. */
    void set(Object holder, Object shadow, Context c) {
        boolean forward = c.isForward();
        MethodType setterType = MethodType.methodType(void.class, forward ? double.class : int.class,
                forward ? ForwardContext.class : ReverseContext.class);
        try {
            MethodHandle setter = lookup.findStatic(type, setter(name, forward),
                    isStatic ? setterType : setterType.insertParameterTypes(0, Object.class));
            if (isStatic) {
                setter.invoke(shadow, c);
            } else {
                setter.invoke(holder, shadow, c);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw unreadable(e);
        }
    }

    private IllegalStateException unreadable(Throwable e) {
        return new IllegalStateException(
                "The shadow of the field " + type.getName() + "." + name + " can't be reached.", e);
    }
}
