package dev.derive.runtime;

import java.util.List;

/** Which classes are the JDK's own, by their names. */
public final class Jdk {
    /** The packages of the JDK, in internal names. */
    public static final List<String> PACKAGES = List.of("java/", "javax/", "jdk/", "sun/", "com/sun/");

    private static final List<String> WITH_DOTS = PACKAGES.stream().map(p -> p.replace('/', '.')).toList();

    private Jdk() {
    }

    /** Whether a class, or a package with a dot behind it, by its name with dots, is the JDK's. */
    static boolean contains(String className) {
        for (String prefix : WITH_DOTS) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
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
