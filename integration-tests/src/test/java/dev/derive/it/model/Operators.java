package dev.derive.it.model;

/** The idioms for which javac duplicates and swaps operands: compound and chained assignment, ++ and --. */
public final class Operators {

    private static double shared;

    private double field;

    private Operators(double field) {
        this.field = field;
    }

    public static double compoundOnALocal(double x) {
        double y = x;
        y += x * x;
        y -= 2 * x;
        y *= x;
        y /= 1 + x;
        y %= 10;
        return y;
    }

    public static double compoundOnAnElement(double x) {
        double[] a = {x, 3};
        a[0] += x * x;
        a[1] *= a[0];
        a[0] /= 2;
        a[1] -= a[0];
        return a[0] * 0.5 + a[1];
    }

    public static double compoundOnAField(double x) {
        Operators o = new Operators(x);
        o.field += x * x;
        o.field *= 3;
        o.field -= x;
        shared = 1;
        shared *= o.field;
        shared += o.field *= 2;
        return shared;
    }

    public static double incrementsOfALocal(double x) {
        double y = x;
        double a = y++ * x;
        double b = ++y * x;
        double c = y-- + --y;
        return a + b + c + y;
    }

    public static double incrementsOfAnElement(double x) {
        double[] y = {0, x};
        int i = 0;
        double a = y[++i]++ * x;
        double b = ++y[i] * x;
        double c = y[i]-- + --y[i];
        return a + b + c + y[i--];
    }

    public static double incrementsOfFields(double x) {
        Operators o = new Operators(x);
        shared = x;
        double a = o.field++ * x + shared++ * x;
        double b = ++o.field * x + ++shared * x;
        double c = o.field-- + --o.field + shared-- + --shared;
        return a + b + c + o.field + shared;
    }

    public static double chained(double x) {
        Operators o = new Operators(0);
        double[] a = new double[2];
        double y;
        double z;
        y = z = o.field = a[1] = shared = x * x;
        return y + 2 * z + 3 * o.field + 4 * a[1] + 5 * shared;
    }

    /** x·(x²) + x², the assignment inside the product. */
    public static double assignmentAsOperand(double x) {
        double y = x;
        return y * (y = x * x) + y;
    }

    /** The element read before the assignment keeps its derivative: x·3 + 3. */
    public static double elementOverwrittenWhileOnTheStack(double x) {
        double[] a = {x};
        return a[0] * (a[0] = 3) + a[0];
    }

    public static double fieldOverwrittenWhileOnTheStack(double x) {
        Operators o = new Operators(x);
        shared = x;
        return o.field * (o.field = 3) + shared * (shared = x * x) + o.field + shared;
    }

    private static double overwrites(double[] a, double with) {
        a[0] = with;
        return 1;
    }

    /** x is on the stack while the call overwrites the place it came from. */
    public static double overwrittenByACall(double x) {
        double[] a = {x};
        double product = a[0] * overwrites(a, 5) + a[0] * x;
        double[] b = {x * x};
        double kept = b[0];
        overwrites(b, 2);
        return product + kept + b[0];
    }

    public static double elementIndexWithSideEffect(double x) {
        double[] a = new double[4];
        int i = 0;
        a[i++] = x;
        a[i++] = a[i - 2] * x;
        a[i++] += a[i - 2] + i;
        a[i] = a[--i] * 2;
        return a[0] + a[1] + a[2] + a[3] + i;
    }

    public static double swapOfElements(double x) {
        double[] a = {x, x * x, 7};
        double t = a[0];
        a[0] = a[1];
        a[1] = t;
        t = a[2];
        a[2] = a[1];
        a[1] = t;
        return a[0] + 10 * a[1] + 100 * a[2];
    }

    public static double rotationInPlace(double x) {
        double[] a = {x, 2 * x, 3 * x, x * x};
        for (int round = 0; round < 2; round++) {
            double last = a[a.length - 1];
            for (int i = a.length - 1; i > 0; i--) {
                a[i] = a[i - 1];
            }
            a[0] = last;
        }
        return a[0] + 10 * a[1] + 100 * a[2] + 1000 * a[3];
    }

    /** Gosper-like update of two locals at once through a temporary: (x, 1) → (1 + x, x) → (2x + 1, x + 1). */
    public static double simultaneousUpdate(double x) {
        double a = x;
        double b = 1;
        for (int i = 0; i < 2; i++) {
            double t = a;
            a = a + b;
            b = t;
        }
        return a * b;
    }

    public static double compoundWithNarrowing(double x) {
        int n = 3;
        n += x;
        n *= 1.5;
        float f = 2;
        f *= 0.5;
        return n * x + f;
    }

    public static double compoundInAnExpression(double x) {
        double[] a = {x, 2};
        double y = x;
        return (y += x) * (a[0] *= x) + (a[1] -= y) + (shared = y);
    }
}
