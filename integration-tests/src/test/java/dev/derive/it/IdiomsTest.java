package dev.derive.it;

import dev.derive.Derive;
import dev.derive.ScalarField;
import dev.derive.VectorField;
import dev.derive.it.model.Idioms;
import org.junit.jupiter.api.Test;

/** Numerical code as people write it with streams. */
class IdiomsTest {

    private static final double[] X = {0.5, 2, 1.25};

    private static void derives(ScalarField f, double... expected) {
        Expect.gradient(f.apply(X.clone()), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    private static void derives(VectorField f, double[][] expected) {
        Expect.jacobian(f.apply(X.clone()), expected, Derive.forward(f).at(X), Derive.reverse(f).at(X));
    }

    private static double sum() {
        return X[0] + X[1] + X[2];
    }

    @Test
    void softmax() {
        double[] p = Idioms.softmax(X.clone());
        double[][] expected = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                expected[i][j] = p[i] * ((i == j ? 1 : 0) - p[j]);
            }
        }
        derives(Idioms::softmax, expected);
    }

    @Test
    void meansAndProducts() {
        double mean = sum() / 3;
        derives(Idioms::variance, X[0] - mean, X[1] - mean, X[2] - mean);
        derives(Idioms::dotProduct, 2 * X[2], 2 * X[1], 2 * X[0]);
        derives(Idioms::allPairs, 2 * sum(), 2 * sum(), 2 * sum());
    }

    @Test
    void matrices() {
        // (x₀ + x₀x₁, x₀x₁ + 2x₁)
        derives(Idioms::matrixTimesVector, new double[][] {{1 + X[1], X[0], 0}, {X[1], X[0] + 2, 0}});
        derives(Idioms::runningSums,
                new double[][] {{2 * X[0], 0, 0}, {2 * X[0], 2 * X[1], 0}, {2 * X[0], 2 * X[1], 2 * X[2]}});
    }

    @Test
    void iterations() {
        double a = 2;
        Expect.derivative(Idioms.newton(a), 1 / (2 * Math.sqrt(a)), Derive.forward(Idioms::newton).at(a),
                Derive.reverse(Idioms::newton).at(a));
    }

    @Test
    void collectionsAndSuppliers() {
        derives(Idioms::concurrentSums, X[1], X[0] + X[2], X[1]);
        derives(Idioms::largestFirst, 0, 10, 1);
        // (s + x₀ + 2)·s
        double s = sum();
        derives(Idioms::suppliedStreams, 2 * s + (s + X[0] + 2), s + (s + X[0] + 2), s + (s + X[0] + 2));
    }
}
