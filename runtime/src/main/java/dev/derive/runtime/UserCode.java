package dev.derive.runtime;

/** Finds the application's code on the stack, for messages about something that was lost inside a stand-in. */
final class UserCode {
    private UserCode() {
    }

    /** The method and line nearest to the top of the stack that are neither the JDK's nor Derive's. */
    static String where() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(f -> !isInfrastructure(f.getClassName())).findFirst()
                .map(f -> f.getClassName() + "." + f.getMethodName() + " (" + f.getFileName() + ":" + f.getLineNumber()
                        + ")")
                .orElse("an unknown place"));
    }

    private static boolean isInfrastructure(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.")
                || className.startsWith("dev.derive.runtime.") || isStandIn(className);
    }

    static boolean isStandIn(String className) {
        return className.startsWith("dev.derive.jdk.");
    }
}
