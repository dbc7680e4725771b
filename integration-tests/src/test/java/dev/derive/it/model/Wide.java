package dev.derive.it.model;

/** A method whose parameters and their shadows together pass the 255 slots that a method may have. */
public final class Wide {

    private Wide() {
    }

    private static double hundred(
            double a0, double a1, double a2, double a3, double a4, double a5, double a6, double a7, double a8, double a9,
            double b0, double b1, double b2, double b3, double b4, double b5, double b6, double b7, double b8, double b9,
            double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7, double c8, double c9,
            double d0, double d1, double d2, double d3, double d4, double d5, double d6, double d7, double d8, double d9,
            double e0, double e1, double e2, double e3, double e4, double e5, double e6, double e7, double e8, double e9,
            double f0, double f1, double f2, double f3, double f4, double f5, double f6, double f7, double f8, double f9,
            double g0, double g1, double g2, double g3, double g4, double g5, double g6, double g7, double g8, double g9,
            double h0, double h1, double h2, double h3, double h4, double h5, double h6, double h7, double h8, double h9,
            double i0, double i1, double i2, double i3, double i4, double i5, double i6, double i7, double i8, double i9,
            double j0, double j1, double j2, double j3, double j4, double j5, double j6, double j7, double j8, double j9) {
        return a0 * j9 + b3 * i4 + c5 - d6 + e7 * e8 + f0 + g1 * h2;
    }

    /** x·x² + 2·3x + x − 2x + x·x + 1 + x·x². */
    public static double manyParameters(double x) {
        return hundred(
                x, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 2, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, x, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 2 * x, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, x, x, 0,
                1, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, x, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, x * x, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 3 * x, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, x * x);
    }
}
