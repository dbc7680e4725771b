package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * What a method handle does that is made of others, as the JDK keeps it: a list of steps, each of which calls a function
 * with results of those before it. Not a documented part of the JDK; where it is not what is expected, there is none.
 */
final class HandleForm {
    private static final String PACKAGE = "java.lang.invoke.";

    /**
     * One step.
     *
     * @param declaring the class of the function that is called
     * @param name its name
     * @param handle the function
     * @param arguments constants, and for the result of another step its {@link Result}
     */
    record Step(Class<?> declaring, String name, MethodHandle handle, Object[] arguments) {
    }

    /** The result of a step, or a parameter, by its number. The handle itself is number 0. */
    record Result(int number) {
    }

    /** How many values come in, the handle itself included. */
    final int arity;
    /** The number of the value that is the result; negative if there is none. */
    final int result;
    final List<Step> steps;

    private HandleForm(int arity, int result, List<Step> steps) {
        this.arity = arity;
        this.result = result;
        this.steps = steps;
    }

    /** The JDK's fields and methods that are read here. */
    private static final class Internals {
        static final MethodHandle FORM;
        static final MethodHandle ARITY;
        static final MethodHandle RESULT;
        static final MethodHandle NAMES;
        static final MethodHandle FUNCTION;
        static final MethodHandle ARGUMENTS;
        static final MethodHandle INDEX;
        static final MethodHandle MEMBER;
        static final MethodHandle HANDLE;
        static final MethodHandle DECLARING;
        static final MethodHandle MEMBER_NAME;
        static final Class<?> BOUND;
        static final MethodHandle BOUND_COUNT;
        static final MethodHandle BOUND_VALUE;
        static final Class<?> DELEGATING;
        static final MethodHandle TARGET;
        static final MethodHandle CLAUSES;
        static final MethodHandle CASES;

        static {
            MethodHandles.Lookup trusted = ReflectiveCalls.trusted();
            try {
                Class<?> form = Class.forName(PACKAGE + "LambdaForm");
                Class<?> name = Class.forName(PACKAGE + "LambdaForm$Name");
                Class<?> function = Class.forName(PACKAGE + "LambdaForm$NamedFunction");
                Class<?> member = Class.forName(PACKAGE + "MemberName");
                FORM = trusted.findGetter(MethodHandle.class, "form", form);
                ARITY = trusted.findGetter(form, "arity", int.class);
                RESULT = trusted.findGetter(form, "result", int.class);
                NAMES = trusted.findGetter(form, "names", name.arrayType());
                FUNCTION = trusted.findGetter(name, "function", function);
                ARGUMENTS = trusted.findGetter(name, "arguments", Object[].class);
                INDEX = trusted.findVirtual(name, "index", MethodType.methodType(int.class));
                MEMBER = trusted.findGetter(function, "member", member);
                HANDLE = trusted.findVirtual(function, "resolvedHandle", MethodType.methodType(MethodHandle.class));
                DECLARING = trusted.findVirtual(member, "getDeclaringClass", MethodType.methodType(Class.class));
                MEMBER_NAME = trusted.findVirtual(member, "getName", MethodType.methodType(String.class));
                BOUND = Class.forName(PACKAGE + "BoundMethodHandle");
                BOUND_COUNT = trusted.findVirtual(BOUND, "fieldCount", MethodType.methodType(int.class));
                BOUND_VALUE = trusted.findVirtual(BOUND, "arg", MethodType.methodType(Object.class, int.class));
                DELEGATING = Class.forName(PACKAGE + "DelegatingMethodHandle");
                CLAUSES = trusted.findGetter(Class.forName(PACKAGE + "MethodHandleImpl$LoopClauses"), "clauses",
                        MethodHandle[][].class);
                CASES = trusted.findGetter(Class.forName(PACKAGE + "MethodHandleImpl$CasesHolder"), "cases",
                        MethodHandle[].class);
                TARGET = trusted.findVirtual(DELEGATING, "getTarget", MethodType.methodType(MethodHandle.class));
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    /** What the JDK keeps for a handle; handles that do the same may have the same. Null if it is not known. */
    static Object keyOf(MethodHandle handle) {
        try {
            return Internals.FORM.invoke(handle);
        } catch (Throwable e) {
            return null;
        }
    }

    /** What a handle with a key does; null if it is not known. */
    static HandleForm of(Object key) {
        try {
            Object[] names = (Object[]) Internals.NAMES.invoke(key);
            int arity = (int) Internals.ARITY.invoke(key);
            List<Step> steps = new ArrayList<>();
            for (int i = arity; i < names.length; i++) {
                steps.add(step(names[i]));
            }
            return new HandleForm(arity, (int) Internals.RESULT.invoke(key), steps);
        } catch (Throwable e) {
            return null;
        }
    }

    private static Step step(Object name) throws Throwable {
        Object function = Internals.FUNCTION.invoke(name);
        Object[] arguments = ((Object[]) Internals.ARGUMENTS.invoke(name)).clone();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] != null && arguments[i].getClass() == name.getClass()) {
                arguments[i] = new Result((int) Internals.INDEX.invoke(arguments[i]));
            }
        }
        Object member = Internals.MEMBER.invoke(function);
        MethodHandle handle = (MethodHandle) Internals.HANDLE.invoke(function);
        return member == null ? new Step(null, null, handle, arguments)
                : new Step((Class<?>) Internals.DECLARING.invoke(member),
                        (String) Internals.MEMBER_NAME.invoke(member), handle, arguments);
    }

    /** Whether a class is one by which the JDK makes handles. */
    static boolean isOfTheJdksHandles(Class<?> declaring) {
        return declaring == BoundNumber.class || declaring == Class.class || declaring == Array.class
                || declaring.getClassLoader() == null && (declaring.getName().startsWith(PACKAGE)
                        || declaring.getName().startsWith("sun.invoke.util."));
    }

    /** Whether a method calls the handle, or uses the variable, that is its first argument. */
    static boolean isInvoker(MethodHandleInfo info) {
        return info.getDeclaringClass() == MethodHandle.class && info.getName().startsWith("invoke")
                || info.getDeclaringClass() == VarHandle.class && isAccess(info.getName());
    }

    private static boolean isAccess(String name) {
        try {
            return VarHandle.AccessMode.valueFromMethodName(name) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a class is one of those of handles in which values are bound. */
    static boolean isBound(Class<?> declaring) {
        return Internals.BOUND.isAssignableFrom(declaring);
    }

    /** Whether a method gives a zero. */
    static boolean isZero(Class<?> declaring, String name) {
        return declaring.getSimpleName().equals("LambdaForm") && name.startsWith("zero_");
    }

    /** Whether a method is the JDK's code for a use of the variable that is its first argument. */
    static boolean usesVariable(Class<?> declaring, String name, Object[] arguments) {
        return isOfVariables(declaring) && arguments.length > 0 && arguments[0] instanceof VarHandle && isAccess(name);
    }

    /** The handles of a loop: four for each variable, as {@link java.lang.invoke.MethodHandles#loop} takes them. */
    static MethodHandle[][] clausesOf(Object loop) throws Throwable {
        return (MethodHandle[][]) Internals.CLAUSES.invoke(loop);
    }

    /** The handles among which a switch chooses. */
    static MethodHandle[] casesOf(Object choice) throws Throwable {
        return (MethodHandle[]) Internals.CASES.invoke(choice);
    }

    /** Whether a class is one by which the JDK uses variables. */
    static boolean isOfVariables(Class<?> declaring) {
        return VarHandle.class.isAssignableFrom(declaring) || declaring.getName().startsWith(PACKAGE + "VarHandle");
    }

    /** The values that are bound in a handle, other handles among them; none if they can't be told. */
    static Object[] boundIn(MethodHandle handle) {
        try {
            if (Internals.DELEGATING.isInstance(handle)) {
                return new Object[] {Internals.TARGET.invoke(handle)};
            }
            if (!Internals.BOUND.isInstance(handle)) {
                return new Object[0];
            }
            Object[] values = new Object[(int) Internals.BOUND_COUNT.invoke(handle)];
            for (int i = 0; i < values.length; i++) {
                values[i] = Internals.BOUND_VALUE.invoke(handle, i);
            }
            return values;
        } catch (Throwable e) {
            // Another JDK than this was written for; numbers among them still look after themselves.
            return new Object[0];
        }
    }
}
