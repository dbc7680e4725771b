package dev.derive.runtime;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Consumer;

/**
 * Is told when private methods of a class come into the reach of others: by reflection, or by a lookup. The agent makes
 * the JDK call it.
 */
public final class OpenedClasses {
    private static volatile Consumer<Class<?>> watcher;

    private OpenedClasses() {
    }

    /** Called by the agent: what is to be done before private static methods of a class can be called by others. */
    public static void install(Consumer<Class<?>> beforeOpening) {
        watcher = beforeOpening;
    }

    /** Before access checks of a member are turned off, or on again. */
    public static void open(AccessibleObject member, boolean accessible) {
        if (accessible && member instanceof Method method
                && (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == (Modifier.PRIVATE | Modifier.STATIC)) {
            open(method.getDeclaringClass());
        }
    }

    /** Before somebody gets a lookup that sees all members of a class. */
    public static void open(Class<?> type) {
        // Classes of the boot loader are not woven, and these calls come from it while the JDK itself starts.
        if (type != null && type.getClassLoader() != null) {
            watcher.accept(type);
        }
    }
}
