package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/**
 * A call of a method handle in a twin. A handle that is a method, constructor or field itself is followed; one that is
 * made of others may do anything, and nothing that could be active goes in or comes out.
 */
final class HandleUse {
    private final MethodHandle original;
    private final String name;
    private final MethodType plain;
    private final String where;
    private final JdkFunctions functions;
    private volatile Revealed last;

    /** What a handle is; null, where it is made of others. */
    private record Revealed(MethodHandle handle, MethodHandleInfo info, Field field) {
    }

    private HandleUse(MethodHandles.Lookup caller, MethodHandle original, String name, MethodType plain, String where) {
        this.functions = new JdkFunctions(caller);
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
        Revealed revealed = reveal(handle);
        Object result;
        if (isRefusedByTheJdk(handle, operands)) {
            result = original(all);
        } else if (revealed.info == null || !hasTypeFor(handle)) {
            result = leave(revealed, operands, all);
        } else if (revealed.field != null) {
            result = useField(revealed, operands, all);
        } else {
            result = callMethod(revealed, operands, all);
        }
        if (plain.returnType().isArray() && Lambdas.carriesShadow(plain.returnType())) {
            c.returnShadow = c.resolve(result);
        }
        return result;
    }

    private Operands operands(Object[] all) {
        if (name.equals("invokeWithArguments")) {
            return Operands.of(all[1] == null ? new Object[0] : (Object[]) all[1], (Context) all[all.length - 1]);
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
                || name.equals("invokeExact") && !handle.type().equals(plain.dropParameterTypes(0, 1));
    }

    /** Whether a call does just what the handle does, with conversions that a twin's caller makes as well. */
    private boolean hasTypeFor(MethodHandle handle) {
        MethodType called = plain.dropParameterTypes(0, 1);
        return handle.type().equals(called) || !handle.isVarargsCollector()
                && (name.equals("invokeWithArguments") || handle.asType(called) != null
                        && (handle.type().returnType() != void.class || called.returnType() == void.class));
    }

    private Revealed reveal(MethodHandle handle) {
        Revealed known = last;
        if (known != null && known.handle == handle) {
            return known;
        }
        Revealed found = new Revealed(handle, null, null);
        MethodHandles.Lookup trusted = ReflectiveCalls.trusted();
        try {
            MethodHandleInfo info = handle == null ? null : trusted.revealDirect(handle);
            boolean isField = info != null && info.getReferenceKind() <= MethodHandleInfo.REF_putStatic;
            found = new Revealed(handle, info, isField ? info.reflectAs(Field.class, trusted) : null);
        } catch (IllegalArgumentException e) {
            // Made of others.
        }
        last = found;
        return found;
    }

    private Object leave(Revealed revealed, Operands operands, Object[] all) throws Throwable {
        boolean isComposed = revealed.handle != null && revealed.info == null;
        if (isComposed && (!isFreeOfNumbers(revealed.handle.type()) || operands.holdActive())) {
            Boundary.refuseHandle(where);
        }
        operands.leave(where);
        Object result = original(all);
        operands.context.clearReturn();
        return result;
    }

    private static boolean isFreeOfNumbers(MethodType type) {
        return !Reflecting.isNumber(type.returnType())
                && type.parameterList().stream().noneMatch(Reflecting::isNumber);
    }

    private Object useField(Revealed revealed, Operands operands, Object[] all) throws Throwable {
        Field field = revealed.field;
        int first = Modifier.isStatic(field.getModifiers()) ? 0 : 1;
        Object holder = first == 0 ? null : operands.arguments[0];
        boolean reads = revealed.info.getReferenceKind() <= MethodHandleInfo.REF_getStatic;
        if (!reads && !Reflecting.isNumber(field.getType())) {
            operands.publishNumber(first);
        }
        Object result = original(all);
        if (reads) {
            give(Reflecting.kept(field, holder, result, operands.context), result, operands.context);
        } else {
            keep(field, holder, operands, first);
        }
        return result;
    }

    private static void keep(Field field, Object holder, Operands operands, int value) {
        if (Reflecting.isNumber(field.getType())) {
            Reflecting.setShadow(field, holder, operands.number(value), operands.context);
        }
    }

    private Object callMethod(Revealed revealed, Operands operands, Object[] all) throws Throwable {
        MethodHandleInfo info = revealed.info;
        boolean hasReceiver = info.getReferenceKind() != MethodHandleInfo.REF_invokeStatic
                && info.getReferenceKind() != MethodHandleInfo.REF_newInvokeSpecial;
        Object receiver = hasReceiver ? operands.arguments[0] : null;
        Operands passed = hasReceiver ? operands.withoutFirst() : operands;
        Context c = operands.context;
        if (hasReceiver && !info.getDeclaringClass().isInstance(receiver)) {
            return original(all);
        }
        CallableTwin twin = twin(info, receiver, c);
        if (twin == null) {
            return callFunction(revealed, passed, operands, all);
        }
        if (!twin.takes(passed.arguments)) {
            return original(all);
        }
        for (int i = 0; i < passed.arguments.length; i++) {
            if (!info.getMethodType().parameterType(i).isPrimitive()) {
                passed.publishNumber(i);
            }
        }
        Object result = twin.call(receiver, passed, c);
        give(twin.givesNumber() ? c.given() : c.box(result), result, c);
        return plain.returnType() == void.class ? null : result;
    }

    private Object callFunction(Revealed revealed, Operands passed, Operands operands, Object[] all) throws Throwable {
        for (int i = 0; i < passed.arguments.length; i++) {
            passed.publishNumber(i);
        }
        Method method = revealed.info.getReferenceKind() != MethodHandleInfo.REF_invokeStatic ? null
                : revealed.info.reflectAs(Method.class, ReflectiveCalls.trusted());
        if (method == null || !JdkFunctions.contains(method, passed.arguments, operands.context)) {
            return leave(revealed, operands, all);
        }
        Object result = functions.call(method, passed.arguments);
        give(operands.context.box(result), result, operands.context);
        return result;
    }

    /** Gives the shadow of a result as the type of the call has it. */
    private void give(BoxShadow shadow, Object result, Context c) {
        if (Reflecting.isNumber(plain.returnType())) {
            c.give(shadow);
        } else if (shadow != null && result instanceof Number) {
            c.putBox(result, shadow);
        }
    }

    private static CallableTwin twin(MethodHandleInfo info, Object receiver, Context c) {
        MethodHandles.Lookup trusted = ReflectiveCalls.trusted();
        Class<?> declaring = info.getDeclaringClass();
        CallableTwin.Kind kind = switch (info.getReferenceKind()) {
            case MethodHandleInfo.REF_invokeStatic -> CallableTwin.Kind.STATIC;
            case MethodHandleInfo.REF_newInvokeSpecial -> CallableTwin.Kind.CONSTRUCTOR;
            case MethodHandleInfo.REF_invokeSpecial -> CallableTwin.Kind.EXACTLY;
            default -> CallableTwin.Kind.VIRTUAL;
        };
        return CallableTwin.of(trusted, kind == CallableTwin.Kind.VIRTUAL ? receiver.getClass() : declaring,
                info.getName(), info.getMethodType(), kind, c);
    }
}
