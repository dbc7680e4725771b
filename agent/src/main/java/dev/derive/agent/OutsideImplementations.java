package dev.derive.agent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the methods of woven interfaces for which a class or interface runs a method that is not woven (JVMS 5.4.6: a
 * method of a class before one of an interface, of interfaces the most specific one), or has more than one to inherit.
 */
final class OutsideImplementations {
    private final Hierarchy hierarchy;
    private final String type;
    private final Set<String> interfaces = new LinkedHashSet<>();

    OutsideImplementations(Hierarchy hierarchy, String type) {
        this.hierarchy = hierarchy;
        this.type = type;
        collectInterfaces(type, interfaces);
    }

    /** The methods, by name and descriptor. */
    Set<String> methods() {
        Set<String> found = new LinkedHashSet<>();
        for (String name : interfaces) {
            if (!name.equals(type) && hierarchy.isWoven(name)) {
                hierarchy.outline(name).virtual().stream().filter(this::isOutside).forEach(found::add);
            }
        }
        return found;
    }

    private void collectInterfaces(String from, Set<String> into) {
        for (String name = from; name != null; ) {
            ClassOutline outline = hierarchy.outline(name);
            if (outline == null) {
                return;
            }
            if (outline.isInterface()) {
                into.add(name);
            }
            outline.interfaces().forEach(i -> collectInterfaces(i, into));
            name = outline.superName();
        }
    }

    private boolean isOutside(String method) {
        for (String name = type; name != null; ) {
            ClassOutline outline = hierarchy.outline(name);
            if (outline == null) {
                return false;
            }
            if (!outline.isInterface() && outline.virtual().contains(method)) {
                return !hierarchy.isWoven(name);
            }
            name = outline.superName();
        }
        List<String> declaring = interfaces.stream().filter(i -> hierarchy.outline(i).virtual().contains(method))
                .toList();
        List<String> mostSpecific = declaring.stream()
                .filter(i -> declaring.stream().noneMatch(other -> !other.equals(i) && isBelow(other, i))).toList();
        return mostSpecific.size() > 1 || mostSpecific.stream().anyMatch(i -> !hierarchy.isWoven(i));
    }

    private boolean isBelow(String name, String parent) {
        Set<String> parents = new LinkedHashSet<>();
        collectInterfaces(name, parents);
        return parents.contains(parent);
    }
}
