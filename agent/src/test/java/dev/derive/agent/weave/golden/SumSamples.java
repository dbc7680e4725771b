package dev.derive.agent.weave.golden;

/**
 * Sums take further terms under the index that they have, so whoever remembers a sum must not see the later terms. Each
 * method is a way to remember one. All are functions of one number with a derivative that is not zero at 1.5.
 */
final class SumSamples {
    private double field;
    private double[] array = {1, 2, 3};
    private static double shared;

    private SumSamples() {
    }

    private static double square(double x) {
        return x * x;
    }

    static double onTheStackWhileAnElementIsIncremented(double x) {
        double[] a = {x, 0};
        a[0] += x;
        return a[0] * (a[0] += x * x);
    }

    static double onTheStackWhileAVariableIsIncremented(double x) {
        double s = x;
        for (int i = 0; i < 3; i++) {
            s += s * (s += x);
        }
        return s;
    }

    static double inAnotherVariable(double x) {
        double s = 0;
        double before = 0;
        for (int i = 0; i < 4; i++) {
            before = before * x + s;
            s += x;
        }
        return before * s;
    }

    static double inAnotherElement(double x) {
        double[] a = new double[3];
        for (int i = 0; i < 4; i++) {
            a[1] += a[0];
            a[0] += x;
            a[2] = a[0];
            a[0] += a[2] * x;
        }
        return a[0] + a[1] * a[2];
    }

    static double inACopiedArray(double x) {
        double[] a = {0, x};
        a[0] += x;
        double[] b = a.clone();
        a[0] += x * x;
        b[0] += x;
        b[1] += a[0];
        System.arraycopy(b, 0, a, 1, 1);
        b[0] += 3 * x;
        return a[0] * a[1] + b[0] * b[1];
    }

    static double inAField(double x) {
        SumSamples o = new SumSamples();
        double s = 0;
        for (int i = 0; i < 3; i++) {
            s += x;
            o.field = s;
            s += x * o.field;
            o.field += s;
        }
        return s * o.field;
    }

    static double inAStaticField(double x) {
        shared = 0;
        double s = 0;
        for (int i = 0; i < 3; i++) {
            s += x;
            shared = s;
            s += shared * x;
        }
        return s * shared;
    }

    static double inAnArrayInAField(double x) {
        SumSamples o = new SumSamples();
        o.array[0] += x;
        double kept = o.array[0];
        o.array[0] += x * x;
        o.array[1] += o.array[0];
        o.array[0] += kept;
        return o.array[0] * kept + o.array[1];
    }

    static double inABox(double x) {
        double s = 0;
        Double box = 0.0;
        for (int i = 0; i < 3; i++) {
            s += x;
            box = s;
            s += box * x;
        }
        return s * box;
    }

    static double asAnArgument(double x) {
        double s = 0;
        for (int i = 0; i < 3; i++) {
            s += square(s) + x;
        }
        return s;
    }

    static double asAResult(double x) {
        double s = sum(x);
        double t = s;
        s += x * x;
        t += s;
        return s * t;
    }

    private static double sum(double x) {
        double s = 0;
        for (int i = 0; i < 3; i++) {
            s += x;
        }
        return s;
    }

    static double inTwoRowsOfAMatrix(double x) {
        double[][] m = new double[2][2];
        double[] row = m[0];
        row[0] += x;
        m[1] = row;
        m[1][0] += x * x;
        double kept = m[0][0];
        m[0][0] += kept * kept;
        return row[0] * kept;
    }

    static double inAVariableThatIsASumItself(double x) {
        double s = 0;
        double t = 0;
        for (int i = 0; i < 3; i++) {
            s += x;
            t += s;
            double swap = s;
            s = t;
            t = swap;
        }
        return s * t;
    }

    static double behindABranch(double x) {
        double s = 0;
        double t = 1;
        for (int i = 0; i < 4; i++) {
            s += x;
            double y = i % 2 == 0 ? s : t;
            s += y * x;
            t += y;
        }
        return s * t;
    }

    static double onTheStackAcrossABranch(double x) {
        double s = x;
        double r = 0;
        for (int i = 0; i < 4; i++) {
            r += s * (i % 2 == 0 ? (s += x) : x);
        }
        return r + s;
    }

    static double elementOnTheStackAcrossABranch(double x) {
        double[] a = {x};
        double r = 0;
        for (int i = 0; i < 4; i++) {
            a[0] += x;
            r += a[0] * (i % 2 == 0 ? (a[0] += x * x) : x);
        }
        return r + a[0];
    }

    static double elementOnTheStackAcrossACall(double x) {
        double[] a = {x};
        a[0] += x;
        return a[0] * increment(a, x) + a[0];
    }

    private static double increment(double[] a, double x) {
        a[0] += x * x;
        return x;
    }

    static double inFloats(double x) {
        float s = (float) x;
        float[] a = {s};
        for (int i = 0; i < 3; i++) {
            a[0] += s;
            s += a[0] * s;
            a[0] += s;
        }
        return a[0] * s;
    }

    static double decremented(double x) {
        double[] a = {x};
        double s = x;
        for (int i = 0; i < 3; i++) {
            a[0] -= s * x;
            s -= a[0];
            s = x - s;
            a[0] = x - a[0];
        }
        return a[0] * s;
    }

    static double incrementedByItself(double x) {
        double[] a = {x};
        double s = x;
        for (int i = 0; i < 3; i++) {
            a[0] += a[0];
            a[0] += a[0] * a[0] / 8;
            s += s;
            s += s * s / 8;
        }
        return a[0] * s;
    }

    static double caught(double x) {
        double[] a = {x};
        double s = x;
        for (int i = 0; i < 3; i++) {
            double before = s;
            try {
                s += a[0];
                s += a[i] * before;
                a[0] += s;
            } catch (IndexOutOfBoundsException e) {
                s += before * a[0];
            }
        }
        return s * a[0];
    }

    static double returnedFromTheMiddleOfASum(double x) {
        double[] a = new double[1];
        return last(a, x) * last(a, x) + a[0];
    }

    private static double last(double[] a, double x) {
        a[0] += x;
        return a[0] += x * x;
    }
}
