package dev.derive.it.model.adversarial;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Arrays that are copied, shared, overwritten and passed about. */
public final class SharedArrays {
    private SharedArrays() {
    }

    private static double sum(double... a) {
        double s = 0;
        for (double e : a) {
            s += e * (s + 1);
        }
        return s;
    }

    @Exact
    public static double cloned(double x) {
        double[] a = {x, 2, x * x};
        double[] b = a.clone();
        a[0] = 0;
        return sum(b) + a[0];
    }

    @Exact
    public static double copiedLonger(double x) {
        double[] a = Arrays.copyOf(new double[] {x, 1}, 4);
        a[3] = a[0] * a[1];
        return sum(a);
    }

    @Exact
    public static double copiedRange(double x) {
        return sum(Arrays.copyOfRange(new double[] {7, x, x * x, 5}, 1, 3));
    }

    @Exact
    public static double copiedOverItself(double x) {
        double[] a = {x, 2 * x, 3 * x, 4, 5};
        System.arraycopy(a, 0, a, 1, 4);
        return sum(a);
    }

    @Exact
    public static double constantsCopiedOverActive(double x) {
        double[] a = {x, x, x};
        System.arraycopy(new double[] {5, 6}, 0, a, 0, 2);
        return sum(a);
    }

    @Exact
    public static double aliases(double x) {
        double[] a = {1, 2};
        double[] b = a;
        a[0] = x;
        b[1] = a[0] * b[0];
        return sum(a) * sum(b);
    }

    @Exact
    public static double rowSharedByTwoMatrices(double x) {
        double[] row = {1, 2};
        double[][] m = {row, {3, 4}};
        double[][] n = {{5, 6}, row};
        m[0][1] = x;
        n[1][0] = m[0][1] * x;
        return sum(row) + sum(m[0]) * sum(n[1]);
    }

    @Exact
    public static double sameRowTwice(double x) {
        double[] row = new double[2];
        double[][] m = {row, row};
        m[0][0] = x;
        m[1][1] = m[1][0] * x;
        return m[0][0] + m[0][1];
    }

    @Exact
    public static double clonedMatrixSharesRows(double x) {
        double[][] m = {{1, 2}, {3, 4}};
        double[][] n = m.clone();
        n[0][0] = x;
        m[1] = new double[] {x * x, 1};
        return m[0][0] * 3 + n[1][0] + m[1][0];
    }

    @Exact
    public static double rowsSwapped(double x) {
        double[][] m = {{x, 2}, {3, x * x}};
        double[] t = m[0];
        m[0] = m[1];
        m[1] = t;
        return m[0][1] * 2 + m[1][0];
    }

    @Exact
    public static double rowsCopiedAsReferences(double x) {
        double[][] m = {{x, 1}, {2, x}, {3, 3}};
        double[][] n = new double[3][];
        System.arraycopy(m, 0, n, 0, 3);
        n[2][0] = x * x;
        return m[2][0] + n[0][0];
    }

    @Exact
    public static double elementsSwapped(double x) {
        double[] a = {x, x * x, 3};
        for (int i = 0; i < 2; i++) {
            double t = a[i];
            a[i] = a[i + 1];
            a[i + 1] = t;
        }
        return a[0] + 2 * a[1] + 3 * a[2];
    }

    @Exact
    public static double shiftedInPlace(double x) {
        double[] a = {x, 2, 3, 4};
        for (int i = a.length - 1; i > 0; i--) {
            a[i] = a[i - 1] * x;
        }
        a[0] = 1;
        return sum(a);
    }

    @Exact
    public static double readBeforeItIsOverwritten(double x) {
        double[] a = {x};
        return a[0] * (a[0] = 3) + a[0] * (a[0] = x * x) + a[0];
    }

    @Exact
    public static double incrementedElement(double x) {
        double[] a = {x, 0};
        a[1] += a[0]++;
        a[1] *= ++a[0];
        a[(int) a[1] * 0] += a[1] + a[0];
        return a[0];
    }

    @Exact
    public static double prefixSums(double x) {
        double[] a = {x, x * x, 1, x};
        for (int i = 1; i < a.length; i++) {
            a[i] += a[i - 1];
        }
        return sum(a);
    }

    @Exact
    public static double inputOverwritten(double[] w) {
        double first = w[0];
        w[0] = w[1] * w[2];
        w[1] = 3;
        double y = first * w[0] + w[1];
        w[0] = first;
        w[1] = 0;
        return y;
    }

    @Exact
    public static double inputReturnedByAnother(double[] w) {
        double[] same = identity(w);
        same[0] *= 2;
        double y = w[0] * w[1];
        w[0] /= 2;
        return y;
    }

    private static double[] identity(double[] a) {
        return a;
    }

    @Exact
    public static double varargs(double x) {
        return sum() + sum(x) + sum(x, 2 * x, 1) + sum(new double[] {x});
    }

    private static double overwrittenVarargs(double... a) {
        a[0] = a[a.length - 1];
        return a[0];
    }

    @Exact
    public static double varargsThatAliasAnArray(double x) {
        double[] a = {1, x};
        return overwrittenVarargs(a) + a[0] * x + overwrittenVarargs(1, x);
    }

    @Exact
    public static double filled(double x) {
        double[] a = new double[4];
        Arrays.fill(a, x);
        Arrays.fill(a, 1, 3, 2);
        return sum(a);
    }

    @Exact
    public static double sorted(double x) {
        double[] a = {3, x, x * x, 0.1};
        Arrays.sort(a);
        return a[0] + 2 * a[1] + 3 * a[2] + 4 * a[3];
    }

    @Exact
    public static double binarySearchOnly(double x) {
        double[] a = {0, 0.5, 1, 2};
        return -Arrays.binarySearch(a, x * 1.01) * x;
    }

    public static double setAll(double x) {
        double[] a = new double[3];
        IntToDoubleFunction f = i -> x * i;
        Arrays.setAll(a, f);
        return sum(a);
    }

    public static double parallelPrefix(double x) {
        double[] a = {x, 2, x};
        Arrays.parallelPrefix(a, (l, r) -> l * r);
        return sum(a);
    }

    @Exact
    public static double jagged(double x) {
        double[][] a = new double[3][];
        for (int i = 0; i < 3; i++) {
            a[i] = new double[i + 1];
            a[i][i] = x * i;
        }
        return a[2][2] * a[1][1] + a[2][0];
    }

    @Exact
    public static double cube(double x) {
        double[][][] a = new double[2][2][2];
        double[][] plane = a[1];
        plane[0][1] = x;
        a[0] = plane;
        a[0][1] = plane[0].clone();
        plane[0][1] *= x;
        return a[1][1][1] + a[1][0][1];
    }

    @Exact
    public static double floats(double x) {
        float[] a = {(float) x, 2};
        float[] b = a.clone();
        a[0] = 0;
        return b[0] * 1.0 - (float) x + x * x;
    }

    @Exact
    public static double arrayAsAnObject(double x) {
        Object o = new double[] {x, x * x};
        Object[] holder = {o, "text"};
        return sum((double[]) holder[0]);
    }

    @Exact
    public static double arraysInAnArrayOfObjects(double x) {
        Object[] rows = {new double[] {1}, new double[] {2}};
        ((double[]) rows[0])[0] = x;
        Object t = rows[0];
        rows[0] = rows[1];
        rows[1] = t;
        return ((double[]) rows[1])[0] * x;
    }

    @Exact
    public static double boxesInAnArray(double x) {
        Double[] a = {x, 2.0, x * x};
        Double[] b = a.clone();
        a[0] = 1.0;
        Double[] c = Arrays.copyOf(b, 2);
        return b[0] * c[1] + b[2] + a[0] + c[0];
    }

    @Exact
    public static double equalsAndHash(double x) {
        double[] a = {x, 1};
        return (Arrays.equals(a, new double[] {x, 1}) ? x : 0) + 0 * Arrays.hashCode(a);
    }

    public static double sumOfAStream(double x) {
        return Arrays.stream(new double[] {x, x * x}).sum();
    }

    @Exact
    public static double matrixSquaredInPlace(double[] w) {
        double[][] m = {{w[0], w[1]}, {w[2], 1}};
        for (int k = 0; k < 3; k++) {
            double[][] p = new double[2][2];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    p[i][j] = 0.3 * (m[i][0] * m[0][j] + m[i][1] * m[1][j]);
                }
            }
            m = p;
        }
        return m[0][0] + m[1][1];
    }
}
