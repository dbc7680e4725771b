package dev.derive.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The twin of a method or constructor that was reached by name or over a handle, to be called with boxed arguments. */
final class CallableTwin {
    /** How a method is found: as it is, on the class of the receiver, or as the constructor of an object. */
    enum Kind {
        STATIC, EXACTLY, VIRTUAL, CONSTRUCTOR
    }

    private record Key(String name, MethodType type, Kind kind, boolean forward) {
    }

    /** As of a method that takes all a method handle can pass on, less what its own frames need. */
    private static final int MOST_SLOTS = 250;
    private static final ClassValue<Map<Key, Optional<CallableTwin>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Key, Optional<CallableTwin>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final MethodHandle twin;
    private final MethodType type;
    private final boolean hasReceiver;
    private final int shadows;

    private CallableTwin(MethodHandle twin, MethodType type, boolean hasReceiver, int shadows) {
        this.twin = twin.asType(twin.type().generic()).asSpreader(Object[].class, twin.type().parameterCount());
        this.type = type;
        this.hasReceiver = hasReceiver;
        this.shadows = shadows;
    }

    /**
     * The twin of a method for runs of one mode; null if it has none that can be called so.
     *
     * @param in the class that declares it, or the receiver's
     * @param type without the receiver
     */
    static CallableTwin of(MethodHandles.Lookup trusted, Class<?> in, String name, MethodType type, Kind kind,
            Context c) {
        return KNOWN.get(in).computeIfAbsent(new Key(name, type, kind, c.isForward()),
                key -> Optional.ofNullable(find(trusted, in, key))).orElse(null);
    }

    private static CallableTwin find(MethodHandles.Lookup trusted, Class<?> in, Key key) {
        List<Class<?>> shadows = new ArrayList<>();
        int slots = 2;
        for (Class<?> parameter : key.type.parameterList()) {
            if (Lambdas.carriesShadow(parameter)) {
                shadows.add(parameter.isArray() ? ArrayShadow.class : key.forward ? double.class : int.class);
            }
            slots += 4;
        }
        if (slots > MOST_SLOTS) {
            return null;
        }
        MethodType twin = key.type.appendParameterTypes(shadows).appendParameterTypes(
                key.forward ? ForwardContext.class : ReverseContext.class);
        String name = key.name + (key.forward ? "$forward" : "$reverse");
        try {
            MethodHandle found = switch (key.kind) {
                case STATIC -> trusted.findStatic(in, name, twin);
                case EXACTLY -> trusted.findSpecial(in, name, twin, in);
                case VIRTUAL -> trusted.findVirtual(in, name, twin);
                case CONSTRUCTOR -> trusted.findConstructor(in, twin);
            };
            boolean hasReceiver = key.kind == Kind.EXACTLY || key.kind == Kind.VIRTUAL;
            return new CallableTwin(found, key.type, hasReceiver, shadows.size());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    /** Whether the method can be called with these arguments; if not, the JDK says what is wrong with them. */
    boolean takes(Object[] arguments) {
        int given = arguments == null ? 0 : arguments.length;
        if (given != type.parameterCount()) {
            return false;
        }
        for (int i = 0; i < given; i++) {
            if (!takes(type.parameterType(i), arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(Class<?> parameter, Object argument) {
        if (!parameter.isPrimitive()) {
            return argument == null || parameter.isInstance(argument);
        }
        Class<?> given = argument == null ? null : MethodType.methodType(argument.getClass()).unwrap().returnType();
        if (given == parameter) {
            return true;
        }
        try {
            // The conversions of a reflective call are those of a method handle's.
            return given != null && given.isPrimitive()
                    && MethodHandles.identity(given).asType(MethodType.methodType(parameter, given)) != null;
        } catch (WrongMethodTypeException e) {
            return false;
        }
    }

    boolean givesNumber() {
        return type.returnType() == double.class || type.returnType() == float.class;
    }

    /** Calls the twin; the shadow of a number that it gives is in the context then. */
    Object call(Object receiver, Operands operands, Context c) throws Throwable {
        int count = type.parameterCount();
        int first = hasReceiver ? 1 : 0;
        Object[] all = new Object[first + count + shadows + 1];
        if (hasReceiver) {
            all[0] = receiver;
        }
        int shadow = first + count;
        for (int i = 0; i < count; i++) {
            Class<?> parameter = type.parameterType(i);
            all[first + i] = operands.arguments[i];
            if (Lambdas.carriesShadow(parameter)) {
                all[shadow++] = parameter.isArray() ? c.resolve(operands.arguments[i]) : operands.number(i);
            }
        }
        all[shadow] = c;
        Object result = (Object) twin.invokeExact(all);
        if (type.returnType().isArray() && Lambdas.carriesShadow(type.returnType())) {
            c.publish(result, c.returnShadow);
            c.returnShadow = null;
        }
        return result;
    }
}
