package dev.derive.it;

import Jama.EigenvalueDecomposition;
import Jama.Matrix;
import Jama.SingularValueDecomposition;
import dev.derive.Derive;
import dev.derive.ScalarField;
import dev.derive.it.model.Decompositions;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * JAMA 1.0.3 as it comes from Maven Central, against closed forms.
 *
 * <p>The closed forms, with G the matrix of partial derivatives by the elements of A, are those of K. B. Petersen and
 * M. S. Pedersen, "The Matrix Cookbook", 2012, sections 2.1 to 2.3 and 2.8.
 */
class JamaTest {

    private static final double TOLERANCE = 1e-9;

    private static void derives(int n, ScalarField f, UnaryOperator<Matrix> closedForm) {
        Matrix a = matrix(n);
        double[] x = a.getRowPackedCopy();
        Expect.gradient(f.apply(x.clone()), TOLERANCE, closedForm.apply(a).getRowPackedCopy(),
                Derive.forward(f).at(x), Derive.reverse(f).at(x));
    }

    /** Well conditioned and without symmetry: a large diagonal of distinct elements, and noise. */
    private static Matrix matrix(int n) {
        Random random = new Random(1000 + n);
        Matrix a = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a.set(i, j, random.nextDouble(-0.5, 0.5) / Math.sqrt(n) + (i == j ? 1 + (double) i / n : 0));
            }
        }
        return a;
    }

    /** G = det A · A⁻ᵀ. */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30})
    void determinant(int n) {
        derives(n, Decompositions::det, a -> a.inverse().transpose().times(a.det()));
    }

    /** G = −A⁻ᵀ c xᵀ. */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30})
    void linearSystem(int n) {
        derives(n, Decompositions::solve, a -> {
            Matrix b = new Matrix(n, 1);
            Matrix c = new Matrix(n, 1);
            for (int i = 0; i < n; i++) {
                b.set(i, 0, i + 1);
                c.set(i, 0, i % 2 == 0 ? 1 : -1);
            }
            return a.transpose().solve(c).times(a.solve(b).transpose()).uminus();
        });
    }

    /** G = −(A⁻¹ A⁻¹)ᵀ. */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30})
    void inverse(int n) {
        derives(n, Decompositions::traceOfInverse, a -> a.inverse().times(a.inverse()).transpose().uminus());
    }

    /** With r the residual and x the solution: G = −2 r xᵀ, and nothing for the column that is left out. */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30})
    void leastSquares(int n) {
        derives(n, Decompositions::leastSquares, a -> {
            Matrix tall = a.getMatrix(0, n - 1, 0, n - 2);
            Matrix ones = new Matrix(n, 1, 1);
            Matrix x = tall.qr().solve(ones);
            Matrix r = ones.minus(tall.times(x));
            Matrix g = new Matrix(n, n);
            g.setMatrix(0, n - 1, 0, n - 2, r.times(x.transpose()).times(-2));
            return g;
        });
    }

    /** G = A⁻ᵀ. */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30})
    void diagonalOfR(int n) {
        derives(n, Decompositions::logOfDiagonalOfR, a -> a.inverse().transpose());
    }

    /** G = u vᵀ with the singular vectors of the largest singular value. */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30})
    void norm(int n) {
        derives(n, Decompositions::norm2, a -> {
            SingularValueDecomposition svd = a.svd();
            Matrix u = svd.getU().getMatrix(0, n - 1, 0, 0);
            Matrix v = svd.getV().getMatrix(0, n - 1, 0, 0);
            return u.times(v.transpose());
        });
    }

    /** G = v vᵀ with the eigenvector of the largest eigenvalue. */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 30})
    void symmetricEigenvalue(int n) {
        derives(n, Decompositions::largestEigenvalue, a -> {
            EigenvalueDecomposition eig = a.plus(a.transpose()).times(0.5).eig();
            Matrix v = eig.getV().getMatrix(0, n - 1, n - 1, n - 1);
            return v.times(v.transpose());
        });
    }
}
