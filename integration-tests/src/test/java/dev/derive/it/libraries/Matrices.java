package dev.derive.it.libraries;

import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** The matrices that libraries of linear algebra are checked with. */
final class Matrices {
    private Matrices() {
    }

    /** Well conditioned and without symmetry: a diagonal of distinct elements, and noise. */
    static RealMatrix of(int n) {
        return new Array2DRowRealMatrix(rows(n));
    }

    /** The same as an array of rows. */
    static double[][] rows(int n) {
        Random random = new Random(2000 + n);
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = random.nextDouble(-0.5, 0.5) / Math.sqrt(n) + (i == j ? 1 + (double) i / n : 0);
            }
        }
        return rows;
    }

    /** A general matrix with the eigenvalues 1, 2, … n. */
    static RealMatrix withRealEigenvalues(int n) {
        RealMatrix triangle = of(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                triangle.setEntry(i, j, i == j ? i + 1 : 0);
            }
        }
        RealMatrix basis = of(n);
        return basis.multiply(triangle).multiply(new LUDecomposition(basis).getSolver().getInverse());
    }

    /** Row by row. */
    static double[] packed(RealMatrix a) {
        double[] packed = new double[a.getRowDimension() * a.getColumnDimension()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = a.getEntry(i / a.getColumnDimension(), i % a.getColumnDimension());
        }
        return packed;
    }

    static double[] packed(double[][] a) {
        return packed(new Array2DRowRealMatrix(a));
    }

    /** The index of the value that is nearest to another. */
    static int nearest(double[] values, double to) {
        int nearest = 0;
        for (int i = 1; i < values.length; i++) {
            if (Math.abs(values[i] - to) < Math.abs(values[nearest] - to)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
