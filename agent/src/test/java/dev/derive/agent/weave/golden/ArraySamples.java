package dev.derive.agent.weave.golden;

/** Arrays of numbers carry their shadow beside the reference; arrays of arrays have a shadow for each row. */
final class ArraySamples {
    private ArraySamples() {
    }

    static double load(double[] x, int i) {
        return x[i];
    }

    static void store(double[] x, int i, double value) {
        x[i] = value;
    }

    static void storeConstant(double[] x) {
        x[0] = 1;
    }

    static float loadFloat(float[] x, int i) {
        return x[i];
    }

    static void swap(double[] x) {
        double first = x[0];
        x[0] = x[1];
        x[1] = first;
    }

    static double[] allocate(int n) {
        return new double[n];
    }

    static double[] initialised(double a, double b) {
        return new double[] {a, b};
    }

    static double[] loadRow(double[][] x, int i) {
        return x[i];
    }

    static double loadFromRow(double[][] x, int i, int j) {
        return x[i][j];
    }

    static void storeRow(double[][] x, int i, double[] row) {
        x[i] = row;
    }

    static double[][] allocateRows(int n) {
        return new double[n][];
    }

    static double[][] allocateMatrix(int m, int n) {
        return new double[m][n];
    }

    static int length(double[] x) {
        return x.length;
    }

    static int integers(int[] x, int i) {
        return x[i];
    }

    static Object asObject(double[] x) {
        return x;
    }

    static double[] fromObject(Object x) {
        return (double[]) x;
    }
}
