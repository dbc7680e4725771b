package dev.derive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.derive.runtime.ArrayShadow;
import dev.derive.runtime.Forward;
import dev.derive.runtime.ForwardContext;
import dev.derive.runtime.Reverse;
import dev.derive.runtime.ReverseContext;
import dev.derive.runtime.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The public API where there is no agent: what it says, and what it does with twins written by hand. */
class DeriveTest {
    private static double square(double x) {
        return x * x;
    }

    private static void refusedWithoutAgent(Executable derivative) {
        String message = assertThrows(DerivativeLostException.class, derivative).getMessage();
        assertTrue(message.contains("The Derive agent is not attached"), message);
        assertTrue(message.contains("-javaagent:derive-agent.jar=packages=dev.derive "), message);
    }

    @Test
    void withoutAnAgentEveryDerivativeIsRefusedWithTheCommandLineToUse() {
        ScalarFunction f = DeriveTest::square;
        refusedWithoutAgent(() -> Derive.forward(f).at(1));
        refusedWithoutAgent(() -> Derive.reverse(f).at(1));
        refusedWithoutAgent(() -> Derive.derivative(f).at(1));
        refusedWithoutAgent(() -> Derive.forward((double x, double y) -> x * y).at(1, 2));
        refusedWithoutAgent(() -> Derive.reverse((double x, double y, double z) -> z).at(1, 2, 3));
        refusedWithoutAgent(() -> Derive.gradient(x -> x[0]).at(new double[1]));
        refusedWithoutAgent(() -> Derive.jacobian(x -> x).at(new double[1]));
        refusedWithoutAgent(() -> Derive.forward((double t) -> new double[] {t}).at(1));
    }

    @Test
    void aRefusedRunIsOver() {
        assertThrows(DerivativeLostException.class, () -> Derive.derivative(DeriveTest::square).at(1));
        assertNull(Runs.current());
        assertEquals(0, Runs.active);
    }

    @Test
    void nullsAreRefusedByName() {
        refusedNull("function", () -> Derive.gradient(null));
        refusedNull("point", () -> Derive.gradient(new Product()).at(null));
        refusedNull("mode", () -> Derive.gradient(new Product()).mode(null));
    }

    private static void refusedNull(String name, Executable call) {
        String message = assertThrows(NullPointerException.class, call).getMessage();
        assertTrue(message.contains(name), message);
    }

    /** x₀·x₁, with twins as the agent would write them. */
    private static final class Product implements ScalarField {
        @Override
        public double apply(double[] x) {
            return x[0] * x[1];
        }

        @Override
        public double apply$forward(double[] x, ArrayShadow shadow, ForwardContext c) {
            c.returnTangent = x[0] * Forward.load(shadow, x, 1) + Forward.load(shadow, x, 0) * x[1];
            x[0] = Double.NaN;
            return 6;
        }

        @Override
        public double apply$reverse(double[] x, ArrayShadow shadow, ReverseContext c) {
            c.returnIndex = Reverse.record(Reverse.load(shadow, x, 0), x[1], Reverse.load(shadow, x, 1), x[0], c);
            x[0] = Double.NaN;
            return 6;
        }
    }

    @Test
    void bothModesGiveTheGradientAndKeepThePointAsItIs() {
        double[] point = {2, 3};
        for (Mode mode : Mode.values()) {
            FieldGradient derivative = Derive.gradient(new Product()).mode(mode);
            for (int time = 0; time < 2; time++) {
                Gradient gradient = derivative.at(point);
                assertEquals(6, gradient.value());
                assertArrayEquals(new double[] {3, 2}, gradient.gradient(), mode::toString);
                assertArrayEquals(new double[] {2, 3}, point);
            }
        }
    }
}
