package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * Turns a call of an unwoven method into one with a twin's parameters: checks that nothing active leaves, then calls.
 */
final class Leaving {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private Leaving() {
    }

    /**
     * @param original takes receiver (if any) and arguments
     * @param type the same, then the shadows (of a wide twin they are in the context), then the context
     * @param receiver the class of the receiver, null if there is none
     * @param known how many of the first arguments are known to bring no boxed number to be computed with
     */
    static MethodHandle by(MethodHandle original, MethodType type, String where, Class<?> receiver, int known) {
        String library = receiver == null ? Lendings.libraryOf(where) : Lendings.library(receiver.getName());
        int n = original.type().parameterCount();
        int last = type.parameterCount() - 1;
        MethodHandle call = MethodHandles.dropArguments(original, n, type.parameterList().subList(n, last + 1));
        call = clearingResult(call.asType(type), type);
        if (library != null) {
            call = outside(call, type, where, library);
        }
        for (int argument = known; argument < n; argument++) {
            if (mayHoldBox(type.parameterType(argument), type.returnType())) {
                call = MethodHandles.foldArguments(call, onArgument("leaveBox", type, argument, where));
            } else if (library != null && !type.parameterType(argument).isPrimitive() && argument < n
                    && !(argument == 0 && receiver != null) && !isNumbers(type.parameterType(argument))) {
                call = MethodHandles.foldArguments(call, onArgument("lend", type, argument, library));
            }
        }
        // Where all is known, a stand-in calls what it stands in for, and does itself what is to be done with numbers.
        for (int argument = known < n ? 0 : n; argument < n; argument++) {
            if (!type.parameterType(argument).isPrimitive() && !type.parameterType(argument).isArray()) {
                call = MethodHandles.foldArguments(call, onArgument("leaveFields", type, argument, where));
            }
        }
        if (last == n) {
            return afterCheckOfPassed(call, original.type(), type, where);
        }
        int shadow = n;
        for (int argument = 0; argument < n; argument++) {
            Class<?> argumentType = type.parameterType(argument);
            if (shadow < last && isShadow(type.parameterType(shadow), argumentType)
                    && !(argument == 0 && original.type().parameterType(0) != argumentType)) {
                MethodHandle check = check(type, argument, shadow, where);
                call = MethodHandles.foldArguments(call, check);
                shadow++;
            }
        }
        return call;
    }

    /** The checks of a wide twin's shadows, which are taken out of the context. */
    private static MethodHandle afterCheckOfPassed(MethodHandle call, MethodType original, MethodType type,
            String where) {
        MethodHandle checked = call;
        int position = 0;
        int last = type.parameterCount() - 1;
        for (int argument = 0; argument < last; argument++) {
            Class<?> argumentType = original.parameterType(argument);
            MethodType all = type.changeReturnType(void.class);
            if (isNumbers(argumentType) || isNumber(argumentType)) {
                MethodHandle leave = isNumbers(argumentType)
                        ? passedCheck("leavePassedArray", position++, where, argumentType, type.lastParameterType())
                        : MethodHandles.dropArguments(
                                passedCheck("leavePassed", position++, where, type.lastParameterType()), 0,
                                argumentType);
                leave = MethodHandles.permuteArguments(leave, all, argument, last);
                checked = MethodHandles.foldArguments(checked, leave);
            }
        }
        if (position == 0) {
            return call;
        }
        MethodHandle take = find("take", Context.class)
                .asType(MethodType.methodType(void.class, type.lastParameterType()));
        return MethodHandles.foldArguments(checked,
                MethodHandles.permuteArguments(take, type.changeReturnType(void.class), last));
    }

    private static void take(Context c) {
        c.take();
    }

    private static MethodHandle passedCheck(String name, int position, String where, Class<?>... parameters) {
        MethodHandle check = find(name, parameters.length == 1
                ? new Class<?>[] {Context.class, int.class, String.class}
                : new Class<?>[] {Object.class, Context.class, int.class, String.class});
        return MethodHandles.insertArguments(check, parameters.length, position, where)
                .asType(MethodType.methodType(void.class, parameters));
    }

    private static void leavePassed(Context c, int position, String where) {
        if (c instanceof ForwardContext forward) {
            Forward.leave(forward.passedTangent(position), where);
        } else {
            Reverse.leave(((ReverseContext) c).passedIndex(position), where);
        }
    }

    private static void leavePassedArray(Object array, Context c, int position, String where) {
        Boundary.leave(c.passed(position), array, where, c);
    }

    private static boolean isShadow(Class<?> shadow, Class<?> argument) {
        return argument.isPrimitive() ? isNumber(argument) : shadow == ArrayShadow.class && isNumbers(argument);
    }

    /** Whether an argument may bring a boxed number to code that computes with it. */
    private static boolean mayHoldBox(Class<?> argument, Class<?> result) {
        return isBox(argument) || !argument.isPrimitive() && argument != String.class && !isNumbers(argument)
                && givesNumber(result);
    }

    private static boolean givesNumber(Class<?> result) {
        return isNumber(result) || isBox(result) || isNumbers(result);
    }

    private static boolean isNumber(Class<?> type) {
        return type == double.class || type == float.class;
    }

    private static boolean isBox(Class<?> type) {
        return type == Double.class || type == Float.class || type == Number.class || type == OptionalDouble.class
                || type == DoubleSummaryStatistics.class || type == DoubleAdder.class
                || type == DoubleAccumulator.class || type == DoubleBuffer.class;
    }

    /** Tells the run of a call of a library, before and after. */
    private static MethodHandle outside(MethodHandle call, MethodType type, String where, String library) {
        Class<?> result = type.returnType();
        Class<?> context = type.lastParameterType();
        boolean number = givesNumber(result);
        MethodHandle after;
        if (!result.isPrimitive() && result != String.class) {
            after = MethodHandles.insertArguments(find("exitWithReference", Object.class, Context.class, String.class,
                    String.class), 2, where, library).asType(MethodType.methodType(result, result, context));
        } else {
            after = MethodHandles.insertArguments(find(number ? "exitWithNumber" : "exit", Context.class, String.class,
                    String.class), 1, where, library).asType(MethodType.methodType(void.class, context));
            if (result != void.class) {
                after = MethodHandles.foldArguments(
                        MethodHandles.dropArguments(MethodHandles.identity(result), 1, context), 1,
                        after);
            }
        }
        MethodHandle both;
        if (result == void.class) {
            int[] last = {type.parameterCount() - 1};
            both = MethodHandles.foldArguments(MethodHandles.permuteArguments(after, type, last), call);
        } else {
            int[] order = new int[type.parameterCount() + 1];
            Arrays.setAll(order, i -> Math.min(i, type.parameterCount() - 1));
            both = MethodHandles.permuteArguments(MethodHandles.collectArguments(after, 0, call), type, order);
        }
        MethodHandle enter = find("enter", Context.class).asType(MethodType.methodType(void.class, context));
        int[] last = {type.parameterCount() - 1};
        return MethodHandles.foldArguments(both,
                MethodHandles.permuteArguments(enter, type.changeReturnType(void.class), last));
    }

    private static MethodHandle onArgument(String check, MethodType type, int argument, String where) {
        MethodHandle handle = MethodHandles.insertArguments(find(check, Object.class, Context.class, String.class), 2,
                where);
        handle = handle.asType(
                MethodType.methodType(void.class, type.parameterType(argument), type.lastParameterType()));
        return MethodHandles.permuteArguments(handle, type.changeReturnType(void.class), argument,
                type.parameterCount() - 1);
    }

    private static boolean isNumbers(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element != type && (element == double.class || element == float.class);
    }

    private static MethodHandle check(MethodType type, int argument, int shadow, String where) {
        Class<?> kind = type.parameterType(shadow);
        MethodType all = type.changeReturnType(void.class);
        if (kind == ArrayShadow.class) {
            MethodHandle leave = find("leave", ArrayShadow.class, Object.class, Context.class, String.class);
            leave = MethodHandles.insertArguments(leave, 3, where);
            leave = leave.asType(MethodType.methodType(void.class, kind, type.parameterType(argument),
                    type.lastParameterType()));
            return MethodHandles.permuteArguments(leave, all, shadow, argument, type.parameterCount() - 1);
        }
        MethodHandle leave = MethodHandles.insertArguments(find("leave", kind, String.class), 1, where);
        return MethodHandles.permuteArguments(leave, all, shadow);
    }

    private static MethodHandle clearingResult(MethodHandle call, MethodType type) {
        Class<?> result = type.returnType();
        Class<?> context = type.lastParameterType();
        MethodHandle clear;
        if (result == double.class) {
            clear = find("cleared", double.class, Context.class);
        } else if (result == float.class) {
            clear = find("cleared", float.class, Context.class);
        } else if (isNumbers(result)) {
            clear = find("resolved", Object.class, Context.class);
        } else {
            return call;
        }
        clear = clear.asType(MethodType.methodType(result, result, context));
        MethodHandle both = MethodHandles.collectArguments(clear, 0, call);
        int[] order = new int[type.parameterCount() + 1];
        Arrays.setAll(order, i -> Math.min(i, type.parameterCount() - 1));
        return MethodHandles.permuteArguments(both, type, order);
    }

    private static MethodHandle find(String name, Class<?>... parameters) {
        Class<?> result = switch (name) {
            case "leave", "leaveBox", "leaveFields", "lend", "enter", "exit", "exitWithNumber", "leavePassed",
                "leavePassedArray", "take" -> void.class;
            default -> parameters[0];
        };
        try {
            return LOOKUP.findStatic(Leaving.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void leave(double tangent, String where) {
        Forward.leave(tangent, where);
    }

    private static void leave(int index, String where) {
        Reverse.leave(index, where);
    }

    private static void leave(ArrayShadow s, Object array, Context c, String where) {
        Boundary.leave(s, array, where, c);
    }

    private static void leaveFields(Object holder, Context c, String where) {
        UnwovenFields.leave(holder, where, c);
    }

    private static void lend(Object reference, Context c, String library) {
        Outside.lend(c, reference, library);
    }

    private static void enter(Context c) {
        Outside.enter(c);
    }

    private static void exit(Context c, String where, String library) {
        Outside.exit(c, where, library);
    }

    private static void exitWithNumber(Context c, String where, String library) {
        Outside.exitWithNumber(c, where, library);
    }

    private static Object exitWithReference(Object result, Context c, String where, String library) {
        Outside.exitWithReference(c, result, where, library);
        return result;
    }

    private static void leaveBox(Object box, Context c, String where) {
        Boundary.leaveBox(box, where, c);
    }

    private static double cleared(double result, Context c) {
        c.clearReturn();
        return result;
    }

    private static float cleared(float result, Context c) {
        c.clearReturn();
        return result;
    }

    private static Object resolved(Object result, Context c) {
        c.returnShadow = c.resolve(result);
        return result;
    }
}
