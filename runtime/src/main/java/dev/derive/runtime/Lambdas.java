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
         * @param twin whether the captured arguments come with their shadows and a context
         * @param arguments the static arguments of the JDK's own bootstrap method
         */
        CallSite link(MethodHandles.Lookup caller, String name, MethodType type, boolean twin, Object[] arguments)
                throws Throwable;
    }

    private static volatile Linker linker;

    private Lambdas() {
    }

    /** Called by the agent when it is installed. */
    public static void install(Linker agentLinker) {
        linker = agentLinker;
    }

    /** Bootstrap method of the lambdas in woven originals; arguments as of {@link java.lang.invoke.LambdaMetafactory}. */
    public static CallSite original(MethodHandles.Lookup caller, String name, MethodType type, Object... arguments)
            throws Throwable {
        return linker.link(caller, name, type, false, arguments);
    }

    /** Bootstrap method of the lambdas in twins. */
    public static CallSite twin(MethodHandles.Lookup caller, String name, MethodType type, Object... arguments)
            throws Throwable {
        return linker.link(caller, name, type, true, arguments);
    }
}
