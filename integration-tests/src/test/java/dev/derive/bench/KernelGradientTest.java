package dev.derive.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The derivatives of every kernel are right before they are timed. Runs with the agent and
 * {@code packages=dev.derive.bench.kernels:Jama}.
 */
class KernelGradientTest {
    @ParameterizedTest
    @EnumSource
    void valuesAreThePlainMethodsBitForBit(Kernel kernel) {
        double[] x = kernel.line().point();
        double plain = kernel.value().applyAsDouble(x);

        assertEquals(plain, Derivatives.reverse(kernel).apply(x).value());
        assertEquals(plain, Derivatives.forward(kernel).apply(0).value());
    }

    @ParameterizedTest
    @EnumSource
    void forwardAndReverseAgreeToTenDigits(Kernel kernel) {
        double[] gradient = Derivatives.reverse(kernel).apply(kernel.line().point()).gradient();
        double forward = Derivatives.forward(kernel).apply(0).derivative();

        double slope = kernel.line().slope(gradient);
        assertEquals(slope, forward, 1e-10 * Math.max(Math.abs(slope), Vectors.typicalSlope(gradient)));
    }

    @ParameterizedTest
    @EnumSource
    void reverseGradientAgreesWithCentralDifferencesInRandomDirections(Kernel kernel) {
        double[] x = kernel.line().point();
        double[] gradient = Derivatives.reverse(kernel).apply(x).gradient();

        // A fixed seed: in some directions a difference steps over a branch of the normal distribution's polynomial.
        Random random = new Random(1);
        for (int i = 0; i < 5; i++) {
            double[] v = Vectors.randomUnit(x.length, random);
            double expected = CentralDifference.atZero(t -> kernel.value().applyAsDouble(Vectors.plus(x, t, v)));
            double tolerance = 1e-6 * Math.max(Math.abs(expected), Vectors.typicalSlope(gradient));
            assertEquals(expected, Vectors.dot(gradient, v), tolerance);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGISTIC", "GMM", "MATMUL"})
    void reverseGradientAgreesWithTheHandWrittenOneInEveryComponent(Kernel kernel) {
        double[] x = kernel.line().point();
        double[] handwritten = new double[x.length];
        kernel.handwritten().valueAndGradient(x, handwritten);

        double[] gradient = Derivatives.reverse(kernel).apply(x).gradient();
        assertArrayEquals(handwritten, gradient, 1e-10 * Vectors.typicalSlope(handwritten));
    }

    @ParameterizedTest
    @EnumSource
    void askingForTheSameGradientAgainGivesTheSameBits(Kernel kernel) {
        double[] x = kernel.line().point();
        var reverse = Derivatives.reverse(kernel);

        assertArrayEquals(reverse.apply(x).gradient(), reverse.apply(x).gradient());
    }
}
