package dev.derive.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels compute what they say; needs no agent. */
class KernelTest {
    @ParameterizedTest
    @EnumSource
    void theLineStartsAtThePoint(Kernel kernel) {
        double atPoint = kernel.value().applyAsDouble(kernel.line().point());

        assertEquals(atPoint, kernel.along().applyAsDouble(0));
    }

    @ParameterizedTest
    @CsvSource({
        "LOGISTIC,20", "GMM,660", "NBODY,48", "LORENZ,6", "OPTIONS,21", "MATMUL,7200", "DET,2500", "SOLVE,2500",
                "EIG,2500"
    })
    void haveTheDocumentedNumberOfInputs(Kernel kernel, int inputs) {
        assertEquals(inputs, kernel.line().point().length);
    }

    @Test
    void theLogisticLossOfZeroWeightsIsLogTwo() {
        assertEquals(Math.log(2), Kernel.LOGISTIC.value().applyAsDouble(new double[20]), 1e-12);
    }

    @Test
    void aLorenzPathStaysAtItsFixedPoint() {
        double beta = 8.0 / 3;
        double c = Math.sqrt(beta * 27);

        assertEquals(2 * c + 27, Kernel.LORENZ.value().applyAsDouble(new double[] {c, c, 27, 10, 28, beta}), 1e-9);
    }

    @Test
    void theTraceOfIdentityTimesMatrixTimesIdentityIsItsTrace() {
        double[] x = new double[7200];
        for (int i = 0; i < 60; i++) {
            x[i * 61] = 1;
            x[3600 + i * 61] = i;
        }

        assertEquals(59 * 60 / 2, Kernel.MATMUL.value().applyAsDouble(x));
    }

    @Test
    void jamaKernelsOfTheIdentityAreKnown() {
        double[] identity = new double[2500];
        double harmonic = 0;
        for (int i = 0; i < 50; i++) {
            identity[i * 51] = 1;
            harmonic += 1.0 / (i + 1);
        }

        assertEquals(1, Kernel.DET.value().applyAsDouble(identity));
        assertEquals(harmonic, Kernel.EIG.value().applyAsDouble(identity), 1e-12);
    }

    @Test
    void aWrongDerivativeIsRefused() {
        double right = CentralDifference.atZero(Kernel.LORENZ.along());

        CentralDifference.requireAgreement(Kernel.LORENZ, right);
        assertThrows(IllegalStateException.class,
                () -> CentralDifference.requireAgreement(Kernel.LORENZ, right + 1e-3));
        assertThrows(IllegalStateException.class, () -> CentralDifference.requireAgreement(Kernel.LORENZ, Double.NaN));
    }
}
