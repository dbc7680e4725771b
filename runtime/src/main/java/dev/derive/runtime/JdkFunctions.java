package dev.derive.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Functions of the JDK that are reached by name or over a handle, such as {@code Math.exp}. They have rules, but no twin
 * to call: a lambda is made for each that calls it, and woven like any other.
 */
public final class JdkFunctions {
    /** A function of three arguments; public for the lambdas, which are elsewhere. */
    @FunctionalInterface
    public interface Three {
        Object apply(Object first, Object second, Object third);
    }

    private static final Class<?>[] LAMBDAS = {null, Function.class, BiFunction.class, Three.class};

    private final MethodHandles.Lookup caller;
    private final Map<Method, Object> lambdas = new ConcurrentHashMap<>();

    /**
     * The functions that one call may reach.
     *
     * @param caller of the class that makes the call, where the lambdas will be
     */
    JdkFunctions(MethodHandles.Lookup caller) {
        this.caller = caller;
    }

    /** Whether a method is a function of numbers that could have a rule, and these arguments make it worth asking. */
    static boolean contains(Method method, Object[] arguments, Context c) {
        Class<?>[] parameters = method.getParameterTypes();
        if (method.getDeclaringClass().getClassLoader() != null || !Modifier.isStatic(method.getModifiers())
                || !Reflecting.isNumber(method.getReturnType()) || arguments == null
                || arguments.length != parameters.length || parameters.length >= LAMBDAS.length) {
            return false;
        }
        boolean active = false;
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isPrimitive() || boxed(arguments[i], parameters[i]) == null) {
                return false;
            }
            active |= c.box(arguments[i]) != null;
        }
        return active;
    }

    /** An argument in the box of the parameter's type; null where it takes a conversion that has to keep a derivative. */
    private static Object boxed(Object argument, Class<?> parameter) {
        if (argument == null || MethodType.methodType(parameter).wrap().returnType() == argument.getClass()) {
            return argument;
        }
        boolean isInteger = argument instanceof Integer || argument instanceof Short || argument instanceof Byte
                || argument instanceof Long;
        return parameter == double.class && isInteger ? (Object) ((Number) argument).doubleValue() : null;
    }

    /** What the function gives, in a box that carries its derivative. */
    Object call(Method method, Object[] arguments) throws Throwable {
        Object lambda = lambdas.get(method);
        if (lambda == null) {
            lambda = make(method);
            lambdas.put(method, lambda);
        }
        Object[] boxes = new Object[arguments.length];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = boxed(arguments[i], method.getParameterTypes()[i]);
        }
        return apply(lambda, boxes);
    }

    @SuppressWarnings("unchecked")
    private static Object apply(Object lambda, Object[] boxes) {
        return switch (boxes.length) {
            case 1 -> ((Function<Object, Object>) lambda).apply(boxes[0]);
            case 2 -> ((BiFunction<Object, Object, Object>) lambda).apply(boxes[0], boxes[1]);
            default -> ((Three) lambda).apply(boxes[0], boxes[1], boxes[2]);
        };
    }

    private Object make(Method method) throws Throwable {
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return Lambdas.original(caller, "apply", MethodType.methodType(LAMBDAS[type.parameterCount()]), type.generic(),
                caller.unreflect(method), type.wrap()).dynamicInvoker().invoke();
    }
}
