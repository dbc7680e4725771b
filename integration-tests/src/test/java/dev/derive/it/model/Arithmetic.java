package dev.derive.it.model;

/** The arithmetic instructions, comparisons and conversions between kinds of numbers. */
public final class Arithmetic {

    private Arithmetic() {
    }

    public static double fourOperations(double x) {
        return (x + 2) * (3 - x) / (x * x + 1) - x / 7 + 5 / x;
    }

    public static double negation(double x) {
        double y = -x;
        return -(y * y) + -y * -3;
    }

    /** 17.3 % x, x % 0.4 and −x % 0.4. */
    public static double remainder(double x) {
        return 17.3 % x + x * x % 0.4 + -x % 0.4;
    }

    public static double remainderOfTwoActives(double x) {
        return (10 * x) % (3 - x);
    }

    public static double sameOperandTwice(double x) {
        double y = x + x;
        y = y * y;
        return y / y + y - y + y * y;
    }

    public static double intsAmongDoubles(double x) {
        int three = 3;
        long big = 1L << 40;
        short small = (short) (three * 2);
        char letter = 'b';
        byte flags = (byte) (small & 4);
        return three * x + big / 1e12 * x + small * x * x + letter - 'a' + (flags == 4 ? x : 0) + (three >> 1) * x;
    }

    /** Casts to integers cut the derivative, casts from integers bring none. */
    public static double truncation(double x) {
        int whole = (int) (x * 10);
        long rounded = Math.round(x * 100);
        return whole * x + rounded + (double) (long) (3 * x) * x * x;
    }

    /** d2f and f2d pass the derivative on. */
    public static double throughFloat(double x) {
        float f = (float) (x * x);
        float g = f * 2 + 1;
        return g * x;
    }

    public static double comparisonsAsNumbers(double x) {
        int above = x > 1 ? 1 : 0;
        int order = Double.compare(x, 2) + Double.valueOf(x).compareTo(1.0);
        return (above + 2) * x + order * x * x;
    }

    public static double extremeConstants(double x) {
        return x * 1e300 / 1e300 + Double.MIN_VALUE + 0.0 * x - -0.0;
    }

    public static double hashing(double x) {
        return Double.hashCode(x) == 0 ? 0 : x * x;
    }

    public static double mathFunctions(double x) {
        return Math.exp(-x * x) + Math.log(1 + x) * Math.sqrt(x) - Math.cbrt(x)
                + Math.atan2(x, 2) + Math.hypot(x, 3) + Math.pow(x, x) + StrictMath.tanh(x)
                + Math.fma(x, x, x) + Math.abs(-x) + Math.max(x, 0.1) * Math.min(x, 10);
    }
}
