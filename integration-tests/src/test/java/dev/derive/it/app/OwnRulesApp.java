package dev.derive.it.app;

import dev.derive.Derive;
import dev.derive.it.unwoven.Outside;
import java.util.Arrays;

/** Prints the derivatives at 3 of functions of a library that only the application's rules know. */
public final class OwnRulesApp {
    private OwnRulesApp() {
    }

    public static void main(String[] arguments) {
        var forward = Derive.forward((double x) -> Outside.square(x) + x).at(3);
        var reverse = Derive.reverse((double x) -> Outside.square(x) + x).at(3);
        System.out.println("value " + forward.value() + ", forward " + forward.derivative() + ", reverse " + reverse.derivative());
        double[] x = {3, 4, 5, 6, 7};
        System.out.println("sum " + Arrays.toString(Derive.forward(OwnRulesApp::sums).at(x).gradient()) + " "
                + Arrays.toString(Derive.reverse(OwnRulesApp::sums).at(x).gradient()));
        System.out.println("product " + Arrays.toString(Derive.forward(OwnRulesApp::product).at(x).gradient()) + " "
                + Arrays.toString(Derive.reverse(OwnRulesApp::product).at(x).gradient()));
    }

    private static double sums(double[] x) {
        x[0] += x[4];
        return Outside.sum(x) * x[1] + Outside.sum(new double[] {2, x[3]});
    }

    private static double product(double[] x) {
        return Outside.scaledProduct(new double[] {x[0], x[1]}, new double[] {x[2], x[3]}, x[4]);
    }
}
