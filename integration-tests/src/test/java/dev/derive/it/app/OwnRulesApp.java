package dev.derive.it.app;

import dev.derive.Derive;
import dev.derive.it.unwoven.Outside;

/** Prints the derivative of a function of a library that only the application's rules know, at 3. */
public final class OwnRulesApp {
    private OwnRulesApp() {
    }

    public static void main(String[] arguments) {
        var forward = Derive.forward((double x) -> Outside.square(x) + x).at(3);
        var reverse = Derive.reverse((double x) -> Outside.square(x) + x).at(3);
        System.out.println("value " + forward.value() + ", forward " + forward.derivative() + ", reverse " + reverse.derivative());
    }
}
