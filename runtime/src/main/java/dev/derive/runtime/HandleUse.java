package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;

/**
 * A call of a method handle in a twin. What a handle does that is a method, constructor or field itself is done by its
 * twin; one that is made of others is taken apart.
 */
final class HandleUse {
    /** As many arguments the JDK passes on one by one. */
    private static final int MOST_ARGUMENTS = 250;

    private final MethodHandle original;
    private final String name;
    private final MethodType plain;
    private final String where;
    private final JdkFunctions functions;
    private final CombinedHandles combined;
    private volatile Revealed last;

    /** What a handle is; the direct one is null, where it is made of others. */
    private record Revealed(MethodHandle handle, DirectHandle direct) {
    }

    private HandleUse(MethodHandles.Lookup caller, MethodHandle original, String name, MethodType plain, String where) {
        this.functions = new JdkFunctions(caller);
        this.combined = new CombinedHandles(functions, where);
        // A handle of invokeWithArguments would collect the array that it is given into another one.
        this.original = original.asFixedArity().asSpreader(Object[].class, plain.parameterCount())
                .asType(MethodType.methodType(Object.class, Object[].class));
        this.name = name;
        this.plain = plain;
        this.where = where;
    }

    /**
     * What such a call does.
     *
     * @param original takes the handle and its arguments
     * @param plain the type of the original
     * @param type the same with the arguments' shadows and the context
     */
    static MethodHandle of(MethodHandles.Lookup caller, MethodHandle original, String name, MethodType plain,
            MethodType type, String where) throws ReflectiveOperationException {
        MethodHandle call = MethodHandles.lookup().findVirtual(HandleUse.class, "call",
                MethodType.methodType(Object.class, Object[].class));
        return call.bindTo(new HandleUse(caller, original, name, plain, where))
                .asCollector(Object[].class, type.parameterCount()).asType(type);
    }

    private Object call(Object[] all) throws Throwable {
        MethodHandle handle = (MethodHandle) all[0];
        Operands operands = operands(all);
        Context c = operands.context;
        Object result;
        if (isRefusedByTheJdk(handle, operands)) {
            result = original(all);
        } else {
            DirectHandle direct = reveal(handle);
            if (direct != null && !direct.isOfTheJdksHandles() && hasTypeFor(handle)) {
                result = direct.call(operands, () -> original(all), functions, where);
                give(direct.givesNumber() ? c.given() : c.box(result), result, c);
            } else if (operands.arguments.length > MOST_ARGUMENTS) {
                result = combined.leave(handle, operands, () -> original(all));
            } else {
                result = callCombined(handle.asType(called(operands)), operands);
                give(c.box(result), result, c);
            }
        }
        if (plain.returnType().isArray() && Lambdas.carriesShadow(plain.returnType())) {
            c.returnShadow = c.resolve(result);
        }
        return plain.returnType() == void.class ? null : result;
    }

    private Operands operands(Object[] all) {
        if (name.equals("invokeWithArguments")) {
            Object[] boxes = all[1] instanceof List<?> list ? list.toArray() : (Object[]) all[1];
            return Operands.of(boxes == null ? new Object[0] : boxes, (Context) all[all.length - 1]);
        }
        Operands operands = Operands.of(all, plain);
        operands.publishArrays();
        return operands;
    }

    private Object original(Object[] all) throws Throwable {
        return (Object) original.invokeExact(Arrays.copyOf(all, plain.parameterCount()));
    }

    /** Whether a call can't be made, because there is no handle or its type is not that of the call. */
    private boolean isRefusedByTheJdk(MethodHandle handle, Operands operands) {
        return handle == null
                || handle.type().parameterCount() != operands.arguments.length && !handle.isVarargsCollector()
                || name.equals("invokeExact") && !handle.type().equals(called(operands));
    }

    /** The type that a handle is called as. */
    private MethodType called(Operands operands) {
        return name.equals("invokeWithArguments") ? MethodType.genericMethodType(operands.arguments.length)
                : plain.dropParameterTypes(0, 1);
    }

    /** Whether a call does just what the handle does, with conversions that a twin's caller makes as well. */
    private boolean hasTypeFor(MethodHandle handle) {
        MethodType called = plain.dropParameterTypes(0, 1);
        return handle.type().equals(called) || !handle.isVarargsCollector()
                && (name.equals("invokeWithArguments") || handle.asType(called) != null
                        && (handle.type().returnType() != void.class || called.returnType() == void.class));
    }

    private DirectHandle reveal(MethodHandle handle) {
        Revealed known = last;
        if (known == null || known.handle != handle) {
            known = new Revealed(handle, DirectHandle.of(handle));
            last = known;
        }
        return known.direct;
    }

    private Object callCombined(MethodHandle handle, Operands operands) throws Throwable {
        for (int i = 0; i < operands.arguments.length; i++) {
            operands.publishNumber(i);
        }
        return combined.call(handle, operands.arguments, operands.context);
    }

    /** Gives the shadow of a result as the type of the call has it. */
    private void give(BoxShadow shadow, Object result, Context c) {
        if (Reflecting.isNumber(plain.returnType())) {
            c.give(shadow);
        } else if (shadow != null && result instanceof Number) {
            c.putBox(result, shadow);
        }
    }
}
