package dev.derive.runtime;

/** Tells the application's code from the JDK's and Derive's, for messages about what was lost. */
public final class UserCode {
    private UserCode() {
    }

    /** The method and line nearest to the top of the stack that are neither the JDK's nor Derive's. */
    static String where() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(f -> !isInfrastructure(f.getClassName())).findFirst()
                .map(f -> writtenIn(f.getClassName()) + "." + original(f.getMethodName()) + " (" + f.getFileName() + ":" + f.getLineNumber()
                        + ")")
                .orElse("an unknown place"));
    }

    private static boolean isInfrastructure(String className) {
        return Jdk.contains(className) || className.startsWith("dev.derive.runtime.") || isStandIn(className);
    }

    static boolean isStandIn(String className) {
        return className.startsWith("dev.derive.jdk.");
    }

    /** The package of a class; of one without a package its own name. */
    static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? className : className.substring(0, dot);
    }

    /** Whether a method is part of a large twin. */
    static boolean isPart(String method) {
        return method.startsWith(Parts.NAME);
    }

    /** The name of the method that a method is, or is the twin of, or part of one; a constructor's part is "init". */
    public static String original(String method) {
        if (isPart(method)) {
            return method.substring(method.indexOf('$', Parts.NAME.length()) + 1, method.lastIndexOf('$'));
        }
        return method.endsWith("$forward") || method.endsWith("$reverse") || method.endsWith("$guarded")
                ? method.substring(0, method.lastIndexOf('$')) : method;
    }

    /** Whether a class is that of a lambda. */
    static boolean isLambda(String className) {
        return className.contains("$$Lambda");
    }

    /** The class in which the code of a class is written: for a lambda's class the one around it. */
    static String writtenIn(String className) {
        int lambda = className.indexOf("$$Lambda");
        return lambda < 0 ? className : className.substring(0, lambda);
    }
}
