package dev.derive.agent;

import dev.derive.agent.weave.ClassWeaver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What was woven, and what was not and why: classes that are loaded as they were, methods without twins, slow ones. */
final class Report {
    private final AtomicInteger classes = new AtomicInteger();
    private final AtomicInteger methods = new AtomicInteger();
    private final Map<String, String> classFailures = new ConcurrentSkipListMap<>();
    private final Set<String> ruled = new ConcurrentSkipListSet<>();
    private final Map<String, String> methodFailures = new ConcurrentSkipListMap<>();
    private final Set<String> large = new ConcurrentSkipListSet<>();

    /** Takes note of a class of a chosen package that has rules instead of twins, by the outermost class. */
    void ruled(String internalName) {
        int nested = internalName.indexOf('$');
        ruled.add(named(nested < 0 ? internalName : internalName.substring(0, nested)));
    }

    void woven(String internalName, ClassWeaver weaver) {
        // Of Derive's own classes only what went wrong is of interest.
        if (!Selection.isStandIn(internalName)) {
            classes.incrementAndGet();
            methods.addAndGet(weaver.wovenMethods());
        }
        weaver.unwovenMethods()
                .forEach((method, reason) -> methodFailures.put(named(internalName) + "." + method, reason));
        weaver.largeMethods().forEach(method -> large.add(named(internalName) + "." + method));
    }

    void failed(String internalName, Throwable reason) {
        classFailures.put(named(internalName), String.valueOf(reason));
    }

    /** Why a class could not be woven; null if it was, or was not to be. */
    String failure(String className) {
        return classFailures.get(className);
    }

    private static String named(String internalName) {
        return internalName.replace('/', '.');
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("derive-agent: " + classes + " classes woven, with twins for " + methods + " methods; "
                + classFailures.size() + " classes not woven, " + methodFailures.size() + " methods without twins.");
        classFailures.forEach((name, reason) -> lines.add("class " + name + ": not woven, " + reason));
        ruled.forEach(name -> lines.add("class " + name + ": not woven, its functions have derivative rules"));
        methodFailures.forEach((name, reason) -> lines.add("method " + name + ": no twin, " + reason));
        large.forEach(name -> lines.add("method " + name + ": slow, its twins pass 8,000 bytes of code, which HotSpot"
                + " does not compile, and could not be divided"));
        return lines;
    }

    /** Writes the report to a file, or to standard error where that is null. */
    void write(Path file) {
        try {
            if (file == null) {
                lines().forEach(System.err::println);
            } else {
                Files.write(file, lines());
            }
        } catch (IOException e) {
            System.err.println("derive-agent: the report can't be written to " + file + ": " + e);
        }
    }
}
