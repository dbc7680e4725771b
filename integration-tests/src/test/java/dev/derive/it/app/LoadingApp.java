package dev.derive.it.app;

import dev.derive.it.model.Calls;

/** Loads the classes it is given by name, says what became of each, and computes something with another class. */
public final class LoadingApp {

    private LoadingApp() {
    }

    public static void main(String[] arguments) {
        for (String name : arguments) {
            try {
                System.out.println("loaded " + Class.forName(name).getName());
            } catch (ReflectiveOperationException | LinkageError e) {
                System.out.println(e);
            }
        }
        System.out.println(Calls.staticChain(2));
    }
}
