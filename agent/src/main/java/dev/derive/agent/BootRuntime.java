package dev.derive.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;

/**
 * Puts the runtime into the boot class loader, where every class loader finds the same one and the virtual machine
 * honours its inlining annotation. The classes are defined there one by one. Appending the jar to the boot class path
 * instead would make the machine print a warning, and turn off the sharing of class data of the application's classes.
 */
public final class BootRuntime {
    private static final String PACKAGE = "dev/derive/";
    private static final String AGENT = "dev/derive/agent/";
    private static final String SUFFIX = ".class";

    /** What is left to be defined when the first run starts; null where the boot class path has it. */
    private static BootRuntime standIns;

    private final MethodHandle definer;
    private final Map<String, byte[]> pending;

    private BootRuntime(MethodHandle definer, Map<String, byte[]> classFiles) {
        this.definer = definer;
        this.pending = classFiles;
    }

    /** Puts the runtime that is in a jar into the boot class loader, if it is not there yet. */
    public static void install(Instrumentation instrumentation, File jar) throws IOException,
            ReflectiveOperationException {
        if (isPresent()) {
            return;
        }
        MethodHandles.Lookup trusted = TrustedLookup.of(instrumentation);
        RuntimeModule.replace(instrumentation, trusted);
        RuntimeModule.openMemory(instrumentation, trusted);
        ArchivedRuntime.bypass(instrumentation, trusted);
        if (!define(trusted, jar)) {
            // From here on the agent's classes, too, are those of the boot class loader: nothing may be called any
            // more.
            instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar));
        }
    }

    /**
     * Puts the stand-ins there, where the transformer sees and weaves them. Only a run needs them, so that an
     * application that asks for no derivative does not wait for it.
     */
    static void defineStandIns() {
        if (standIns != null) {
            try {
                standIns.defineAll();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The stand-ins for classes of the JDK can't be defined.", e);
            }
        }
    }

    private static boolean isPresent() {
        try {
            Class.forName("dev.derive.runtime.Runs", false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Whether all classes could be defined: the machine's internals may not be what they were. */
    private static boolean define(MethodHandles.Lookup trusted, File jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            MethodHandle definer = trusted.findStatic(ClassLoader.class, "defineClass1",
                    MethodType.methodType(Class.class, ClassLoader.class, String.class, byte[].class, int.class,
                            int.class, ProtectionDomain.class, String.class));
            Map<String, byte[]> classFiles = classFiles(file);
            Map<String, byte[]> ofStandIns = new TreeMap<>(classFiles);
            ofStandIns.keySet().removeIf(name -> !Selection.isStandIn(name));
            classFiles.keySet().removeIf(Selection::isStandIn);
            new BootRuntime(definer, classFiles).defineAll();
            standIns = new BootRuntime(definer, ofStandIns);
            return true;
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            return false;
        }
    }

    private static Map<String, byte[]> classFiles(JarFile jar) throws IOException {
        Map<String, byte[]> classFiles = new TreeMap<>();
        for (JarEntry entry : jar.stream().toList()) {
            String name = entry.getName();
            if (name.startsWith(PACKAGE) && !name.startsWith(AGENT) && name.endsWith(SUFFIX)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    classFiles.put(name.substring(0, name.length() - SUFFIX.length()), in.readAllBytes());
                }
            }
        }
        return classFiles;
    }

    private void defineAll() throws ReflectiveOperationException {
        while (!pending.isEmpty()) {
            define(pending.keySet().iterator().next());
        }
    }

    /** Defines a class after those that it extends and implements. */
    private void define(String name) throws ReflectiveOperationException {
        byte[] classFile = pending.remove(name);
        if (classFile == null) {
            return;
        }
        ClassReader reader = new ClassReader(classFile);
        define(reader.getSuperName());
        for (String parent : reader.getInterfaces()) {
            define(parent);
        }
        try {
            Class<?> defined = (Class<?>) definer.invokeExact((ClassLoader) null, name.replace('/', '.'), classFile, 0,
                    classFile.length, (ProtectionDomain) null, (String) null);
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
