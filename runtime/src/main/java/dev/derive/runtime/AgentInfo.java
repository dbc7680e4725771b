package dev.derive.runtime;

import dev.derive.DerivativeLostException;
import dev.derive.rules.Rules;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the agent has told the runtime about itself. Without an agent there is nothing here. */
public final class AgentInfo {
    private static volatile List<String> packages;
    private static volatile Function<String, String> diagnosis;
    private static volatile Set<String> loadedBefore = Set.of();

    private AgentInfo() {
    }

    /**
     * Called by the agent when it is installed.
     *
     * @param chosen the packages that are woven
     * @param diagnose says of a class, by name, what may be the reason that it carries no derivatives
     */
    public static void installed(List<String> chosen, Function<String, String> diagnose) {
        packages = List.copyOf(chosen);
        diagnosis = diagnose;
    }

    /**
     * Called by the agent when it is installed: the names of the classes that it could not see because it came later.
     */
    public static void loadedBefore(Set<String> classNames) {
        loadedBefore = Set.copyOf(classNames);
    }

    /** Whether a class was loaded before the agent. */
    public static boolean wasLoadedBefore(String className) {
        return loadedBefore.contains(className);
    }

    /** Whether an agent has been installed. */
    public static boolean isInstalled() {
        return packages != null;
    }

    /** Whether a class is in one of the packages to be woven, and none that has rules instead. */
    static boolean isChosen(String className) {
        return packages != null && !Rules.INSTEAD_OF_WEAVING.contains(className)
                && packages.stream().anyMatch(p -> className.startsWith(p + "."));
    }

    static String packagesAnd(String packageName) {
        List<String> chosen = packages;
        return chosen == null || chosen.isEmpty() ? packageName : String.join(":", chosen) + ":" + packageName;
    }

    /** What may be the reason that a class of a chosen package carries no derivatives. */
    static String diagnosisOf(String className) {
        return isInstalled() ? diagnosis.apply(className) : "";
    }

    /** The error for a function whose class carries no derivatives; says what to add to the command line. */
    static DerivativeLostException notWoven(Class<?> functionClass) {
        String name = functionClass.getName();
        String host = UserCode.writtenIn(name);
        String packageName = UserCode.packageOf(host);
        if (!isInstalled()) {
            return new DerivativeLostException("The Derive agent is not attached, so nothing can be differentiated."
                    + " Start Java with -javaagent:derive-agent.jar=packages=" + packageName
                    + " (the package of the code to differentiate; several are separated by ':').");
        }
        return new DerivativeLostException("The function of class " + host + " carries no derivatives: "
                + (isChosen(host) ? diagnosis.apply(host) : "it is not in a package that is woven. Start Java with"
                        + " -javaagent:derive-agent.jar=packages=" + packagesAnd(packageName) + "."
                        + diagnosis.apply(host)));
    }
}
