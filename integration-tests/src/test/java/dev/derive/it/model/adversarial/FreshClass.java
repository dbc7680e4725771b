package dev.derive.it.model.adversarial;

import java.io.IOException;
import java.io.InputStream;

/** Loads one class anew, so that it is initialised again. */
final class FreshClass extends ClassLoader {
    private final String name;

    private FreshClass(Class<?> known) {
        super(known.getClassLoader());
        name = known.getName();
    }

    /** The class, not initialised yet. */
    static Class<?> of(Class<?> known) {
        try {
            return new FreshClass(known).loadClass(known.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An object of the class. */
    static <T> T of(Class<? extends T> known, Class<T> type) {
        try {
            return type.cast(of(known).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String className, boolean resolve) throws ClassNotFoundException {
        if (!className.equals(name) || findLoadedClass(className) != null) {
            return super.loadClass(className, resolve);
        }
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] classFile = in.readAllBytes();
            return defineClass(name, classFile, 0, classFile.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
