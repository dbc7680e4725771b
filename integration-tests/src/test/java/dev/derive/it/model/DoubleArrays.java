package dev.derive.it.model;

/** Arrays of doubles and arrays of those, of depth one to four. */
public final class DoubleArrays {

    private DoubleArrays() {
    }

    public static double aliases(double[] x) {
        double[] a = new double[2];
        double[] b = a;
        a[0] = x[0];
        b[0] *= x[1];
        b[1] = a[0];
        a[1] += b[1];
        return a[1];
    }

    public static double argumentAsItsOwnAlias(double[] x) {
        return writesFirstReadsSecond(x, x);
    }

    private static double writesFirstReadsSecond(double[] a, double[] b) {
        a[0] = 2 * a[1];
        return b[0] * b[1];
    }

    public static double literalsAndLengths(double[] x) {
        double[] a = {1, x[0], 2 * x[1]};
        return a[a.length - 1] * a[1] + x.length;
    }

    /** Rows of different length, the diagonal-like sum of their last elements. */
    public static double raggedRows(double[] x) {
        double[][] m = {{x[0]}, {1, x[1]}, {}, {2, 3, x[0] * x[1]}};
        double sum = 0;
        for (double[] row : m) {
            if (row.length > 0) {
                sum += row[row.length - 1];
            }
        }
        return sum;
    }

    public static double sharedRows(double[] x) {
        double[] row = {x[0], x[1]};
        double[][] m = {row, row, {1, 1}};
        m[0][0] *= 3;
        row[1] += 1;
        return m[1][0] * m[1][1] + m[2][0];
    }

    public static double replacedRows(double[] x) {
        double[][] m = new double[2][2];
        m[0] = x;
        m[1] = new double[] {x[1] * x[1], 4};
        double[] old = m[1];
        m[1] = m[0];
        m[0] = old;
        m[0][1] = m[1][0];
        return m[0][0] + m[0][1] * m[1][1];
    }

    public static double matrixProduct(double[] x) {
        double[][] a = {{x[0], x[1]}, {1, 2}};
        double[][] c = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) {
                    c[i][j] += a[i][k] * a[k][j];
                }
            }
        }
        return c[0][0] + 2 * c[0][1] + 3 * c[1][0] + 4 * c[1][1];
    }

    public static double transposedInPlace(double[] x) {
        double[][] m = {{x[0], x[1]}, {x[0] * x[1], 3}};
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < i; j++) {
                double t = m[i][j];
                m[i][j] = m[j][i];
                m[j][i] = t;
            }
        }
        return m[0][1] + 10 * m[1][0];
    }

    public static double depthThree(double[] x) {
        double[][][] t = new double[2][3][2];
        t[1][2][0] = x[0];
        t[0] = t[1];
        t[0][2][1] = t[1][2][0] * x[1];
        t[1][0] = t[0][2];
        return t[1][0][1] + t[0][0][0];
    }

    public static double depthFour(double[] x) {
        double[][][][] t = new double[2][][][];
        t[0] = new double[][][] {{{x[0]}, {x[1], 2}}};
        t[1] = new double[][][] {t[0][0], {{5}}};
        t[1][0][1][0] *= x[0];
        return t[0][0][1][0] + t[1][0][0][0] * t[1][1][0][0];
    }

    public static double arraysAmongObjects(double[] x) {
        Object[] things = {x[0], x, new double[] {x[1]}, "text"};
        double[] own = (double[]) things[2];
        own[0] *= 2;
        return (Double) things[0] * ((double[]) things[1])[1] + ((double[]) things[2])[0];
    }

    public static double inactiveDataSet(double[] x) {
        double[][] rows = new double[50][2];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = i;
            rows[i][1] = 1;
        }
        double sum = 0;
        for (double[] row : rows) {
            sum += row[0] * x[0] + row[1] * x[1];
        }
        return sum;
    }

    /** An element that was read before its array became active, one that is overwritten by a constant. */
    public static double becomesActiveAndPassiveAgain(double[] x) {
        double[] a = {2, 3};
        double before = a[0];
        a[0] = x[0];
        double during = a[0];
        a[0] = 7;
        return before * x[1] + during * x[1] + a[0] * x[1];
    }

    public static double floatsAndInts(double[] x) {
        float[] f = {1, 2};
        int[] n = {3, 4};
        long[] l = {5};
        f[0] = (float) x[0];
        return f[0] * x[1] + f[1] * n[1] * x[0] + l[0] * x[1];
    }
}
