package dev.derive.it.app;

import dev.derive.Derive;
import dev.derive.it.model.Scale;

/** A forward run that makes far more arrays than its small heap could keep. */
public final class TemporariesApp {

    private TemporariesApp() {
    }

    public static void main(String[] arguments) {
        int steps = Integer.parseInt(arguments[0]);
        System.out.println("derivative " + Derive.forward((double x) -> Scale.manyTemporaries(x, steps)).at(1.5).derivative());
    }
}
