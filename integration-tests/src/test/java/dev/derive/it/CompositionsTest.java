package dev.derive.it;


import dev.derive.Derive;
import dev.derive.ScalarFunction;
import dev.derive.it.model.Compositions;
import org.junit.jupiter.api.Test;

/** Functions that the JDK makes of functions carry derivatives. */
class CompositionsTest {

    private static final double X = 1.25;

    private static void derives(ScalarFunction f, double expected) {
        Expect.derivative(f.apply(X), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    @Test
    void operators() {
        // (sin² x + x)·x
        derives(Compositions::operators, (2 * Math.sin(X) * Math.cos(X) + 1) * X + Math.sin(X) * Math.sin(X) + X);
        derives(Compositions::manyOperators, 2 * X * Math.exp(X * X) - 1);
    }

    @Test
    void anOverrideOfADefaultIsCalledAndNoStandIn() {
        derives(Compositions::overriddenDefault, 32 * X);
        derives(Compositions::superDefault, 3 * X * X + 1);
    }

    @Test
    void predicatesAndConsumers() {
        derives(Compositions::predicates, 1 + 2 * X);
        derives(Compositions::consumers, 2 * X);
    }

    @Test
    void functionsOfBoxes() {
        // 4x² + x + 9x² + x + x² + x
        derives(Compositions::ofBoxes, 28 * X + 3);
    }

    @Test
    void whatTheJdkComposedBeforeTheRun() {
        derives(Compositions::composedEarly, 2 * Math.sin(X) * Math.cos(X));
        // (sin² x + 6)² + x + x² + x + x, as x > 1
        double square = Math.sin(X) * Math.sin(X);
        derives(Compositions::moreComposedEarly, 2 * (square + 6) * 2 * Math.sin(X) * Math.cos(X) + 3 + 2 * X);
    }
}
