package dev.derive.it.model;

/** Every form of loop. */
public final class Loops {

    private Loops() {
    }

    /** x + x² + … + x⁵. */
    public static double forLoop(double x) {
        double sum = 0;
        double power = 1;
        for (int i = 1; i <= 5; i++) {
            power *= x;
            sum += power;
        }
        return sum;
    }

    /** Newton's iteration for √x, with one step more than the value needs: derivatives converge a step later. */
    public static double whileOnAnActiveValue(double x) {
        double y = x;
        while (Math.abs(y * y - x) > 1e-9 * x) {
            y = 0.5 * (y + x / y);
        }
        return 0.5 * (y + x / y);
    }

    /** Doubles x until it passes 100. */
    public static double doWhile(double x) {
        double y = x;
        do {
            y *= 2;
        } while (y < 100);
        return y;
    }

    public static double forEach(double x) {
        double product = 1;
        for (double factor : new double[] {x, 2, x + 1}) {
            product *= factor;
        }
        return product;
    }

    public static double endlessWithBreak(double x) {
        double y = 1;
        int n = 0;
        for (;;) {
            if (++n > 3) {
                break;
            }
            y *= x;
        }
        return y;
    }

    /** Terms i·j·x for i, j in 0..3 with j ≠ 2, up to the first with i·j = 3: (1 + 3)·x. */
    public static double labelledBreakAndContinue(double x) {
        double sum = 0;
        outer:
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                if (i == 0) {
                    continue outer;
                }
                if (j == 2) {
                    continue;
                }
                sum += i * j * x;
                if (i * j == 3) {
                    break outer;
                }
            }
        }
        return sum;
    }

    public static double assignmentInTheCondition(double x) {
        double y = 64 * x;
        int halvings = 0;
        while ((y = y / 2) > 3) {
            halvings++;
        }
        return y + halvings;
    }

    public static double updateOfAnActiveLocalInTheHeader(double x) {
        double sum = 0;
        for (double t = x, u = 1; t < 20; t += x, u++) {
            sum += t * u;
        }
        return sum;
    }

    /** Horner's scheme, backwards over an inactive array. */
    public static double backwards(double x) {
        double[] c = {1, -2, 0.5, 3};
        double y = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            y = y * x + c[i];
        }
        return y;
    }

    public static double neverEntered(double x) {
        double y = x;
        for (int i = 0; i < 0; i++) {
            y = 7;
        }
        while (y > 1e9) {
            y = 8;
        }
        return 2 * y;
    }

    public static double longCounter(double x) {
        double sum = 0;
        for (long i = 10_000_000_000L; i < 10_000_000_003L; i++) {
            sum += (i - 10_000_000_000L) * x;
        }
        return sum;
    }

    /** A local that is active in one pass of the loop and a constant in the next. */
    public static double activeInEveryOtherPass(double x) {
        double sum = 0;
        double y = 5;
        for (int i = 0; i < 4; i++) {
            sum += y;
            y = i % 2 == 0 ? x * x : 5;
        }
        return sum;
    }
}
