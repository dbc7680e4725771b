package dev.derive.it.app;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;

/** Loads and verifies all classes of jars, and fails if the virtual machine refuses one: the first argument names packages, separated by ':', the others are the jars. */
public final class JarLoadingApp {
    private JarLoadingApp() {
    }

    public static void main(String[] arguments) throws IOException {
        List<String> packages = List.of(arguments[0].split(":"));
        for (int i = 1; i < arguments.length; i++) {
            try (JarFile jar = new JarFile(arguments[i])) {
                jar.stream().map(entry -> entry.getName().replace('/', '.'))
                        .filter(name -> name.endsWith(".class") && packages.stream().anyMatch(p -> name.startsWith(p + ".")))
                        .forEach(name -> load(name.substring(0, name.length() - ".class".length())));
            }
        }
    }

    private static void load(String name) {
        try {
            // Asking for its methods links a class, which verifies it, and does not initialise it.
            Class.forName(name, false, JarLoadingApp.class.getClassLoader()).getDeclaredMethods();
        } catch (VerifyError | ClassFormatError e) {
            throw e;
        } catch (ClassNotFoundException | LinkageError e) {
            System.out.println(name + ": " + e); // for instance a superclass in an optional dependency
        }
    }
}
