package dev.derive.it.libraries;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.derive.Derive;
import dev.derive.DerivativeLostException;
import dev.derive.VectorField;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.jtransforms.dct.DoubleDCT_1D;
import org.jtransforms.dct.DoubleDCT_2D;
import org.jtransforms.dht.DoubleDHT_1D;
import org.jtransforms.dht.DoubleDHT_2D;
import org.jtransforms.dst.DoubleDST_1D;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.fft.DoubleFFT_2D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * JTransforms, at sizes below those from which it uses other threads. The transforms are linear: their Jacobians are
 * the matrices of the textbooks.
 */
class JTransformsLibraryTest extends LibraryTest {
    JTransformsLibraryTest() {
        super(new Library("JTransforms", List.of("org.jtransforms", "org.visnow.jlargearrays"),
                List.of(DoubleFFT_1D.class),
                "sizes from which it computes on other threads (8,192, in two dimensions 65,536): refused; single precision; arrays outside the heap"));
    }

    @Override
    List<Case> cases() {
        Cases cases = new Cases();
        // Radix 4 and 2 (16), mixed radix (12, 15), Bluestein (211: a prime with a large factor).
        for (int n : new int[] {16, 12, 15, 211}) {
            double[] complex = random(2 * n);
            double[][] fourier = fourier(n, -1, 1);
            cases.map("DoubleFFT_1D.complexForward", inPlace(x -> new DoubleFFT_1D(n).complexForward(x)), complex,
                    fourier);
            cases.map("DoubleFFT_1D.complexInverse", inPlace(x -> new DoubleFFT_1D(n).complexInverse(x, true)), complex,
                    fourier(n, 1, 1.0 / n));
            double[][] ofReal = new double[2 * n][n];
            for (int k = 0; k < 2 * n; k++) {
                for (int j = 0; j < n; j++) {
                    ofReal[k][j] = fourier[k][2 * j];
                }
            }
            cases.map("DoubleFFT_1D.realForwardFull", x -> {
                double[] full = java.util.Arrays.copyOf(x, 2 * n);
                new DoubleFFT_1D(n).realForwardFull(full);
                return full;
            }, random(n), ofReal);
            cases.map("DoubleFFT_1D.realForward and realInverse", inPlace(x -> {
                new DoubleFFT_1D(n).realForward(x);
                new DoubleFFT_1D(n).realInverse(x, true);
            }), random(n), matrix(n, (k, j) -> k == j ? 1 : 0));
        }
        int n = 16;
        cases.map("DoubleDCT_1D.forward", inPlace(x -> new DoubleDCT_1D(n).forward(x, false)), random(n),
                matrix(n, (k, j) -> Math.cos(Math.PI * k * (2 * j + 1) / (2.0 * n))));
        cases.map("DoubleDCT_1D.inverse", inPlace(x -> new DoubleDCT_1D(n).inverse(x, true)), random(n),
                matrix(n, (k, j) -> Math.sqrt((j == 0 ? 1.0 : 2.0) / n)
                        * Math.cos(Math.PI * j * (2 * k + 1) / (2.0 * n))));
        cases.map("DoubleDST_1D.forward", inPlace(x -> new DoubleDST_1D(n).forward(x, false)), random(n),
                matrix(n, (k, j) -> Math.sin(Math.PI * (k + 1) * (2 * j + 1) / (2.0 * n))));
        cases.map("DoubleDHT_1D.forward", inPlace(x -> new DoubleDHT_1D(n).forward(x)), random(n),
                matrix(n, (k, j) -> cas(2 * Math.PI * k * j / n)));
        planes(cases);
        return cases.list();
    }

    @Test
    void whatIsComputedOnOtherThreadsIsRefused() {
        int n = 1 << 14;
        ConcurrencyUtils.setNumberOfThreads(2);
        VectorField transform = inPlace(x -> new DoubleFFT_1D(n).complexForward(x));
        assertThrows(DerivativeLostException.class, () -> Derive.reverse(transform).at(random(2 * n)));
    }

    private static void planes(Cases cases) {
        int m = 4;
        int n = 8;
        cases.map("DoubleDHT_2D.forward", inPlace(x -> new DoubleDHT_2D(m, n).forward(x)), random(m * n), matrix(m * n,
                (k, j) -> cas(2 * Math.PI * ((double) (k / n) * (j / n) / m + (double) (k % n) * (j % n) / n))));
        cases.map("DoubleDCT_2D.forward", inPlace(x -> new DoubleDCT_2D(m, n).forward(x, false)), random(m * n),
                matrix(m * n, (k, j) -> Math.cos(Math.PI * (k / n) * (2 * (j / n) + 1) / (2.0 * m))
                        * Math.cos(Math.PI * (k % n) * (2 * (j % n) + 1) / (2.0 * n))));
        cases.map("DoubleFFT_2D, there and back", inPlace(x -> {
            new DoubleFFT_2D(m, n).complexForward(x);
            new DoubleFFT_2D(m, n).complexInverse(x, true);
        }), random(2 * m * n), matrix(2 * m * n, (k, j) -> k == j ? 1 : 0));
    }

    private static double cas(double x) {
        return Math.cos(x) + Math.sin(x);
    }

    /** A transform that overwrites its argument. */
    private interface Transform {
        void apply(double[] x);
    }

    private static VectorField inPlace(Transform transform) {
        return x -> {
            transform.apply(x);
            return x;
        };
    }

    private interface Element {
        double at(int row, int column);
    }

    private static double[][] matrix(int n, Element element) {
        double[][] matrix = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                matrix[k][j] = element.at(k, j);
            }
        }
        return matrix;
    }

    /** exp(±2πi jk/n) as a real matrix on interleaved parts. */
    private static double[][] fourier(int n, int sign, double scale) {
        double[][] matrix = new double[2 * n][2 * n];
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < n; j++) {
                double angle = sign * 2 * Math.PI * (j * k % n) / n;
                double c = scale * Math.cos(angle);
                double s = 2 * j * k % n == 0 ? 0 : scale * Math.sin(angle);
                matrix[2 * k][2 * j] = c;
                matrix[2 * k][2 * j + 1] = -s;
                matrix[2 * k + 1][2 * j] = s;
                matrix[2 * k + 1][2 * j + 1] = c;
            }
        }
        return matrix;
    }

    private static double[] random(int n) {
        return new Random(n).doubles(n, -1, 1).toArray();
    }
}
