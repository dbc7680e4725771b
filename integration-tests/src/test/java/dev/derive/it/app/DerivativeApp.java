package dev.derive.it.app;

import dev.derive.Derive;
import dev.derive.it.model.Calls;

/** Prints value and derivatives of x⁴ + x² at its argument. */
public final class DerivativeApp {

    /** What the application prints for the argument 2. */
    public static final String AT_TWO = "value 20.0, forward 36.0, reverse 36.0";

    private DerivativeApp() {
    }

    public static void main(String[] arguments) {
        double x = Double.parseDouble(arguments[0]);
        var forward = Derive.forward(Calls::staticChain).at(x);
        var reverse = Derive.reverse(Calls::staticChain).at(x);
        System.out.println("value " + forward.value() + ", forward " + forward.derivative() + ", reverse " + reverse.derivative());
    }
}
