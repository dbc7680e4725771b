package dev.derive.agent;

import dev.derive.rules.Rules;
import dev.derive.runtime.Jdk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which packages are woven, and which of them have been met. */
final class Selection {
    private static final List<String> DERIVES = List.of("dev/derive/runtime/", "dev/derive/rules/",
            "dev/derive/agent/");
    private static final Set<String> RULED = Rules.INSTEAD_OF_WEAVING.stream().map(n -> n.replace('.', '/'))
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> packages;
    private final List<String> prefixes;
    private final Set<String> seenPackages = ConcurrentHashMap.newKeySet();
    private final Set<String> classesAmongPackages = ConcurrentHashMap.newKeySet();

    Selection(List<String> packages) {
        this.packages = packages;
        this.prefixes = packages.stream().map(p -> p.replace('.', '/') + "/").toList();
    }

    /**
     * Whether a class is none that could ever be woven: the JDK's and Derive's own, and those that have rules instead.
     */
    static boolean isNever(String internalName) {
        if (hasRulesInstead(internalName)) {
            return true;
        }
        if (Jdk.containsInternal(internalName) || startsWithOneOf(DERIVES, internalName)) {
            return true;
        }
        // The public API itself lies directly in dev.derive.
        return internalName.startsWith("dev/derive/") && internalName.indexOf('/', "dev/derive/".length()) < 0;
    }

    /** Whether a class, or the class that it is nested in, is known by the rules for its functions. */
    static boolean hasRulesInstead(String internalName) {
        return RULED.contains(outermost(internalName));
    }

    private static String outermost(String internalName) {
        int dollar = internalName.indexOf('$');
        return dollar < 0 ? internalName : internalName.substring(0, dollar);
    }

    /** Whether a class belongs to what stands in for classes of the JDK, which is woven whatever is chosen. */
    static boolean isStandIn(String internalName) {
        return internalName.startsWith("dev/derive/jdk/");
    }

    /**
     * Whether a class is in one of the chosen packages, or stands in for one of the JDK. In the unnamed package classes
     * are chosen one by one.
     */
    boolean isChosen(String internalName) {
        if (isNever(internalName)) {
            return false;
        }
        if (isStandIn(internalName)) {
            return true;
        }
        return startsWithOneOf(prefixes, internalName)
                || internalName.indexOf('/') < 0 && packages.contains(outermost(internalName));
    }

    private static boolean startsWithOneOf(List<String> prefixes, String internalName) {
        for (String prefix : prefixes) {
            if (internalName.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Takes note of a class that is loaded. */
    void seen(String internalName) {
        int slash = internalName.lastIndexOf('/');
        if (packages.contains(internalName.replace('/', '.'))) {
            classesAmongPackages.add(internalName.replace('/', '.'));
        }
        if (slash > 0) {
            seenPackages.add(internalName.substring(0, slash).replace('/', '.'));
        } else if (packages.contains(outermost(internalName))) {
            seenPackages.add(outermost(internalName));
        }
    }

    /** What to say about chosen packages of which no class has been loaded; empty if there are none. */
    String unmatched() {
        return packages.stream().filter(p -> seenPackages.stream().noneMatch(s -> s.equals(p) || s.startsWith(p + ".")))
                .map(this::unmatched).collect(Collectors.joining());
    }

    private String unmatched(String missing) {
        if (classesAmongPackages.contains(missing)) {
            int dot = missing.lastIndexOf('.');
            return " " + missing + " is a class; name its package"
                    + (dot < 0 ? ", for which it needs to be in one." : ", " + missing.substring(0, dot) + ".");
        }
        Set<String> candidates = new TreeSet<>(seenPackages);
        candidates.removeAll(packages);
        String nearest = NearestName.of(missing, candidates);
        return " No class of the package " + missing + " has been loaded"
                + (nearest == null ? "." : "; did you mean " + nearest + "?");
    }
}
