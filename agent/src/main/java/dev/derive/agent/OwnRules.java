package dev.derive.agent;

import dev.derive.agent.weave.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** The rules that classes are woven with: those that come with Derive, and the application's own. */
final class OwnRules {
    private final List<String> names;
    private final RuleTable ofRuntime = RuleTable.ofRuntime();
    private final Map<ClassLoader, RuleTable> tables = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * Looks for the classes that hold the application's rules.
     *
     * @throws IllegalArgumentException if one is not on the class path, or its rules are malformed
     */
    OwnRules(List<String> names) {
        this.names = names;
        for (String name : names) {
            if (read(name, ClassLoader.getSystemClassLoader()) == null) {
                throw new IllegalArgumentException(
                        "The class " + name + ", which the option rules names, is not on the class"
                        + " path.");
            }
        }
        of(ClassLoader.getSystemClassLoader());
    }

    /** The rules for classes of a loader. One that does not see the application's rules cannot call them. */
    RuleTable of(ClassLoader loader) {
        return names.isEmpty() ? ofRuntime : tables.computeIfAbsent(loader, this::table);
    }

    private RuleTable table(ClassLoader loader) {
        List<byte[]> classFiles = new ArrayList<>();
        for (String name : names) {
            byte[] classFile = read(name, loader);
            if (classFile != null) {
                classFiles.add(classFile);
            }
        }
        return RuleTable.with(classFiles);
    }

    private static byte[] read(String name, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
