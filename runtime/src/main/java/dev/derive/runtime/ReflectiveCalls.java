package dev.derive.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Links the calls in twins of {@link Method#invoke}, {@link Constructor#newInstance} and of handles. What they reach
 * has its twin called, if it has one and the JDK would make the call; the JDK itself makes every other one, as the
 * caller would have it made, after a check that nothing active goes in.
 */
public final class ReflectiveCalls {
    private static volatile MethodHandles.Lookup trusted;

    private final MethodHandles.Lookup caller;
    private final MethodHandle original;
    private final String where;
    private final JdkFunctions functions;
    private volatile Allowed last;

    /** A member that the caller may use. */
    private record Allowed(Executable member, boolean isAccessible) {
    }

    private ReflectiveCalls(MethodHandles.Lookup caller, MethodHandle original, String where) {
        this.caller = caller;
        this.original = original;
        this.where = where;
        this.functions = new JdkFunctions(caller);
    }

    static void install(MethodHandles.Lookup lookup) {
        trusted = lookup;
    }

    static MethodHandles.Lookup trusted() {
        return trusted;
    }

    /**
     * Bootstrap method of such calls.
     *
     * @param name the name of the method of the JDK
     * @param type its receiver and arguments, the shadows of the arguments, the context; the result
     * @param where what to say if a derivative is lost here
     */
    public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type, String where)
            throws ReflectiveOperationException {
        MethodType plain = Lambdas.withoutShadows(type);
        Class<?> owner = type.parameterType(0);
        if (owner == VarHandle.class) {
            return new ConstantCallSite(VariableUse.of(name, plain, type, where));
        }
        MethodHandle original = caller.findVirtual(owner, name, plain.dropParameterTypes(0, 1));
        if (owner == MethodHandle.class) {
            return new ConstantCallSite(HandleUse.of(caller, original, name, plain, type, where));
        }
        MethodHandle call = MethodHandles.lookup().findVirtual(ReflectiveCalls.class, name,
                plain.appendParameterTypes(Context.class));
        return new ConstantCallSite(call.bindTo(new ReflectiveCalls(caller, original, where)).asType(type));
    }

    /** In place of {@link Method#invoke}. */
    Object invoke(Method method, Object receiver, Object[] arguments, Context c) throws Throwable {
        if (method == null || !isAllowed(method) || !Modifier.isStatic(method.getModifiers())
                && !method.getDeclaringClass().isInstance(receiver)) {
            return (Object) original.invokeExact(method, receiver, arguments);
        }
        CallableTwin twin = twin(method, receiver, c);
        Object[] all = Modifier.isStatic(method.getModifiers()) ? given(arguments)
                : HandleValues.prepended(given(arguments), receiver);
        if (twin == null && JdkFunctions.contains(method, all, c)) {
            return callFunction(method, all);
        }
        if (twin == null) {
            Boundary.leaveBox(receiver, where, c);
            Boundary.leaveBox(arguments, where, c);
        }
        return twin == null || !twin.takes(arguments) ? (Object) original.invokeExact(method, receiver, arguments)
                : call(twin, method, receiver, arguments, c);
    }

    /** In place of {@link Constructor#newInstance}. */
    Object newInstance(Constructor<?> constructor, Object[] arguments, Context c) throws Throwable {
        if (constructor == null || Modifier.isAbstract(constructor.getDeclaringClass().getModifiers())
                || constructor.getDeclaringClass().isEnum() || !isAllowed(constructor)) {
            return (Object) original.invokeExact(constructor, arguments);
        }
        CallableTwin twin = CallableTwin.of(trusted, constructor.getDeclaringClass(), "<init>",
                MethodType.methodType(void.class, constructor.getParameterTypes()), CallableTwin.Kind.CONSTRUCTOR, c);
        if (twin == null && JdkFunctions.contains(constructor, given(arguments), c)) {
            return callFunction(constructor, given(arguments));
        }
        if (twin == null) {
            Boundary.leaveBox(arguments, where, c);
        }
        return twin == null || !twin.takes(arguments) ? (Object) original.invokeExact(constructor, arguments)
                : call(twin, constructor, null, arguments, c);
    }

    /** No arguments may be given as null. */
    private static Object[] given(Object[] arguments) {
        return arguments == null ? new Object[0] : arguments;
    }

    private Object callFunction(Executable member, Object[] arguments) throws InvocationTargetException {
        try {
            return functions.call(member, arguments);
        } catch (Throwable e) {
            throw new InvocationTargetException(e);
        }
    }

    private Object call(CallableTwin twin, Executable member, Object receiver, Object[] arguments, Context c)
            throws ReflectiveOperationException {
        if (!(member instanceof Method) || Modifier.isStatic(member.getModifiers())) {
            // What this throws is not wrapped.
            Class<?> declaring = member.getDeclaringClass();
            MethodHandles.privateLookupIn(declaring, trusted).ensureInitialized(declaring);
        }
        Object result;
        try {
            result = twin.call(receiver, Operands.of(given(arguments), c), c);
        } catch (Throwable e) {
            throw new InvocationTargetException(e);
        }
        BoxShadow shadow = twin.givesNumber() ? c.given() : null;
        if (shadow != null) {
            c.putBox(result, shadow);
        }
        return result;
    }

    private static CallableTwin twin(Method method, Object receiver, Context c) {
        int modifiers = method.getModifiers();
        CallableTwin.Kind kind = Modifier.isStatic(modifiers) ? CallableTwin.Kind.STATIC
                : Modifier.isPrivate(modifiers) ? CallableTwin.Kind.EXACTLY : CallableTwin.Kind.VIRTUAL;
        return CallableTwin.of(trusted, kind == CallableTwin.Kind.VIRTUAL ? receiver.getClass()
                : method.getDeclaringClass(), method.getName(),
                MethodType.methodType(method.getReturnType(), method.getParameterTypes()), kind, c);
    }

    @SuppressWarnings("deprecation")
    private boolean isAllowed(Executable member) {
        Allowed known = last;
        if (known != null && known.member == member && known.isAccessible == member.isAccessible()) {
            return true;
        }
        try {
            if (member instanceof Method method) {
                caller.unreflect(method);
            } else {
                caller.unreflectConstructor((Constructor<?>) member);
            }
            last = new Allowed(member, member.isAccessible());
            return true;
        } catch (IllegalAccessException e) {
            return false;
        }
    }
}
