package dev.derive.runtime;

import java.lang.invoke.MethodHandles;
import java.util.function.BiFunction;

/** Is told of classes that are defined as hidden ones, which class file transformers do not see. */
public final class HiddenClasses {
    private static volatile BiFunction<Class<?>, byte[], byte[]> change;

    private HiddenClasses() {
    }

    /** Called by the agent: gives the class file to define for a class beside another one, in its class loader. */
    public static void install(BiFunction<Class<?>, byte[], byte[]> beforeDefining) {
        change = beforeDefining;
    }

    /** The class file to be defined. */
    public static byte[] classFile(byte[] given, MethodHandles.Lookup lookup) {
        Class<?> beside = lookup.lookupClass();
        return given == null || beside.getClassLoader() == null ? given : change.apply(beside, given);
    }
}
