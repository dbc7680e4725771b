package dev.derive.it.model;

import Jama.EigenvalueDecomposition;
import Jama.Matrix;
import Jama.SingularValueDecomposition;

/** Functions of the elements of a square matrix, row by row, computed by JAMA. */
public final class Decompositions {

    private Decompositions() {
    }

    private static Matrix square(double[] elements) {
        int n = (int) Math.round(Math.sqrt(elements.length));
        Matrix a = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a.set(i, j, elements[i * n + j]);
            }
        }
        return a;
    }

    public static double det(double[] elements) {
        return square(elements).det();
    }

    /** cᵀx with Ax = b, where b = (1, 2, …) and c = (1, −1, 1, …). */
    public static double solve(double[] elements) {
        Matrix a = square(elements);
        int n = a.getRowDimension();
        Matrix b = new Matrix(n, 1);
        for (int i = 0; i < n; i++) {
            b.set(i, 0, i + 1);
        }
        Matrix x = a.solve(b);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i % 2 == 0 ? x.get(i, 0) : -x.get(i, 0);
        }
        return sum;
    }

    /** The trace of A⁻¹. */
    public static double traceOfInverse(double[] elements) {
        return square(elements).inverse().trace();
    }

    /** The sum of the squared residuals of the least-squares solution for a right side of ones. */
    public static double leastSquares(double[] elements) {
        Matrix full = square(elements);
        int n = full.getRowDimension();
        Matrix tall = full.getMatrix(0, n - 1, 0, n - 2);
        Matrix ones = new Matrix(n, 1, 1);
        Matrix residual = ones.minus(tall.times(tall.qr().solve(ones)));
        return residual.transpose().times(residual).get(0, 0);
    }

    /** The logarithm of the product of R's diagonal, which is ln |det A|. */
    public static double logOfDiagonalOfR(double[] elements) {
        Matrix r = square(elements).qr().getR();
        double sum = 0;
        for (int i = 0; i < r.getRowDimension(); i++) {
            sum += Math.log(Math.abs(r.get(i, i)));
        }
        return sum;
    }

    public static double norm2(double[] elements) {
        return new SingularValueDecomposition(square(elements)).norm2();
    }

    /** The largest eigenvalue of (A + Aᵀ)/2. */
    public static double largestEigenvalue(double[] elements) {
        Matrix a = square(elements);
        EigenvalueDecomposition eig = a.plus(a.transpose()).times(0.5).eig();
        double[] values = eig.getRealEigenvalues();
        return values[values.length - 1];
    }
}
