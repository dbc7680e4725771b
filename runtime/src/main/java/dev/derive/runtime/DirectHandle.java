package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** A method handle that is a method, constructor or field itself, and not made of others. */
final class DirectHandle {
    /** The JDK's own call of a handle, with the arguments that a {@link DirectHandle} is given. */
    interface Original {
        Object call() throws Throwable;
    }

    final MethodHandle handle;
    final MethodHandleInfo info;
    private final Field field;

    private DirectHandle(MethodHandle handle, MethodHandleInfo info, Field field) {
        this.handle = handle;
        this.info = info;
        this.field = field;
    }

    /** What a handle is; null if it is made of others, or calls another one that it is given. */
    static DirectHandle of(MethodHandle handle) {
        MethodHandles.Lookup trusted = ReflectiveCalls.trusted();
        MethodHandleInfo info;
        try {
            info = trusted.revealDirect(handle);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (HandleForm.isInvoker(info)) {
            return null;
        }
        boolean isField = info.getReferenceKind() <= MethodHandleInfo.REF_putStatic;
        return new DirectHandle(handle, info, isField ? info.reflectAs(Field.class, trusted) : null);
    }

    /** Whether it is one of the methods by which handles are made of others. */
    boolean isOfTheJdksHandles() {
        return HandleForm.isOfTheJdksHandles(info.getDeclaringClass());
    }

    /** Whether a result is a number by itself, whose shadow is in the context then. */
    boolean givesNumber() {
        return Reflecting.isNumber(handle.type().returnType());
    }

    /** Uses the handle; boxed numbers among the arguments and the result carry their shadows. */
    Object call(Operands operands, Original original, JdkFunctions functions, String where) throws Throwable {
        return field != null ? useField(operands, original) : callMethod(operands, original, functions, where);
    }

    private Object useField(Operands operands, Original original) throws Throwable {
        int first = Modifier.isStatic(field.getModifiers()) ? 0 : 1;
        Object holder = first == 0 ? null : operands.arguments[0];
        boolean reads = info.getReferenceKind() <= MethodHandleInfo.REF_getStatic;
        if (!reads && !Reflecting.isNumber(field.getType())) {
            operands.publishNumber(first);
        }
        Object result = original.call();
        if (reads) {
            operands.context.give(Reflecting.kept(field, holder, result, operands.context));
        } else if (Reflecting.isNumber(field.getType())) {
            Reflecting.setShadow(field, holder, operands.number(first), operands.context);
        }
        return result;
    }

    private Object callMethod(Operands operands, Original original, JdkFunctions functions, String where)
            throws Throwable {
        boolean hasReceiver = info.getReferenceKind() != MethodHandleInfo.REF_invokeStatic
                && info.getReferenceKind() != MethodHandleInfo.REF_newInvokeSpecial;
        Object receiver = hasReceiver ? operands.arguments[0] : null;
        Operands passed = hasReceiver ? operands.withoutFirst() : operands;
        Context c = operands.context;
        if (hasReceiver && !info.getDeclaringClass().isInstance(receiver)) {
            return original.call();
        }
        CallableTwin twin = twin(receiver, c);
        if (twin == null) {
            return callFunction(operands, original, functions, where);
        }
        if (!twin.takes(passed.arguments)) {
            return original.call();
        }
        for (int i = 0; i < passed.arguments.length; i++) {
            if (!info.getMethodType().parameterType(i).isPrimitive()) {
                passed.publishNumber(i);
            }
        }
        return twin.call(receiver, passed, c);
    }

    private Object callFunction(Operands operands, Original original, JdkFunctions functions, String where)
            throws Throwable {
        for (int i = 0; i < operands.arguments.length; i++) {
            operands.publishNumber(i);
        }
        Executable member = isReached() ? info.reflectAs(Executable.class, ReflectiveCalls.trusted()) : null;
        if (member == null || !JdkFunctions.contains(member, operands.arguments, operands.context)) {
            operands.leave(where);
            Object result = original.call();
            operands.context.clearReturn();
            return result;
        }
        Object result = functions.call(member, operands.arguments);
        operands.context.give(operands.context.box(result));
        return result;
    }

    /** Whether a lambda would reach the same method: not one that a superclass has and another class overrides. */
    private boolean isReached() {
        return info.getReferenceKind() != MethodHandleInfo.REF_invokeSpecial;
    }

    private CallableTwin twin(Object receiver, Context c) {
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
