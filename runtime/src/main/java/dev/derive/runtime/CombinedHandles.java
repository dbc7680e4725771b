package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Calls of method handles that are made of others, at one place of a twin. What such a handle does is a list of steps
 * that the JDK keeps; they are gone through one by one, so that the methods at the bottom have their twins called. All
 * values are in boxes, which carry the shadows.
 */
final class CombinedHandles {
    private final JdkFunctions functions;
    private final String where;

    CombinedHandles(JdkFunctions functions, String where) {
        this.functions = functions;
        this.where = where;
    }

    /** Calls a handle that takes just these arguments. */
    Object call(MethodHandle handle, Object[] arguments, Context c) throws Throwable {
        Object[] given = HandleValues.converted(arguments, handle.type());
        DirectHandle direct = c.handles().direct(handle);
        Object result;
        if (direct == null) {
            result = callCombined(handle, given, c);
        } else if (direct.isOfTheJdksHandles()) {
            result = callFunction(direct.info.getDeclaringClass(), direct.info.getName(), handle, given, c);
        } else {
            result = callDirect(direct, given, c);
        }
        return HandleValues.converted(result, handle.type().returnType());
    }

    private Object callDirect(DirectHandle direct, Object[] arguments, Context c) throws Throwable {
        c.clearReturn();
        Object result = direct.call(Operands.of(arguments, c), () -> jdks(direct.handle, arguments), functions, where);
        BoxShadow shadow = direct.givesNumber() ? c.given() : null;
        return shadow == null ? result : HandleValues.withShadow(result, shadow, c);
    }

    private static Object jdks(MethodHandle handle, Object[] arguments) throws Throwable {
        return handle.asFixedArity().invokeWithArguments(arguments);
    }

    private Object callCombined(MethodHandle handle, Object[] arguments, Context c) throws Throwable {
        HandleForm form = c.handles().form(handle);
        if (form == null || form.arity != arguments.length + 1) {
            return leave(handle, Operands.of(arguments, c), () -> jdks(handle, arguments));
        }
        Object[] values = new Object[form.arity + form.steps.size()];
        values[0] = handle;
        System.arraycopy(arguments, 0, values, 1, arguments.length);
        for (int i = form.arity; i < values.length; i++) {
            HandleForm.Step step = form.steps.get(i - form.arity);
            Object[] given = step.arguments().clone();
            for (int j = 0; j < given.length; j++) {
                if (given[j] instanceof HandleForm.Result result) {
                    given[j] = values[result.number()];
                }
            }
            values[i] = step.declaring() == null ? call(step.handle(), given, c)
                    : callFunction(step.declaring(), step.name(), step.handle(), given, c);
        }
        return form.result < 0 ? null : values[form.result];
    }

    /** Has the JDK call a handle of which it is not known what it does, if that can't matter. */
    Object leave(MethodHandle handle, Operands operands, DirectHandle.Original original) throws Throwable {
        if (!isFreeOfNumbers(handle.type()) || operands.holdActive()) {
            Boundary.refuseHandle(where);
        }
        operands.leave(where);
        return original.call();
    }

    private static boolean isFreeOfNumbers(MethodType type) {
        return !Reflecting.isNumber(type.returnType())
                && type.parameterList().stream().noneMatch(Reflecting::isNumber);
    }

    /** Calls one of the methods by which the JDK makes handles of others, or a method that such a handle calls. */
    private Object callFunction(Class<?> declaring, String name, MethodHandle function, Object[] arguments, Context c)
            throws Throwable {
        if (!HandleForm.isOfTheJdksHandles(declaring)) {
            return call(function, arguments, c);
        }
        String type = declaring.getSimpleName();
        if (declaring == MethodHandle.class && name.equals("invokeBasic")) {
            return call((MethodHandle) arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length), c);
        }
        if (type.equals("MethodHandleImpl")) {
            switch (name) {
                case "guardWithCatch":
                    return catchException(arguments, c);
                case "tryFinally":
                    return tryFinally(arguments, c);
                case "loop":
                    return loop(arguments, c);
                case "tableSwitch":
                    return choose(arguments, c);
                default:
                    break;
            }
        }
        Object[] given = HandleValues.converted(arguments, function.type());
        if (HandleForm.usesVariable(declaring, name, given)) {
            c.clearReturn();
            Object result = VariableUse.use(name, given, where, c);
            return HandleValues.withShadow(result, c.given(), c);
        }
        if (type.equals("LambdaForm") && name.startsWith("identity_")) {
            return given[0];
        }
        if (type.equals("BoundNumber") || type.equals("ValueConversions")) {
            Object result = type.equals("BoundNumber") ? ((BoundNumber) given[0]).number(function.type().returnType())
                    : jdks(function, given);
            return HandleValues.withShadow(result, c.box(given[0]), c);
        }
        if (type.equals("ArrayAccessor") && (name.equals("getElementD") || name.equals("getElementF"))) {
            Object element = jdks(function, given);
            return HandleValues.withShadow(element, Reflecting.element(given[0], (int) given[1], c), c);
        }
        if (type.equals("ArrayAccessor") && (name.equals("setElementD") || name.equals("setElementF"))) {
            jdks(function, given);
            Reflecting.setElement(given[0], (int) given[1], c.shadow(c.box(given[2])), c);
            return null;
        }
        if (HandleForm.isBound(declaring) && Reflecting.isNumber(function.type().returnType())) {
            // Whoever could get hold of an active number may have bound its value, and nobody knows.
            return c.hasGivenAway() ? leave(function, Operands.of(given, c), () -> jdks(function, given))
                    : jdks(function, given);
        }
        if (HandleForm.isZero(declaring, name)
                || isFreeOfNumbers(function.type()) && !HandleForm.isOfVariables(declaring)) {
            return jdks(function, given);
        }
        return leave(function, Operands.of(given, c), () -> jdks(function, given));
    }

    // The following are as in java.lang.invoke.MethodHandleImpl.

    private Object catchException(Object[] of, Context c) throws Throwable {
        Object[] arguments = (Object[]) of[3];
        try {
            return callAnew((MethodHandle) of[0], arguments, c);
        } catch (Throwable e) {
            if (!((Class<?>) of[1]).isInstance(e)) {
                throw e;
            }
            return callAnew((MethodHandle) of[2], HandleValues.prepended(arguments, e), c);
        }
    }

    private Object tryFinally(Object[] of, Context c) throws Throwable {
        MethodHandle target = (MethodHandle) of[0];
        MethodHandle cleanup = (MethodHandle) of[1];
        Object[] arguments = (Object[]) of[2];
        boolean isVoid = target.type().returnType() == void.class;
        Object result;
        try {
            result = callAnew(target, arguments, c);
        } catch (Throwable e) {
            callAnew(cleanup, isVoid ? HandleValues.prepended(arguments, e)
                    : HandleValues.prepended(arguments, e, null), c);
            throw e;
        }
        return callAnew(cleanup, isVoid ? HandleValues.prepended(arguments, (Object) null)
                : HandleValues.prepended(arguments, null, result), c);
    }

    private Object loop(Object[] of, Context c) throws Throwable {
        MethodHandle[][] clauses = HandleForm.clausesOf(of[1]);
        Object[] arguments = (Object[]) of[2];
        Object[] first = new Object[clauses[0].length];
        int variables = 0;
        for (MethodHandle init : clauses[0]) {
            Object value = callAnew(init, arguments, c);
            if (init.type().returnType() != void.class) {
                first[variables++] = value;
            }
        }
        Object[] all = HandleValues.prepended(arguments, Arrays.copyOf(first, variables));
        while (true) {
            for (int i = 0, v = 0; i < clauses[1].length; i++) {
                Object value = callAnew(clauses[1][i], all, c);
                if (clauses[1][i].type().returnType() != void.class) {
                    all[v++] = value;
                }
                if (!(boolean) callAnew(clauses[2][i], all, c)) {
                    return callAnew(clauses[3][i], all, c);
                }
            }
        }
    }

    private Object choose(Object[] of, Context c) throws Throwable {
        int input = (int) of[0];
        MethodHandle[] cases = HandleForm.casesOf(of[2]);
        return callAnew(input < 0 || input >= cases.length ? (MethodHandle) of[1] : cases[input], (Object[]) of[3], c);
    }

    /** Calls a handle with arguments of which other calls have boxes, too. */
    private Object callAnew(MethodHandle handle, Object[] arguments, Context c) throws Throwable {
        return call(handle.asFixedArity(), arguments, c);
    }
}
