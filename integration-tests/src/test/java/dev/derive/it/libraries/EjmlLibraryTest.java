package dev.derive.it.libraries;

import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.ejml.simple.SimpleMatrix;

/** EJML's dense matrices, against the closed forms of {@link CommonsMathLinear} as Commons Math computes them. */
class EjmlLibraryTest extends LibraryTest {
    private static final double[] B = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    private static final double[] C = {1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1};

    EjmlLibraryTest() {
        super(new Library("ejml-simple", List.of("org.ejml"),
                List.of(SimpleMatrix.class, CommonOps_DDRM.class, DMatrixRMaj.class),
                "sparse and complex matrices; concurrent variants (other threads)"));
    }

    @Override
    List<Case> cases() {
        Cases cases = new Cases();
        for (int n : new int[] {3, 5, 12}) {
            of(cases, n);
            symmetric(cases, n);
        }
        return cases.list();
    }

    private static void of(Cases cases, int n) {
        RealMatrix a = Matrices.of(n);
        double[] x = Matrices.packed(a);
        RealMatrix inverse = new LUDecomposition(a).getSolver().getInverse();
        double[] byInverse = Matrices.packed(inverse.multiply(inverse).transpose().scalarMultiply(-1));
        double[] byDeterminant = Matrices.packed(
                inverse.transpose().scalarMultiply(new LUDecomposition(a).getDeterminant()));
        cases.field("CommonOps_DDRM.det", v -> CommonOps_DDRM.det(matrix(n, v)), x, byDeterminant);
        cases.field("SimpleMatrix.determinant", v -> simple(n, v).determinant(), x, byDeterminant);
        cases.field("CommonOps_DDRM.invert", v -> {
            DMatrixRMaj m = matrix(n, v);
            CommonOps_DDRM.invert(m);
            return CommonOps_DDRM.trace(m);
        }, x, byInverse);
        cases.field("SimpleMatrix.pseudoInverse", v -> simple(n, v).pseudoInverse().trace(), x, byInverse);
        RealVector b = MatrixUtils.createRealVector(java.util.Arrays.copyOf(B, n));
        RealVector c = MatrixUtils.createRealVector(java.util.Arrays.copyOf(C, n));
        double[] bySolution = Matrices.packed(
                inverse.transpose().operate(c).outerProduct(inverse.operate(b)).scalarMultiply(-1));
        cases.field("CommonOps_DDRM.solve", v -> {
            DMatrixRMaj solution = new DMatrixRMaj(n, 1);
            CommonOps_DDRM.solve(matrix(n, v), column(n, B), solution);
            return CommonOps_DDRM.dot(column(n, C), solution);
        }, x, bySolution);
        cases.field("LinearSolverFactory_DDRM.qr", v -> {
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.qr(n, n);
            solver.setA(matrix(n, v));
            DMatrixRMaj solution = new DMatrixRMaj(n, 1);
            solver.solve(column(n, B), solution);
            return CommonOps_DDRM.dot(column(n, C), solution);
        }, x, bySolution);
        SingularValueDecomposition svd = new SingularValueDecomposition(a);
        double[][] bySingular = new double[n][];
        for (int i = 0; i < n; i++) {
            bySingular[i] = Matrices.packed(svd.getU().getColumnVector(i).outerProduct(svd.getV().getColumnVector(i)));
        }
        cases.map("DecompositionFactory_DDRM.svd", v -> {
            SingularValueDecomposition_F64<DMatrixRMaj> s = DecompositionFactory_DDRM.svd(n, n, true, true, true);
            s.decompose(matrix(n, v));
            double[] values = java.util.Arrays.copyOf(s.getSingularValues(), n);
            java.util.Arrays.sort(values);
            double[] descending = new double[n];
            for (int i = 0; i < n; i++) {
                descending[i] = values[n - 1 - i];
            }
            return descending;
        }, x, bySingular);
        cases.field("SimpleMatrix.mult, trace of the square", v -> simple(n, v).mult(simple(n, v)).trace(), x,
                Matrices.packed(a.transpose().scalarMultiply(2)));
        cases.field("NormOps_DDRM.normF", v -> NormOps_DDRM.normF(matrix(n, v)), x,
                Matrices.packed(a.scalarMultiply(1 / a.getFrobeniusNorm())));
        cases.field("SimpleMatrix.kron, trace", v -> simple(n, v).kron(simple(n, v)).trace(), x,
                Matrices.packed(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(2 * a.getTrace())));
        cases.field("NormOps_DDRM.normP2", v -> NormOps_DDRM.normP2(matrix(n, v)), x, bySingular[0]);
    }

    /** Of S = (A + Aᵀ)/2 + 3I: ln det has S⁻¹, eigenvalues v vᵀ. */
    private static void symmetric(Cases cases, int n) {
        RealMatrix a = Matrices.of(n);
        RealMatrix s = a.add(a.transpose()).scalarMultiply(0.5)
                .add(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(3));
        double[] x = Matrices.packed(a);
        cases.field("DecompositionFactory_DDRM.chol", v -> {
            var chol = DecompositionFactory_DDRM.chol(n, true);
            chol.decompose(symmetrized(n, v));
            DMatrixRMaj l = chol.getT(null);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += 2 * Math.log(l.get(i, i));
            }
            return sum;
        }, x, Matrices.packed(new LUDecomposition(s).getSolver().getInverse()));
        EigenDecomposition eigen = new EigenDecomposition(s);
        double[][] byElement = new double[n][];
        for (int i = 0; i < n; i++) {
            byElement[i] = Matrices.packed(eigen.getEigenvector(i).outerProduct(eigen.getEigenvector(i)));
        }
        cases.map("DecompositionFactory_DDRM.eig, symmetric", v -> {
            EigenDecomposition_F64<DMatrixRMaj> e = DecompositionFactory_DDRM.eig(n, true, true);
            e.decompose(symmetrized(n, v));
            double[] ascending = new double[n];
            for (int i = 0; i < n; i++) {
                ascending[i] = e.getEigenvalue(i).getReal();
            }
            java.util.Arrays.sort(ascending);
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = ascending[n - 1 - i];
            }
            return values;
        }, x, byElement);
    }

    private static DMatrixRMaj matrix(int n, double[] packed) {
        return new DMatrixRMaj(n, n, true, packed.clone());
    }

    private static DMatrixRMaj column(int n, double[] values) {
        return new DMatrixRMaj(n, 1, true, java.util.Arrays.copyOf(values, n));
    }

    private static SimpleMatrix simple(int n, double[] packed) {
        return new SimpleMatrix(n, n, true, packed);
    }

    private static DMatrixRMaj symmetrized(int n, double[] packed) {
        DMatrixRMaj a = matrix(n, packed);
        DMatrixRMaj s = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                s.set(i, j, 0.5 * (a.get(i, j) + a.get(j, i)) + (i == j ? 3 : 0));
            }
        }
        return s;
    }
}
