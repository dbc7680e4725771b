package dev.derive.it.libraries;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.netlib.blas.Dasum;
import org.netlib.blas.Ddot;
import org.netlib.blas.Dgemm;
import org.netlib.blas.Dgemv;
import org.netlib.blas.Dnrm2;
import org.netlib.lapack.Dgeev;
import org.netlib.lapack.Dgels;
import org.netlib.lapack.Dgeqrf;
import org.netlib.lapack.Dgesv;
import org.netlib.lapack.Dgesvd;
import org.netlib.lapack.Dgetrf;
import org.netlib.lapack.Dgetri;
import org.netlib.lapack.Dgtsv;
import org.netlib.lapack.Dlange;
import org.netlib.lapack.Dposv;
import org.netlib.lapack.Dpotrf;
import org.netlib.lapack.Dsyev;
import org.netlib.util.intW;

/**
 * LAPACK and BLAS as f2j translated them: class files of version 45, without stack map frames. Matrices are stored by
 * columns. Against the closed forms of {@link CommonsMathLinear} as Commons Math computes them.
 */
class LapackLibraryTest extends LibraryTest {
    private static final int N = 6;

    LapackLibraryTest() {
        super(new Library("arpack_combined_all", List.of("org.netlib", "org.j_paine"), List.of(intW.class),
                "single precision; the Arnoldi iterations themselves"));
    }

    @Override
    List<Case> cases() {
        Cases cases = new Cases();
        blas(cases);
        systems(cases);
        spectra(cases);
        return cases.list();
    }

    private static double[] byColumns(RealMatrix m) {
        return Matrices.packed(m.transpose());
    }

    private static void blas(Cases cases) {
        double[] v = {0.3, -1.2, 2.5, 0.4};
        double[] w = {1.1, 0.4, -0.6, 0.9};
        double length = Math.sqrt(0.09 + 1.44 + 6.25 + 0.16);
        cases.field("ddot", x -> Ddot.ddot(4, x, 0, 1, w, 0, 1), v, w);
        cases.field("dnrm2", x -> Dnrm2.dnrm2(4, x, 0, 1), v, 0.3 / length, -1.2 / length, 2.5 / length, 0.4 / length);
        cases.field("dasum", x -> Dasum.dasum(4, x, 0, 1), v, 1, -1, 1, 1);
        RealMatrix a = Matrices.of(N);
        cases.field("dgemm, trace of the square", x -> {
            double[] product = new double[N * N];
            Dgemm.dgemm("N", "N", N, N, N, 1, x, 0, N, x, 0, N, 0, product, 0, N);
            double trace = 0;
            for (int i = 0; i < N; i++) {
                trace += product[i * (N + 1)];
            }
            return trace;
        }, byColumns(a), byColumns(a.transpose().scalarMultiply(2)));
        cases.map("dgemv", x -> {
            double[] product = new double[N];
            Dgemv.dgemv("N", N, N, 1, byColumns(a), 0, N, x, 0, 1, 0, product, 0, 1);
            return product;
        }, new double[] {1, 2, 3, 4, 5, 6}, a.getData());
    }

    private static void systems(Cases cases) {
        RealMatrix a = Matrices.of(N);
        RealMatrix inverse = new LUDecomposition(a).getSolver().getInverse();
        double[] right = {1, 2, 3, 4, 5, 6};
        double[] weights = {1, -1, 1, -1, 1, -1};
        RealVector b = MatrixUtils.createRealVector(right);
        RealVector c = MatrixUtils.createRealVector(weights);
        double[] bySolution = byColumns(
                inverse.transpose().operate(c).outerProduct(inverse.operate(b)).scalarMultiply(-1));
        cases.field("dgesv", x -> {
            double[] y = right.clone();
            Dgesv.dgesv(N, 1, x, 0, N, new int[N], 0, y, 0, N, new intW(0));
            return dot(weights, y);
        }, byColumns(a), bySolution);
        cases.field("dgels", x -> {
            double[] y = right.clone();
            Dgels.dgels("N", N, N, 1, x, 0, N, y, 0, N, new double[64 * N], 0, 64 * N, new intW(0));
            return dot(weights, y);
        }, byColumns(a), bySolution);
        cases.field("dgetrf, dgetri", x -> {
            int[] pivots = new int[N];
            Dgetrf.dgetrf(N, N, x, 0, N, pivots, 0, new intW(0));
            Dgetri.dgetri(N, x, 0, N, pivots, 0, new double[64 * N], 0, 64 * N, new intW(0));
            double trace = 0;
            for (int i = 0; i < N; i++) {
                trace += x[i * (N + 1)];
            }
            return trace;
        }, byColumns(a), byColumns(inverse.multiply(inverse).transpose().scalarMultiply(-1)));
        // |det A| = Π |rᵢᵢ|.
        cases.field("dgeqrf", x -> {
            Dgeqrf.dgeqrf(N, N, x, 0, N, new double[N], 0, new double[64 * N], 0, 64 * N, new intW(0));
            double sum = 0;
            for (int i = 0; i < N; i++) {
                sum += Math.log(Math.abs(x[i * (N + 1)]));
            }
            return sum;
        }, byColumns(a), byColumns(inverse.transpose()));
        double[] lower = {0.1, 0.2, 0.3, -0.2, 0.4};
        double[] upper = {-0.3, 0.2, 0.1, 0.5, 0.2};
        RealMatrix tridiagonal = MatrixUtils.createRealIdentityMatrix(N).scalarMultiply(2);
        for (int i = 0; i < N - 1; i++) {
            tridiagonal.setEntry(i + 1, i, lower[i]);
            tridiagonal.setEntry(i, i + 1, upper[i]);
        }
        cases.map("dgtsv", x -> {
            double[] diagonal = {2, 2, 2, 2, 2, 2};
            Dgtsv.dgtsv(N, 1, lower.clone(), 0, diagonal, 0, upper.clone(), 0, x, 0, N, new intW(0));
            return x;
        }, right, MatrixUtils.inverse(tridiagonal).getData());
    }

    private static void spectra(Cases cases) {
        RealMatrix a = Matrices.of(N);
        SingularValueDecomposition svd = new SingularValueDecomposition(a);
        double[][] bySingular = new double[N][];
        for (int i = 0; i < N; i++) {
            bySingular[i] = byColumns(svd.getU().getColumnVector(i).outerProduct(svd.getV().getColumnVector(i)));
        }
        cases.map("dgesvd", x -> {
            double[] values = new double[N];
            Dgesvd.dgesvd("A", "A", N, N, x, 0, N, values, 0, new double[N * N], 0, N, new double[N * N], 0, N,
                    new double[64 * N], 0, 64 * N, new intW(0));
            return values;
        }, byColumns(a), bySingular);
        RealMatrix s = a.add(a.transpose()).scalarMultiply(0.5)
                .add(MatrixUtils.createRealIdentityMatrix(N).scalarMultiply(3));
        EigenDecomposition eigen = new EigenDecomposition(s);
        double[][] byElement = new double[N][];
        for (int i = 0; i < N; i++) {
            RealVector v = eigen.getEigenvector(N - 1 - i);
            byElement[i] = byColumns(v.outerProduct(v));
        }
        cases.map("dsyev", x -> {
            double[] values = new double[N];
            Dsyev.dsyev("V", "U", N, symmetrized(x), 0, N, values, 0, new double[64 * N], 0, 64 * N, new intW(0));
            return values;
        }, byColumns(a), byElement);
        double[] byLogDeterminant = byColumns(new LUDecomposition(s).getSolver().getInverse());
        cases.field("dpotrf", x -> {
            double[] m = symmetrized(x);
            Dpotrf.dpotrf("L", N, m, 0, N, new intW(0));
            double sum = 0;
            for (int i = 0; i < N; i++) {
                sum += 2 * Math.log(m[i * (N + 1)]);
            }
            return sum;
        }, byColumns(a), byLogDeterminant);
        RealVector b = MatrixUtils.createRealVector(new double[] {1, 2, 3, 4, 5, 6});
        RealVector y = new LUDecomposition(s).getSolver().solve(b);
        // b·S⁻¹b has −y yᵀ.
        cases.field("dposv", x -> {
            double[] solution = b.toArray();
            Dposv.dposv("U", N, 1, symmetrized(x), 0, N, solution, 0, N, new intW(0));
            return dot(b.toArray(), solution);
        }, byColumns(a), byColumns(y.outerProduct(y).scalarMultiply(-1)));
        cases.field("dlange, Frobenius", x -> Dlange.dlange("F", N, N, x, 0, N, new double[N], 0), byColumns(a),
                byColumns(a.scalarMultiply(1 / a.getFrobeniusNorm())));
        general(cases);
    }

    /** Real eigenvalues of a general matrix: y xᵀ/(y·x) with left and right eigenvectors. */
    private static void general(Cases cases) {
        RealMatrix a = Matrices.withRealEigenvalues(N);
        EigenDecomposition right = new EigenDecomposition(a);
        EigenDecomposition left = new EigenDecomposition(a.transpose());
        double[][] jacobian = new double[N][];
        for (int i = 0; i < N; i++) {
            RealVector x = right.getEigenvector(Matrices.nearest(right.getRealEigenvalues(), i + 1));
            RealVector y = left.getEigenvector(Matrices.nearest(left.getRealEigenvalues(), i + 1));
            jacobian[i] = byColumns(y.outerProduct(x).scalarMultiply(1 / y.dotProduct(x)));
        }
        cases.map("dgeev", x -> {
            double[] values = new double[N];
            Dgeev.dgeev("N", "N", N, x, 0, N, values, 0, new double[N], 0, new double[1], 0, 1, new double[1], 0, 1,
                    new double[64 * N], 0, 64 * N, new intW(0));
            Arrays.sort(values);
            return values;
        }, byColumns(a), jacobian);
    }

    private static double[] symmetrized(double[] x) {
        double[] s = new double[N * N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                s[i + N * j] = 0.5 * (x[i + N * j] + x[j + N * i]) + (i == j ? 3 : 0);
            }
        }
        return s;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
