package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/**
 * A use of a variable handle in a twin: of a field, or of the elements of an array. What it does to a number it does to
 * the number's shadow.
 */
final class VariableUse {
    private final MethodHandle original;
    private final VarHandle.AccessMode mode;
    private final MethodType plain;
    private final String where;
    private volatile Place last;

    /** Where the numbers of a handle are; of a field null for an array, and for anything else. */
    private record Place(VarHandle handle, Field field, boolean isKnown) {
    }

    private VariableUse(VarHandle.AccessMode mode, MethodType plain, String where) {
        this.mode = mode;
        this.plain = plain;
        this.where = where;
        this.original = MethodHandles.varHandleInvoker(mode, plain.dropParameterTypes(0, 1))
                .asSpreader(Object[].class, plain.parameterCount())
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    /**
     * What such a use does.
     *
     * @param plain the type of the handle and the arguments
     * @param type the same with the arguments' shadows and the context
     */
    static MethodHandle of(String name, MethodType plain, MethodType type, String where)
            throws ReflectiveOperationException {
        MethodHandle use = MethodHandles.lookup().findVirtual(VariableUse.class, "use",
                MethodType.methodType(Object.class, Object[].class));
        VarHandle.AccessMode mode = VarHandle.AccessMode.valueFromMethodName(name);
        return use.bindTo(new VariableUse(mode, plain, where))
                .asCollector(Object[].class, type.parameterCount()).asType(type);
    }

    /**
     * A use in the midst of a method handle; the shadow of a number that it gives is in the context then.
     *
     * @param all the handle and the arguments, in boxes that carry their shadows
     */
    static Object use(String name, Object[] all, String where, Context c) throws Throwable {
        VarHandle.AccessMode mode = VarHandle.AccessMode.valueFromMethodName(name);
        MethodType plain = ((VarHandle) all[0]).accessModeType(mode).insertParameterTypes(0, VarHandle.class);
        return new VariableUse(mode, plain, where).use(all,
                Operands.of(Arrays.copyOfRange(all, 1, all.length), c));
    }

    private Object use(Object[] all) throws Throwable {
        Operands operands = Operands.of(all, plain);
        operands.publishArrays();
        return use(all, operands);
    }

    private Object use(Object[] all, Operands operands) throws Throwable {
        VarHandle handle = (VarHandle) all[0];
        Context c = operands.context;
        if (handle == null || !Reflecting.isNumber(handle.varType())) {
            Object result = useReference(operands, all);
            if (plain.returnType().isArray() && Lambdas.carriesShadow(plain.returnType())) {
                c.returnShadow = c.resolve(result);
            }
            return result;
        }
        Place place = place(handle);
        int coordinates = handle.coordinateTypes().size();
        if (operands.arguments.length < coordinates) {
            // The JDK refuses.
            return original(all);
        }
        if (!place.isKnown) {
            operands.leave(where);
            Boundary.refuseHandle(where);
            c.clearReturn();
            return original(all);
        }
        BoxShadow before = reads() ? kept(place, operands) : null;
        Object result = original(all);
        if (writes(result, operands, coordinates)) {
            Number shadow = operands.number(operands.arguments.length - 1);
            keep(place, operands, mode.methodName().startsWith("getAndAdd") ? sum(before, shadow, c) : shadow);
        }
        if (Reflecting.isNumber(plain.returnType())) {
            c.give(before);
        } else if (before != null && result instanceof Number) {
            c.putBox(result, before);
        }
        return result;
    }

    /** A variable that is no number: what is in boxes stays there. */
    private Object useReference(Operands operands, Object[] all) throws Throwable {
        for (int i = 0; i < operands.arguments.length; i++) {
            operands.publishNumber(i);
        }
        Object result = original(all);
        if (Reflecting.isNumber(plain.returnType())) {
            // Out of a box that nobody has seen.
            Boundary.refuseHandle(where);
            operands.context.clearReturn();
        }
        return result;
    }

    private Object original(Object[] all) throws Throwable {
        return (Object) original.invokeExact(Arrays.copyOf(all, plain.parameterCount()));
    }

    private boolean reads() {
        return mode.methodName().startsWith("get") || mode.methodName().startsWith("compareAndExchange");
    }

    private boolean writes(Object result, Operands operands, int coordinates) {
        String name = mode.methodName();
        if (name.startsWith("compareAndExchange")) {
            return bits(result) == bits(operands.arguments[coordinates]);
        }
        return name.startsWith("set") || name.startsWith("getAnd") || Boolean.TRUE.equals(result);
    }

    /** Numbers are exchanged if their bits are the same. */
    private static long bits(Object number) {
        return Double.doubleToRawLongBits(((Number) number).doubleValue());
    }

    private static Number sum(BoxShadow before, Number shadow, Context c) {
        if (c.isForward()) {
            return (before == null ? 0 : before.tangent()) + shadow.doubleValue();
        }
        return before == null ? shadow : TapeRows.record2(((ReverseContext) c).tape, before.index(), 1,
                shadow.intValue(), 1);
    }

    /** The shadow of what is about to be read; null where the JDK will refuse to read. */
    private BoxShadow kept(Place place, Operands operands) {
        Object[] at = operands.arguments;
        if (place.field == null) {
            boolean isThere = at[0] instanceof double[] || at[0] instanceof float[];
            return isThere && index(at[1]) >= 0 && index(at[1]) < Array.getLength(at[0])
                    ? Reflecting.element(at[0], index(at[1]), operands.context) : null;
        }
        if (Modifier.isStatic(place.field.getModifiers())) {
            return Reflecting.shadow(place.field, null, operands.context);
        }
        return place.field.getDeclaringClass().isInstance(at[0])
                ? Reflecting.shadow(place.field, at[0], operands.context) : null;
    }

    private static int index(Object box) {
        return box instanceof Character c ? c : ((Number) box).intValue();
    }

    private void keep(Place place, Operands operands, Number shadow) {
        Object[] at = operands.arguments;
        if (place.field == null) {
            Reflecting.setElement(at[0], index(at[1]), shadow, operands.context);
        } else {
            Reflecting.setShadow(place.field, Modifier.isStatic(place.field.getModifiers()) ? null : at[0], shadow,
                    operands.context);
        }
    }

    private Place place(VarHandle handle) {
        Place known = last;
        if (known == null || known.handle != handle) {
            known = find(handle);
            last = known;
        }
        return known;
    }

    private static Place find(VarHandle handle) {
        List<Class<?>> coordinates = handle.coordinateTypes();
        try {
            if (coordinates.size() == 1) {
                return new Place(handle, instanceField(handle), true);
            }
            VarHandle.VarHandleDesc description = handle.describeConstable().orElse(null);
            if (description != null && coordinates.size() == 2) {
                return new Place(handle, null, coordinates.get(0).getComponentType() == handle.varType());
            }
            if (description != null && coordinates.isEmpty()) {
                return new Place(handle, declaringClass(handle).getDeclaredField(description.constantName()), true);
            }
        } catch (Throwable e) {
            // A handle that does not tell what it is of.
        }
        return new Place(handle, null, false);
    }

    private static VarHandle direct(VarHandle handle) throws Throwable {
        return (VarHandle) ReflectiveCalls.trusted().findVirtual(VarHandle.class, "asDirect",
                MethodType.methodType(VarHandle.class)).invokeExact(handle);
    }

    /** The field of an object. The JDK does not describe one that the class of the object has inherited. */
    private static Field instanceField(VarHandle handle) throws Throwable {
        MethodHandles.Lookup trusted = ReflectiveCalls.trusted();
        VarHandle direct = direct(handle);
        long offset = (long) trusted.findGetter(direct.getClass(), "fieldOffset", long.class).invoke(direct);
        MethodHandle at = trusted.findStatic(Class.forName("java.lang.invoke.VarHandles"),
                "getFieldFromReceiverAndOffset",
                MethodType.methodType(Field.class, Class.class, long.class, Class.class));
        Class<?> declaring = handle.coordinateTypes().get(0);
        while (declaring.getSuperclass() != null) {
            try {
                return (Field) at.invokeExact(declaring, offset, handle.varType());
            } catch (InternalError e) {
                declaring = declaring.getSuperclass();
            }
        }
        throw new NoSuchFieldException();
    }

    private static Class<?> declaringClass(VarHandle handle) throws Throwable {
        VarHandle direct = direct(handle);
        // On HotSpot the object that static fields are in is their class.
        return (Class<?>) ReflectiveCalls.trusted().findGetter(direct.getClass(), "base", Object.class).invoke(direct);
    }
}
