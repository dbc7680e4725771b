package dev.derive.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The floors are right; needs no agent. */
class HandwrittenGradientTest {
    @ParameterizedTest
    @EnumSource(names = {"LOGISTIC", "GMM", "MATMUL"})
    void agreesWithCentralDifferencesInRandomDirections(Kernel kernel) {
        double[] x = kernel.line().point();
        double[] gradient = new double[x.length];
        kernel.handwritten().valueAndGradient(x, gradient);

        Random random = new Random(2);
        for (int i = 0; i < 10; i++) {
            double[] v = Vectors.randomUnit(x.length, random);
            double expected = CentralDifference.atZero(t -> kernel.value().applyAsDouble(Vectors.plus(x, t, v)));
            double tolerance = 1e-7 * Math.max(Math.abs(expected), Vectors.typicalSlope(gradient));
            assertEquals(expected, Vectors.dot(gradient, v), tolerance);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGISTIC", "GMM", "MATMUL"})
    void returnsTheValueOfTheKernel(Kernel kernel) {
        double[] x = kernel.line().point();
        double expected = kernel.value().applyAsDouble(x);

        double value = kernel.handwritten().valueAndGradient(x, new double[x.length]);
        assertEquals(expected, value, 1e-12 * Math.abs(expected));
    }
}
