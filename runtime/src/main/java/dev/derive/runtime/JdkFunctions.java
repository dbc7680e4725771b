package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Methods of the JDK that are reached by name or over a handle, such as {@code Math.exp}. They have rules or stand-ins,
 * but no twin to call: a lambda is made for each that calls it, and woven like any other.
 */
public final class JdkFunctions {
    /** A function of three arguments; public for the lambdas, which are elsewhere. */
    @FunctionalInterface
    public interface Three {
        Object apply(Object first, Object second, Object third);
    }

    /** The same without a result. */
    @FunctionalInterface
    public interface ThreeTaken {
        void accept(Object first, Object second, Object third);
    }

    private static final Class<?>[] LAMBDAS = {null, Function.class, BiFunction.class, Three.class};
    private static final Class<?>[] TAKING = {null, Consumer.class, BiConsumer.class, ThreeTaken.class};
    /** What these call depends on the class that does it. */
    private static final List<String> OF_THE_CALLER = List.of("java.lang.reflect.", "java.lang.invoke.");

    private final MethodHandles.Lookup caller;
    private final Map<Executable, Object> lambdas = new ConcurrentHashMap<>();

    /**
     * The methods that one call may reach.
     *
     * @param caller of the class that makes the call, where the lambdas will be
     */
    JdkFunctions(MethodHandles.Lookup caller) {
        this.caller = caller;
    }

    /**
     * Whether a member is a method of the JDK for which a lambda can be made, and these arguments make it worth it.
     *
     * @param arguments an instance method's receiver is the first one
     */
    static boolean contains(Executable member, Object[] arguments, Context c) {
        Class<?> declaring = member.getDeclaringClass();
        if (!isPublic(member) || !isPublic(declaring.getModifiers()) || declaring.getClassLoader() != null
                || OF_THE_CALLER.stream().anyMatch(declaring.getName()::startsWith)) {
            return false;
        }
        Class<?>[] parameters = parameters(member);
        if (arguments.length != parameters.length || parameters.length == 0 || parameters.length >= LAMBDAS.length) {
            return false;
        }
        boolean active = false;
        for (int i = 0; i < parameters.length; i++) {
            boolean fits = parameters[i].isPrimitive() ? boxed(arguments[i], parameters[i]) != null
                    : arguments[i] == null || parameters[i].isInstance(arguments[i]);
            if (!fits) {
                return false;
            }
            active |= arguments[i] != null
                    && (ActiveSearch.finds(arguments[i], c) || UnwovenFields.has(arguments[i], c));
        }
        return active && (!hasReceiver(member) || arguments[0] != null);
    }

    private static boolean isPublic(Executable member) {
        return isPublic(member.getModifiers());
    }

    private static boolean isPublic(int modifiers) {
        return Modifier.isPublic(modifiers);
    }

    private static boolean hasReceiver(Executable member) {
        return member instanceof Method && !Modifier.isStatic(member.getModifiers());
    }

    private static Class<?>[] parameters(Executable member) {
        Class<?>[] own = member.getParameterTypes();
        return hasReceiver(member)
                ? Stream.concat(Stream.of(member.getDeclaringClass()), Arrays.stream(own)).toArray(Class<?>[]::new) : own;
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

    /** What the method gives; a number in a box that carries its derivative. */
    Object call(Executable member, Object[] arguments) throws Throwable {
        Object lambda = lambdas.get(member);
        if (lambda == null) {
            lambda = make(member);
            lambdas.put(member, lambda);
        }
        Object[] boxes = new Object[arguments.length];
        Class<?>[] parameters = parameters(member);
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = parameters[i].isPrimitive() ? boxed(arguments[i], parameters[i]) : arguments[i];
        }
        return apply(lambda, boxes);
    }

    @SuppressWarnings("unchecked")
    private static Object apply(Object lambda, Object[] boxes) {
        if (lambda instanceof Function<?, ?> function) {
            return ((Function<Object, Object>) function).apply(boxes[0]);
        }
        if (lambda instanceof BiFunction<?, ?, ?> function) {
            return ((BiFunction<Object, Object, Object>) function).apply(boxes[0], boxes[1]);
        }
        if (lambda instanceof Three function) {
            return function.apply(boxes[0], boxes[1], boxes[2]);
        }
        if (lambda instanceof Consumer<?> consumer) {
            ((Consumer<Object>) consumer).accept(boxes[0]);
        } else if (lambda instanceof BiConsumer<?, ?> consumer) {
            ((BiConsumer<Object, Object>) consumer).accept(boxes[0], boxes[1]);
        } else {
            ((ThreeTaken) lambda).accept(boxes[0], boxes[1], boxes[2]);
        }
        return null;
    }

    private Object make(Executable member) throws Throwable {
        MethodHandle handle = member instanceof Method method ? caller.unreflect(method)
                : caller.unreflectConstructor((Constructor<?>) member);
        MethodType type = handle.type();
        boolean gives = type.returnType() != void.class;
        Class<?> function = (gives ? LAMBDAS : TAKING)[type.parameterCount()];
        MethodType erased = gives ? type.generic() : type.generic().changeReturnType(void.class);
        return Lambdas.original(caller, gives ? "apply" : "accept", MethodType.methodType(function), erased, handle,
                gives ? type.wrap() : type.wrap().changeReturnType(void.class)).dynamicInvoker().invoke();
    }
}
