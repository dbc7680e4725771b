package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.DerivativeLostException;
import dev.derive.Derive;
import dev.derive.it.model.Calls;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Woven classes of other class loaders than the application's. */
class ClassLoadersTest {

    private static final String NAME = "dev.derive.it.model.loaded.Versioned";
    private static final double X = 1.5;

    @TempDir
    Path directory;

    /**
     * A class of that name whose function is the expression; it uses a field, an array, a lambda and a static field.
     */
    private Path version(String folder, String expression) throws IOException {
        return Compilation.compile(directory.resolve(folder), Map.of(NAME, """
                package dev.derive.it.model.loaded;

                import java.util.function.DoubleUnaryOperator;

                public final class Versioned implements DoubleUnaryOperator {
                    private static double kept;
                    private double field;
                    private final double[] array = {1};

                    @Override
                    public double applyAsDouble(double x) {
                        field = x;
                        DoubleUnaryOperator f = t -> array[0] * (EXPRESSION);
                        kept = f.applyAsDouble(field);
                        return kept;
                    }
                }
                """.replace("EXPRESSION", expression)));
    }

    private static URLClassLoader loader(Path classes, ClassLoader parent) throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, parent);
    }

    private static DoubleUnaryOperator function(ClassLoader loader, String name) throws ReflectiveOperationException {
        return (DoubleUnaryOperator) Class.forName(name, true, loader).getConstructor().newInstance();
    }

    private static void derives(DoubleUnaryOperator f, double expected) {
        Expect.derivative(f.applyAsDouble(X), expected, Derive.forward((double x) -> f.applyAsDouble(x)).at(X),
                Derive.reverse((double x) -> f.applyAsDouble(x)).at(X));
    }

    @Test
    void twoVersionsOfOneClass() throws Exception {
        try (URLClassLoader one = loader(version("one", "t * t"), getClass().getClassLoader());
                URLClassLoader two = loader(version("two", "t * t * t"), getClass().getClassLoader())) {
            DoubleUnaryOperator f = function(one, NAME);
            DoubleUnaryOperator g = function(two, NAME);
            assertNotSame(f.getClass(), g.getClass());
            derives(f, 2 * X);
            derives(g, 3 * X * X);
            derives(x -> f.applyAsDouble(x) * g.applyAsDouble(x), 5 * Math.pow(X, 4));
        }
    }

    @Test
    void aLoaderWithoutAParent() throws Exception {
        try (URLClassLoader alone = loader(version("alone", "t * t"), null)) {
            derives(function(alone, NAME), 2 * X);
        }
    }

    /** Looks in its own place before it asks its parent, as web servers do. */
    private static final class ChildFirst extends URLClassLoader {
        ChildFirst(URL[] urls, ClassLoader parent) {
            super(urls, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known == null && findResource(name.replace('.', '/') + ".class") != null) {
                    return findClass(name);
                }
                return known != null ? known : super.loadClass(name, resolve);
            }
        }
    }

    @Test
    void aChildFirstLoaderHasAVersionOfItsOwn() throws Exception {
        try (URLClassLoader parent = loader(version("parent", "t * t"), getClass().getClassLoader());
                URLClassLoader child = new ChildFirst(new URL[] {version("child", "4 * t").toUri().toURL()}, parent)) {
            derives(function(parent, NAME), 2 * X);
            derives(function(child, NAME), 4);
        }
    }

    @Test
    void aSubclassInAnotherLoaderThanItsWovenSuperclass() throws Exception {
        Path base = Compilation.compile(directory.resolve("base"), Map.of("dev.derive.it.model.loaded.Base", """
                package dev.derive.it.model.loaded;
                public class Base implements java.util.function.DoubleUnaryOperator {
                    protected double factor;
                    public double applyAsDouble(double x) {
                        factor = x;
                        return step(x);
                    }
                    protected double step(double x) {
                        return x;
                    }
                }
                """));
        Path plugin = Compilation.compile(directory.resolve("plugin"), Map.of("com.acme.plugin.Plugin", """
                package com.acme.plugin;
                public class Plugin extends dev.derive.it.model.loaded.Base {
                    @Override
                    protected double step(double x) {
                        return super.step(x) * factor;
                    }
                }
                """), "-cp", base.toString());
        try (URLClassLoader parent = loader(base, getClass().getClassLoader()); URLClassLoader child = loader(plugin,
                parent)) {
            derives(function(child, "com.acme.plugin.Plugin"), 2 * X);
        }
    }

    @Test
    void aClassDefinedByALookup() throws Exception {
        byte[] classFile = Files.readAllBytes(Compilation.compile(directory.resolve("defined"),
                Map.of("dev.derive.it.model.Defined", """
                package dev.derive.it.model;
                public class Defined implements java.util.function.DoubleUnaryOperator {
                    private double kept;
                    public double applyAsDouble(double x) {
                        kept = x * x;
                        return kept;
                    }
                }
                """)).resolve("dev/derive/it/model/Defined.class"));
        Class<?> defined = MethodHandles.privateLookupIn(Calls.class, MethodHandles.lookup()).defineClass(classFile);
        derives((DoubleUnaryOperator) defined.getConstructor().newInstance(), 2 * X);
    }

    /** The virtual machine shows hidden classes to no agent. */
    @Test
    void aHiddenClassIsRefused() throws Exception {
        byte[] classFile = Files.readAllBytes(Compilation.compile(directory.resolve("hidden"),
                Map.of("dev.derive.it.model.Hidden", """
                package dev.derive.it.model;
                public class Hidden implements java.util.function.DoubleUnaryOperator {
                    public double applyAsDouble(double x) {
                        return x * x;
                    }
                }
                """)).resolve("dev/derive/it/model/Hidden.class"));
        Class<?> hidden = MethodHandles.privateLookupIn(Calls.class, MethodHandles.lookup())
                .defineHiddenClass(classFile, true).lookupClass();
        DoubleUnaryOperator f = (DoubleUnaryOperator) hidden.getConstructor().newInstance();
        assertEquals(X * X, f.applyAsDouble(X));
        assertThrows(DerivativeLostException.class, () -> Derive.forward((double x) -> f.applyAsDouble(x)).at(X));
        assertThrows(DerivativeLostException.class, () -> Derive.reverse((double x) -> f.applyAsDouble(x)).at(X));
    }

    @Test
    void theAgentKeepsNoClassLoaderAlive() throws Exception {
        WeakReference<ClassLoader> loader = usedAndDropped(version("dropped", "t * t"));
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertNull(loader.get(), "the class loader is still reachable");
    }

    private static WeakReference<ClassLoader> usedAndDropped(Path classes) throws Exception {
        try (URLClassLoader loader = loader(classes, ClassLoadersTest.class.getClassLoader())) {
            derives(function(loader, NAME), 2 * X);
            assertTrue(loader.findResource(NAME.replace('.', '/') + ".class") != null);
            return new WeakReference<>(loader);
        }
    }
}
