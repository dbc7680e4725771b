package dev.derive.runtime;

import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which classes are the JDK's own, by their names. */
public final class Jdk {
    private static final List<String> PACKAGES = List.of("java.", "jdk.", "sun.", "com.sun.");
    /** Names shared with libraries ({@code javax.vecmath}): here only what the JDK consists of is the JDK's. */
    private static final String SHARED = "javax.";

    private Jdk() {
    }

    /** Whether a class, or a package with a dot behind it, by its name with dots, is the JDK's. */
    static boolean contains(String className) {
        for (String prefix : PACKAGES) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return className.startsWith(SHARED)
                && Shared.PACKAGES.contains(className.substring(0, className.lastIndexOf('.')));
    }

    /** Whether a class, by its internal name, is the JDK's. */
    public static boolean containsInternal(String internalName) {
        return contains(internalName.replace('/', '.'));
    }

    /** A class of its own, because few programs ask for it. */
    private static final class Shared {
        static final Set<String> PACKAGES = ModuleFinder.ofSystem().findAll().stream()
                .flatMap(module -> module.descriptor().packages().stream()).filter(p -> p.startsWith(SHARED))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a class of the JDK, by its name with dots, keeps arrays of others behind its objects: a buffer. */
    private static boolean keepsArrays(String className) {
        return className.startsWith("java.nio.");
    }

    /**
     * Whether a class, by its name with dots, is of a library that may keep and read what it is given; the JDK is not,
     * except for its buffers.
     */
    public static boolean isLibrary(String className) {
        return !contains(className) || keepsArrays(className);
    }
}
