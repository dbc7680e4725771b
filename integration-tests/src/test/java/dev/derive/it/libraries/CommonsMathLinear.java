package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RRQRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Commons Math: decompositions of matrices. Closed forms as in K. B. Petersen and M. S. Pedersen, "The Matrix
 * Cookbook", 2012, sections 2.1 to 2.3 and 2.8, with G the matrix of partial derivatives by the elements of A.
 */
final class CommonsMathLinear {
    private static final int N = 6;

    private CommonsMathLinear() {
    }

    static List<Case> cases() {
        Cases cases = new Cases();
        RealMatrix a = Matrices.of(N);
        double[] x = Matrices.packed(a);
        RealMatrix inverse = new LUDecomposition(a).getSolver().getInverse();
        RealMatrix transposed = inverse.transpose();
        RealVector b = MatrixUtils.createRealVector(at(1, 2, 3, 4, 5, 6));
        RealVector c = MatrixUtils.createRealVector(at(1, -1, 1, -1, 1, -1));
        RealMatrix bySolution = transposed.operate(c).outerProduct(inverse.operate(b)).scalarMultiply(-1);

        cases.field("LUDecomposition.getDeterminant", v -> new LUDecomposition(matrix(v)).getDeterminant(), x,
                Matrices.packed(transposed.scalarMultiply(new LUDecomposition(a).getDeterminant())));
        cases.field("LUDecomposition, solve", v -> c.dotProduct(new LUDecomposition(matrix(v)).getSolver().solve(b)), x,
                Matrices.packed(bySolution));
        cases.field("LUDecomposition, inverse", v -> new LUDecomposition(matrix(v)).getSolver().getInverse().getTrace(),
                x, Matrices.packed(inverse.multiply(inverse).transpose().scalarMultiply(-1)));
        cases.field("QRDecomposition, solve", v -> c.dotProduct(new QRDecomposition(matrix(v)).getSolver().solve(b)), x,
                Matrices.packed(bySolution));
        cases.field("RRQRDecomposition, solve",
                v -> c.dotProduct(new RRQRDecomposition(matrix(v)).getSolver().solve(b)), x,
                Matrices.packed(bySolution));
        cases.field("SingularValueDecomposition, solve",
                v -> c.dotProduct(new SingularValueDecomposition(matrix(v)).getSolver().solve(b)), x,
                Matrices.packed(bySolution));
        cases.field("LUDecomposition, BlockRealMatrix",
                v -> new LUDecomposition(new BlockRealMatrix(matrix(v).getData())).getDeterminant(), x,
                Matrices.packed(transposed.scalarMultiply(new LUDecomposition(a).getDeterminant())));
        spectral(cases, a, x);
        symmetric(cases);
        products(cases, a, x);
        return cases.list();
    }

    /** Singular values: u vᵀ. */
    private static void spectral(Cases cases, RealMatrix a, double[] x) {
        SingularValueDecomposition svd = new SingularValueDecomposition(a);
        cases.field("SingularValueDecomposition.getNorm", v -> new SingularValueDecomposition(matrix(v)).getNorm(), x,
                Matrices.packed(svd.getU().getColumnVector(0).outerProduct(svd.getV().getColumnVector(0))));
        double[][] jacobian = new double[N][];
        for (int i = 0; i < N; i++) {
            jacobian[i] = Matrices.packed(svd.getU().getColumnVector(i).outerProduct(svd.getV().getColumnVector(i)));
        }
        cases.map("SingularValueDecomposition.getSingularValues",
                v -> new SingularValueDecomposition(matrix(v)).getSingularValues(),
                x, jacobian);
        cases.field("RealMatrix.getFrobeniusNorm", v -> matrix(v).getFrobeniusNorm(), x,
                Matrices.packed(a.scalarMultiply(1 / a.getFrobeniusNorm())));
    }

    /** Of S = (A + Aᵀ)/2 + 3I: eigenvalues v vᵀ; ln det S = 2 Σ ln Lᵢᵢ has S⁻¹. Of A, real eigenvalues: y xᵀ/(y·x). */
    private static void symmetric(Cases cases) {
        RealMatrix a = Matrices.of(N);
        RealMatrix s = a.add(a.transpose()).scalarMultiply(0.5)
                .add(MatrixUtils.createRealIdentityMatrix(N).scalarMultiply(3));
        EigenDecomposition eigen = new EigenDecomposition(s);
        double[][] jacobian = new double[N][];
        for (int i = 0; i < N; i++) {
            jacobian[i] = Matrices.packed(eigen.getEigenvector(i).outerProduct(eigen.getEigenvector(i)));
        }
        double[] x = Matrices.packed(a);
        cases.map("EigenDecomposition.getRealEigenvalues, symmetric",
                v -> new EigenDecomposition(symmetrized(v)).getRealEigenvalues(), x, jacobian);
        cases.field("CholeskyDecomposition.getL", v -> logDeterminant(new CholeskyDecomposition(symmetrized(v)).getL()),
                x, Matrices.packed(new LUDecomposition(s).getSolver().getInverse()));
        cases.field("CholeskyDecomposition.getDeterminant",
                v -> new CholeskyDecomposition(symmetrized(v)).getDeterminant(), x,
                Matrices.packed(new LUDecomposition(s).getSolver().getInverse()
                        .scalarMultiply(new LUDecomposition(s).getDeterminant())));
        // An upper triangle above distinct diagonal elements, made full by a similarity: eigenvalues of a general
        // matrix.
        RealMatrix general = Matrices.withRealEigenvalues(N);
        EigenDecomposition decomposition = new EigenDecomposition(general);
        EigenDecomposition left = new EigenDecomposition(general.transpose());
        double[][] byElement = new double[N][];
        for (int i = 0; i < N; i++) {
            RealVector right = decomposition.getEigenvector(i);
            RealVector of = left.getEigenvector(
                    Matrices.nearest(left.getRealEigenvalues(), decomposition.getRealEigenvalue(i)));
            byElement[i] = Matrices.packed(of.outerProduct(right).scalarMultiply(1 / of.dotProduct(right)));
        }
        cases.map("EigenDecomposition.getRealEigenvalues, general",
                v -> new EigenDecomposition(matrix(v)).getRealEigenvalues(),
                Matrices.packed(general), byElement);
    }

    private static void products(Cases cases, RealMatrix a, double[] x) {
        RealMatrix square = a.multiply(a);
        cases.field("RealMatrix.power, trace of the cube", v -> matrix(v).power(3).getTrace(), x,
                Matrices.packed(square.transpose().scalarMultiply(3)));
        RealVector b = MatrixUtils.createRealVector(at(1, 2, 3, 4, 5, 6));
        cases.field("RealMatrix.operate, RealVector.getNorm", v -> matrix(v).operate(b).getNorm(), x,
                Matrices.packed(a.operate(b).outerProduct(b).scalarMultiply(1 / a.operate(b).getNorm())));
    }

    private static RealMatrix matrix(double[] packed) {
        RealMatrix matrix = new Array2DRowRealMatrix(N, N);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                matrix.setEntry(i, j, packed[i * N + j]);
            }
        }
        return matrix;
    }

    private static RealMatrix symmetrized(double[] packed) {
        RealMatrix a = matrix(packed);
        return a.add(a.transpose()).scalarMultiply(0.5).add(MatrixUtils.createRealIdentityMatrix(N).scalarMultiply(3));
    }

    private static double logDeterminant(RealMatrix factor) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += 2 * Math.log(factor.getEntry(i, i));
        }
        return sum;
    }
}
