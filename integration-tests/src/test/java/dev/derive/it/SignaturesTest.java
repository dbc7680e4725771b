package dev.derive.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import dev.derive.Derive;
import dev.derive.Mode;
import dev.derive.ScalarField;
import dev.derive.VectorField;
import dev.derive.it.model.Signatures;
import org.junit.jupiter.api.Test;

/** Every signature that Derive accepts; what functions may do with arguments and results. */
class SignaturesTest {

    private static final double[] X = {1.5, -0.5};

    private static void gradient(ScalarField f, double... expected) {
        double[] point = X.clone();
        Expect.gradient(f.apply(X.clone()), expected, Derive.forward(f).at(point), Derive.reverse(f).at(point));
        assertArrayEquals(X, point, "the inputs belong to the caller");
    }

    private static void jacobian(VectorField f, double[][] expected) {
        double[] point = X.clone();
        Expect.jacobian(f.apply(X.clone()).clone(), expected, Derive.forward(f).at(point), Derive.reverse(f).at(point));
        assertArrayEquals(X, point, "the inputs belong to the caller");
    }

    @Test
    void oneToSixDoubles() {
        Expect.derivative(4, 4, Derive.forward(Signatures::one).at(2), Derive.reverse(Signatures::one).at(2));
        Expect.gradient(8, new double[] {4, 2},
                Derive.forward(Signatures::two).at(2, 3), Derive.reverse(Signatures::two).at(2, 3));
        Expect.gradient(32, new double[] {16, 8, 8},
                Derive.forward(Signatures::three).at(2, 3, 4), Derive.reverse(Signatures::three).at(2, 3, 4));
        Expect.gradient(57, new double[] {16, 8, 8, 10},
                Derive.forward(Signatures::four).at(2, 3, 4, 5), Derive.reverse(Signatures::four).at(2, 3, 4, 5));
        Expect.gradient(342, new double[] {96, 48, 48, 60, 57},
                Derive.forward(Signatures::five).at(2, 3, 4, 5, 6), Derive.reverse(Signatures::five).at(2, 3, 4, 5, 6));
        Expect.gradient(328, new double[] {89, 48, 48, 60, 57, -2},
                Derive.forward(Signatures::six).at(2, 3, 4, 5, 6, 7),
                Derive.reverse(Signatures::six).at(2, 3, 4, 5, 6, 7));
    }

    @Test
    void aPartialDerivativeCanBeAskedForByItsNumber() {
        assertEquals(8, Derive.forward(Signatures::three).at(2, 3, 4).derivative(1));
        assertEquals(8, Derive.reverse(Signatures::three).at(2, 3, 4).derivative(2));
    }

    @Test
    void theModeCanBeAnArgument() {
        for (Mode mode : Mode.values()) {
            assertEquals(6, Derive.derivative(x -> x * x).mode(mode).at(3).derivative());
            assertArrayEquals(new double[] {3, 2},
                    Derive.gradient(x -> x[0] * x[1]).mode(mode).at(new double[] {2, 3}).gradient());
            assertArrayEquals(new double[] {3, 2},
                    Derive.jacobian(Signatures::products).mode(mode).at(new double[] {2, 3}).jacobian()[0]);
        }
    }

    @Test
    void curves() {
        double t = 0.4;
        Expect.curve(Signatures.circle(t), new double[] {-Math.sin(t), Math.cos(t), 0},
                Derive.forward(Signatures::circle).at(t), Derive.reverse(Signatures::circle).at(t));
    }

    @Test
    void vectorFieldsWithMoreOutputsThanInputs() {
        jacobian(Signatures::products, new double[][] {{X[1], X[0]}, {1, 0}, {0, 0}, {0, 2 * X[1]}});
    }

    @Test
    void aFunctionMayChangeItsArgument() {
        double a = X[0];
        double b = X[1];
        gradient(Signatures::mutatesItsArgument, 2 * a * b * b, 2 * a * a * b + 4 * b * b * b);
    }

    @Test
    void aFunctionMayReturnItsArgument() {
        jacobian(Signatures::returnsItsArgument, new double[][] {{1, 0}, {0, 1}});
        jacobian(Signatures::returnsItsArgumentMutated, new double[][] {{1, 0}, {X[1], X[0]}});
    }

    @Test
    void aReturnedArrayIsNotSharedWithTheResult() {
        var derivative = Derive.forward(Signatures::returnsAStaticArray);
        double[] first = derivative.at(X).value();
        first[0] = 99;
        assertNotSame(first, derivative.at(X).value());
        assertEquals(2, derivative.at(X).value()[0]);
    }

    @Test
    void aFunctionMayReturnAConstantArray() {
        jacobian(Signatures::returnsAStaticArray, new double[2][2]);
    }

    @Test
    void inputsThatAreIgnoredHaveDerivativeZero() {
        gradient(Signatures::ignoresTheSecond, 3, 0);
    }

    @Test
    void aConstantHasAGradientOfZeros() {
        gradient(Signatures::constant, 0, 0);
        Expect.derivative(4, 0, Derive.forward(Signatures::constantScalar).at(1),
                Derive.reverse(Signatures::constantScalar).at(1));
    }

    @Test
    void anInputMayBeTheResult() {
        gradient(Signatures::firstOf, 1, 0);
        Expect.derivative(7, 1, Derive.forward(Signatures::identity).at(7), Derive.reverse(Signatures::identity).at(7));
    }

    @Test
    void thereMayBeNoInputsAndNoOutputs() {
        double[] none = {};
        Expect.gradient(0, none, Derive.forward(Signatures::ofNothing).at(none),
                Derive.reverse(Signatures::ofNothing).at(none));
        jacobian(Signatures::nothing, new double[0][]);
    }

    @Test
    void oneObjectServesManyPoints() {
        var forward = Derive.forward(Signatures::mutatesItsArgument);
        var reverse = Derive.reverse(Signatures::mutatesItsArgument);
        for (double a = -2; a < 2; a += 0.25) {
            double[] point = {a, a + 1};
            double b = a + 1;
            Expect.gradient(Signatures.mutatesItsArgument(point.clone()),
                    new double[] {2 * a * b * b, 2 * a * a * b + 4 * b * b * b},
                    forward.at(point), reverse.at(point));
        }
    }
}
