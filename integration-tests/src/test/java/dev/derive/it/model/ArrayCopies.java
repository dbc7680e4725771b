package dev.derive.it.model;

import java.util.Arrays;

/** Copies of arrays and ranges, and what happens to the original afterwards. */
public final class ArrayCopies {

    private ArrayCopies() {
    }

    /** A weight per element, so that no two orders of the elements give the same sum. */
    private static double weighted(double... a) {
        double sum = 0;
        double weight = 1;
        for (double e : a) {
            sum += weight * e;
            weight *= 10;
        }
        return sum;
    }

    public static double arraycopy(double[] x) {
        double[] a = {1, 2, 3, 4};
        System.arraycopy(x, 0, a, 1, 2);
        x[0] = 0;
        return weighted(a);
    }

    public static double arraycopyOntoItselfForwards(double[] x) {
        double[] a = {x[0], x[1], 5, 6};
        System.arraycopy(a, 0, a, 1, 3);
        return weighted(a);
    }

    public static double arraycopyOntoItselfBackwards(double[] x) {
        double[] a = {5, 6, x[0], x[1]};
        System.arraycopy(a, 1, a, 0, 3);
        return weighted(a);
    }

    public static double arraycopyOfConstantsOverActives(double[] x) {
        double[] a = {x[0], x[1], x[0], x[1]};
        System.arraycopy(new double[] {7, 8}, 0, a, 1, 2);
        return weighted(a);
    }

    public static double arraycopyOfRows(double[] x) {
        double[][] m = {{x[0]}, {x[1]}, {3}};
        System.arraycopy(m, 0, m, 1, 2);
        m[0][0] *= 2;
        return weighted(m[0][0], m[1][0], m[2][0]);
    }

    public static double emptyRange(double[] x) {
        double[] a = {x[0]};
        System.arraycopy(new double[0], 0, a, 1, 0);
        return a[0] * x[1];
    }

    public static double cloned(double[] x) {
        double[] a = x.clone();
        a[0] *= a[1];
        x[1] = 3;
        return weighted(a) + x[0];
    }

    /** The clone of a matrix has the same rows. */
    public static double clonedMatrix(double[] x) {
        double[][] m = {{x[0]}, {x[1]}};
        double[][] c = m.clone();
        c[0][0] *= 3;
        c[1] = new double[] {x[0] * x[1]};
        return weighted(m[0][0], m[1][0], c[1][0]);
    }

    public static double copyOf(double[] x) {
        double[] shorter = Arrays.copyOf(x, 1);
        double[] longer = Arrays.copyOf(x, 4);
        x[0] = -1;
        longer[3] += shorter[0];
        return weighted(longer);
    }

    public static double copyOfRange(double[] x) {
        double[] a = {1, x[0], x[1], 2};
        return weighted(Arrays.copyOfRange(a, 1, 3)) + weighted(Arrays.copyOfRange(a, 2, 6));
    }

    public static double copyOfAMatrix(double[] x) {
        double[][] m = {{x[0]}, {x[1]}};
        double[][] c = Arrays.copyOf(m, 3);
        c[2] = c[0];
        c[2][0] += 1;
        return m[0][0] * c[1][0];
    }

    public static double fill(double[] x) {
        double[] a = new double[4];
        Arrays.fill(a, x[0]);
        Arrays.fill(a, 1, 3, x[1]);
        a[1] += 1;
        return weighted(a);
    }

    public static double fillWithAConstant(double[] x) {
        double[] a = {x[0], x[1], x[0]};
        Arrays.fill(a, 0, 2, 4);
        return weighted(a);
    }

    private static final class Point implements Cloneable {
        private double u;
        private double[] v;

        @Override
        public Point clone() {
            try {
                return (Point) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The clone's field is its own, the array is shared. */
    public static double clonedObject(double[] x) {
        Point p = new Point();
        p.u = x[0];
        p.v = new double[] {x[1]};
        Point q = p.clone();
        q.u *= x[1];
        q.v[0] *= 2;
        return weighted(p.u, q.u, p.v[0]);
    }
}
