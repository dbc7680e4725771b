package dev.derive.it.model.adversarial;

/** Formulas whose derivative is easily dropped, and branches that look at what they must not lose. */
public final class Formulas {
    private static final double MISSING = -999;

    private Formulas() {
    }

    @Exact
    public static double divisor(double x) {
        return 3 / x;
    }

    @Exact
    public static double quotientOfTwo(double x) {
        return (x * x + 1) / (x + 2);
    }

    @Exact
    public static double absAsAValue(double x) {
        return Math.abs(-x) * Math.abs(x - 3);
    }

    @Exact
    public static double bothArgumentsOfAtan2(double x) {
        return Math.atan2(x, 2) + Math.atan2(2, x) + Math.atan2(x, x * x);
    }

    @Exact
    public static double baseAndExponent(double x) {
        return Math.pow(x, 3) + Math.pow(2, x) + Math.pow(x, x);
    }

    @Exact
    public static double remainder(double x) {
        return (7 * x) % 2.0 + 11 % x;
    }

    @Exact
    public static double fractionalPart(double x) {
        return 10 * x + 0.3 - Math.floor(10 * x + 0.3);
    }

    @Exact
    public static double clamped(double x) {
        return Math.max(0, Math.min(x, 10)) * Math.min(x, 0.1);
    }

    @Exact
    public static double signTimesMagnitude(double x) {
        return Math.signum(x - 5) * x + Math.copySign(x, -1);
    }

    @Exact
    public static double throughAFloat(double x) {
        float f = (float) (x * x);
        double exact = x * x;
        return f - (float) exact + 3 * exact;
    }

    @Exact
    public static double branchOnItself(double x) {
        return x > 1 ? x * x : x * x * x;
    }

    @Exact
    public static double shortCircuit(double x) {
        boolean positive = x > 0 && x * x < 100 || Double.isNaN(x);
        return positive ? Math.sqrt(x) : -1;
    }

    @Exact
    public static double sentinelThatIsReplaced(double x) {
        double best = MISSING;
        for (double candidate : new double[] {x, x * x, 0.5 * x}) {
            if (best == MISSING || candidate > best) {
                best = candidate;
            }
        }
        return best;
    }

    @Exact
    public static double notANumberAsASentinel(double x) {
        double known = Double.NaN;
        for (int i = 0; i < 3; i++) {
            known = Double.isNaN(known) ? x * x : known * x;
        }
        return known;
    }

    @Exact
    public static double infinityAsASentinel(double x) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < 4; i++) {
            smallest = Math.min(smallest, x / i);
        }
        return smallest * x;
    }

    /** The number of steps is constant, the truncated value too. */
    @Exact
    public static double truncatedToAnInteger(double x) {
        int n = (int) (x * 2.1 + 3);
        return n * x;
    }

    @Exact
    public static double roundedToCents(double x) {
        return Math.round(x * 10.01) / 10.0 * x;
    }

    @Exact
    public static double compoundAssignments(double x) {
        double y = 2;
        y *= x;
        y -= x / 3;
        y /= x + 1;
        y %= 100;
        y++;
        return y;
    }

    @Exact
    public static double incrementAsAValue(double x) {
        double y = x;
        double before = y++ * x;
        double after = ++y * x;
        return before + after + y--;
    }

    @Exact
    public static double chainOfAssignments(double x) {
        double a;
        double b;
        double c = a = b = x * x;
        b *= x;
        return a + b + c;
    }

    @Exact
    public static double swappedLocals(double x) {
        double a = x;
        double b = 3;
        for (int i = 0; i < 3; i++) {
            double t = a;
            a = b * x;
            b = t;
        }
        return a - 2 * b;
    }

    @Exact
    public static double newtonSquareRoot(double x) {
        double r = 1;
        for (int i = 0; i < 40; i++) {
            double next = 0.5 * (r + x / r);
            if (Math.abs(next - r) < 1e-16) {
                break;
            }
            r = next;
        }
        return r;
    }

    @Exact
    public static double cancellation(double x) {
        return (x + 1e6) - 1e6 + (x * x - x * x) + x;
    }

    @Exact
    public static double multipliedByAZero(double x) {
        return 0 * x + x * (x - x) + x;
    }

    @Exact
    public static double constantPower(double x) {
        return Math.pow(x, 0) + Math.pow(x - x, 2) + Math.cbrt(x) + Math.hypot(x, 2 * x) + Math.fma(x, x, x);
    }

    @Exact
    public static double switchOfExpressions(double x) {
        return switch ((int) (x * 2.1)) {
            case 0 -> 1;
            case 1 -> x * x;
            case 2 -> {
                double y = x + 1;
                yield y * y;
            }
            default -> -x;
        };
    }

    /** The sum is right only if the constant start does not hide the terms. */
    @Exact
    public static double longSum(double x) {
        double sum = 0;
        for (int i = 1; i <= 1000; i++) {
            sum += i % 2 == 0 ? x / i : -1.0 / i;
        }
        return sum;
    }

    @Exact
    public static double largerOfTwoTernaries(double x) {
        return Math.max(x > 2 ? 0 : x, x > 2 ? x : 0) * (x < 0 ? -1 : 2);
    }
}
