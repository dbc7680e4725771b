package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.derive.Derive;
import dev.derive.it.model.Classics;
import dev.derive.it.model.Perceptron;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The functions that everyone tries first. */
class ClassicFunctionsTest {

    @Test
    void aPolynomialOfTwoVariables() {
        Expect.gradient(42, new double[] {24, 10},
                Derive.forward(Classics::polynomial).at(3, 4), Derive.reverse(Classics::polynomial).at(3, 4));
    }

    @Test
    void aProductPlusASine() {
        Expect.gradient(6 + Math.sin(2), new double[] {2.5838531634528574, 2.0},
                Derive.forward(Classics::productAndSine).at(2, 3), Derive.reverse(Classics::productAndSine).at(2, 3));
    }

    @Test
    void theSineOfASquare() {
        Expect.derivative(5 * Math.sin(16), -38.30637921293538,
                Derive.forward(Classics::sineOfASquare).at(4), Derive.reverse(Classics::sineOfASquare).at(4));
    }

    /** With s = x₁ + x₂ and p = x₁x₂: h = (e^{s+p}, ln s + ln p). */
    @Test
    void aCompositionOfVectorFields() {
        double[] x = {1, 2};
        double e = Math.exp(3 + 2);
        double[][] jacobian = {
            {e * (1 + x[1]), e * (1 + x[0])},
            {1.0 / 3 + 1 / x[0], 1.0 / 3 + 1 / x[1]},
        };
        Expect.jacobian(Classics.composition(x), jacobian,
                Derive.forward(Classics::composition).at(x), Derive.reverse(Classics::composition).at(x));
    }

    @Test
    void aPerceptronAgainstBackpropagationByHand() {
        Perceptron perceptron = new Perceptron(4, new double[] {0.5, -1.2, 2}, new double[] {0.3, 0.9});
        double[] w = new Random(17).doubles(perceptron.weights(), -1, 1).toArray();
        assertEquals(26, w.length);
        Expect.gradient(perceptron.loss(w), perceptron.backpropagated(w),
                Derive.forward(perceptron::loss).at(w), Derive.reverse(perceptron::loss).at(w));
    }
}
