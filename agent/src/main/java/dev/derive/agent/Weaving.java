package dev.derive.agent;

import dev.derive.agent.weave.ClassWeaver;
import dev.derive.agent.weave.OutsideAccess;
import dev.derive.agent.weave.ProxyTwins;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The way of a class file through the agent: match, resolve, weave, verify; and what went wrong on it. */
final class Weaving {
    private final Selection selection;
    private final OwnRules rules;
    private final Dump dump;
    private final Map<ClassLoader, Hierarchy> hierarchies = Collections.synchronizedMap(new WeakHashMap<>());
    private final Report report = new Report();

    Weaving(Selection selection, OwnRules rules, Path debug) {
        this.selection = selection;
        this.rules = rules;
        this.dump = debug == null ? null : new Dump(debug);
    }

    Hierarchy hierarchy(ClassLoader loader) {
        return hierarchies.computeIfAbsent(loader, l -> new Hierarchy(selection, l));
    }

    /** The woven class file; null if the class is to be loaded as it is. */
    byte[] weave(ClassLoader loader, String name, byte[] classFile) {
        selection.seen(name);
        // The JDK puts proxies into packages of its own.
        if (Selection.isNever(name) && !name.contains("$Proxy")) {
            if (Selection.hasRulesInstead(name)) {
                report.ruled(name);
            }
            return null;
        }
        try {
            ClassReader reader = new ClassReader(classFile);
            if (ProxyTwins.isProxy(reader.getSuperName())) {
                return proxy(loader, reader);
            }
            if (Selection.isNever(name)) {
                return null;
            }
            if (!hierarchy(loader).isWoven(reader)) {
                return hierarchy(loader).hasWovenInterface(reader)
                        || OutsideAccess.isIn(reader, hierarchy(loader)::isWoven) ? withBoundary(loader, reader) : null;
            }
            ClassNode type = new ClassNode();
            reader.accept(type, ClassReader.EXPAND_FRAMES);
            return weave(loader, type);
        } catch (RuntimeException | LinkageError e) {
            report.failed(name, e);
            return null;
        }
    }

    private byte[] proxy(ClassLoader loader, ClassReader reader) {
        ClassNode type = new ClassNode();
        reader.accept(type, ClassReader.EXPAND_FRAMES);
        if (!ProxyTwins.remove(type)) {
            return null;
        }
        hierarchy(loader).addWoven(type.name);
        return weave(loader, type);
    }

    /**
     * A class that is not woven, with twins that lead to its own methods in place of those of a woven interface, and
     * with checks where it uses fields of woven classes.
     */
    private byte[] withBoundary(ClassLoader loader, ClassReader reader) {
        ClassNode type = new ClassNode();
        reader.accept(type, 0);
        Hierarchy hierarchy = hierarchy(loader);
        hierarchy.add(ClassOutline.of(type));
        byte[] classFile = new ClassWeaver(hierarchy).boundary(type);
        if (classFile != null) {
            hierarchy.addBoundary(type.name);
            if (dump != null) {
                dump.write(type.name, classFile);
            }
        }
        return classFile;
    }

    /**
     * The class file of a hidden class, with twins in place of those of woven methods that it overrides, and with checks
     * where it uses fields of woven classes.
     */
    byte[] hidden(ClassLoader loader, byte[] classFile) {
        // The JDK's classes of lambdas are hidden, too: those of the agent itself, and many others, which extend nothing.
        if (loader == Weaving.class.getClassLoader()) {
            return classFile;
        }
        try {
            ClassReader reader = new ClassReader(classFile);
            if (reader.getSuperName() == null || Selection.isNever(reader.getSuperName())) {
                return classFile;
            }
            ClassNode type = new ClassNode();
            reader.accept(type, 0);
            // Of its own: a hidden class may have the name of another.
            Hierarchy hierarchy = new Hierarchy(selection, loader);
            ClassOutline outline = ClassOutline.of(type);
            hierarchy.add(outline);
            byte[] checked = new ClassWeaver(hierarchy).boundary(type, hierarchy.wovenOverrides(outline));
            return checked == null ? classFile : checked;
        } catch (RuntimeException e) {
            // The virtual machine will say what is wrong with it.
            return classFile;
        }
    }

    /** Weaves a class that is chosen. */
    byte[] weave(ClassLoader loader, ClassNode type) {
        Hierarchy hierarchy = hierarchy(loader);
        hierarchy.add(ClassOutline.of(type));
        ClassWeaver weaver = new ClassWeaver(hierarchy, rules.of(loader));
        byte[] woven = weaver.classFile(type);
        hierarchy.shelter(type.name, weaver.shelteredMethods());
        report.woven(type.name, weaver);
        if (dump != null) {
            dump.write(type.name, woven);
        }
        return woven;
    }

    /** What the class file of a class was like that weaving added members to; null of others, and of lambdas. */
    ClassOutline classFileOf(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        Hierarchy hierarchy = loader == null ? null : hierarchies.get(loader);
        return hierarchy == null ? null : hierarchy.outlineOfWoven(type.getName().replace('.', '/'));
    }

    /** The methods of a class that have no guard, but need one if others are to call them, by name and descriptor. */
    Set<String> shelteredMethods(Class<?> type) {
        Hierarchy hierarchy = hierarchies.get(type.getClassLoader());
        return hierarchy == null ? Set.of() : hierarchy.sheltered(type.getName().replace('.', '/'));
    }

    /** Takes note that they have got it. */
    void opened(Class<?> type) {
        hierarchy(type.getClassLoader()).shelter(type.getName().replace('.', '/'), Set.of());
    }

    /** What was woven so far, and what was not. */
    Report report() {
        return report;
    }

    /** What may be the reason that a class carries no derivatives. */
    String diagnosis(String className) {
        String failure = report.failure(className);
        if (failure != null) {
            return "it could not be woven (" + failure + "). Please report this.";
        }
        if (Selection.hasRulesInstead(className.replace('.', '/'))) {
            return "its functions have derivative rules, but this one has none.";
        }
        if (selection.isChosen(className.replace('.', '/'))) {
            return "it was loaded before the agent, or made at run time. Attach the agent with -javaagent on the"
                    + " command line." + selection.unmatched();
        }
        return selection.unmatched();
    }
}
