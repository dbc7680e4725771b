package dev.derive.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Links the lambdas and method references of woven classes. In place of the JDK's hidden classes, which no agent sees,
 * the agent makes small woven classes, so that captured numbers keep their shadows and a twin is there to call.
 */
public final class Lambdas {
    /** Makes the call site of a lambda expression; the agent's part of the work. */
    public interface Linker {
        /**
         * @param type captured values, for a twin with their shadows and a context, to functional interface
         * @param factory the same for the original: captured values to functional interface
         * @param arguments the static arguments of the JDK's own bootstrap method
         */
        CallSite link(MethodHandles.Lookup caller, String name, MethodType type, MethodType factory, Object[] arguments)
                throws Throwable;
    }

    private static volatile Linker linker;

    private Lambdas() {
    }

    /** Called by the agent when it is installed. */
    public static void install(Linker agentLinker) {
        linker = agentLinker;
    }

    /**
     * Bootstrap method of the lambdas in woven originals; arguments as of {@link java.lang.invoke.LambdaMetafactory}.
     */
    public static CallSite original(MethodHandles.Lookup caller, String name, MethodType type, Object... arguments)
            throws Throwable {
        return linker.link(caller, name, type, type, arguments);
    }

    /** Bootstrap method of the lambdas in twins. */
    public static CallSite twin(MethodHandles.Lookup caller, String name, MethodType type, Object... arguments)
            throws Throwable {
        return linker.link(caller, name, type, withoutShadows(type), arguments);
    }

    /** Bootstrap method of the lambdas in twins that capture so much that the shadows come in the context. */
    public static CallSite wideTwin(MethodHandles.Lookup caller, String name, MethodType type, Object... arguments)
            throws Throwable {
        MethodType factory = type.dropParameterTypes(type.parameterCount() - 1, type.parameterCount());
        return linker.link(caller, name, type, factory, arguments);
    }

    /** The factory's own parameters: those before the shadows and the context. */
    static MethodType withoutShadows(MethodType type) {
        int count = type.parameterCount() - 1;
        int own = 0;
        int shadows = 0;
        while (own + shadows < count) {
            if (carriesShadow(type.parameterType(own))) {
                shadows++;
            }
            own++;
        }
        return type.dropParameterTypes(own, type.parameterCount());
    }

    /** Whether a number, or an array of numbers, of a type has a shadow. */
    static boolean carriesShadow(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element == double.class || element == float.class;
    }
}
