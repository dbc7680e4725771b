package dev.derive.it.model;

/** Every form of branch: if, ternary, switch, boolean expressions and comparisons of active values. */
public final class Branches {

    private enum Season { WINTER, SUMMER }

    private Branches() {
    }

    public static double ifElse(double x) {
        double y;
        if (x < 0) {
            y = -x;
        } else if (x < 1) {
            y = x * x;
        } else {
            y = 2 * x - 1;
        }
        return y * 3;
    }

    /** A branch not taken leaves the local active, the one taken makes it a constant. */
    public static double constantInOneBranch(double x) {
        double y = x * x;
        if (x > 1) {
            y = 4;
        }
        return y + x;
    }

    public static double booleanOperators(double x) {
        boolean between = x > 0 && x < 1 || x == 7;
        boolean odd = !between ^ x <= 0.5;
        return (between ? x * x : x) + (odd ? 3 * x : 5 * x);
    }

    /** Every comparison with NaN is false, so all the else branches are taken. */
    public static double comparisonsWithNaN(double x) {
        double nan = (x - x) / (x - x);
        double y = 0;
        y += x < nan ? 1 : x;
        y += x > nan ? 1 : 2 * x;
        y += x <= nan ? 1 : 4 * x;
        y += x >= nan ? 1 : 8 * x;
        y += x == nan ? 1 : 16 * x;
        y += !(x != nan) ? 1 : 32 * x;
        return y;
    }

    /** Two doubles wait on the operand stack while the ternary decides. */
    public static double ternaryWithDoublesOnTheStack(double x) {
        return x * 2 + x * x * (x > 0.5 ? x : 1) - (x > 3 ? 9 : x < 1 ? x * x : 2) / (x < 0 ? 1 : x);
    }

    public static double ternaryAsArgument(double x) {
        return Math.pow(x > 0 ? x : 1, x > 0 ? 3 : x) + Math.max(x, x > 5 ? x * x : -1);
    }

    @SuppressWarnings("fallthrough")
    private static double denseSwitch(int n, double x) {
        double y = 1;
        switch (n) {
            case 0:
                y = x;
            case 1:
                y *= x;
                break;
            case 2:
                return 2 * x;
            default:
                y = x - 1;
        }
        return y;
    }

    /** x² + x + 2x + (x − 1). */
    public static double switchThatFallsThrough(double x) {
        return denseSwitch(0, x) + denseSwitch(1, x) + denseSwitch(2, x) + denseSwitch(99, x);
    }

    private static double sparseSwitch(int n, double x) {
        return switch (n) {
            case -1000 -> x;
            case 7, 8 -> x * x;
            case 1_000_000 -> {
                double y = x + 1;
                yield y * x;
            }
            default -> 5;
        };
    }

    /** x + x² + (x + 1)x + 5, as an operand of another expression. */
    public static double switchExpression(double x) {
        return sparseSwitch(-1000, x) + sparseSwitch(8, x) + sparseSwitch(1_000_000, x) + sparseSwitch(0, x);
    }

    public static double switchExpressionWithDoublesOnTheStack(double x) {
        int n = (int) (x * 10);
        return x * x * switch (n) {
            case 6 -> x;
            case 7 -> 2.0;
            default -> 0;
        } + x;
    }

    public static double switchOnStringsAndEnums(double x) {
        double sum = 0;
        for (String name : new String[] {"square", "line", "?"}) {
            switch (name) {
                case "square" -> sum += x * x;
                case "line" -> sum += 3 * x;
                default -> sum *= x;
            }
        }
        for (Season season : Season.values()) {
            sum += switch (season) {
                case WINTER -> x;
                case SUMMER -> 10 * x;
            };
        }
        return sum;
    }

    private static double describe(Object o, double x) {
        if (o instanceof double[] d && d.length > 0) {
            return d[0] * x;
        }
        return o instanceof Double v ? v * x : x;
    }

    /** x²·x + x·x + x. */
    public static double instanceOfPatterns(double x) {
        return describe(new double[] {x * x}, x) + describe(x, x) + describe("", x);
    }

    public static double conditionWithAnAssignment(double x) {
        double y;
        double z = 0;
        if ((y = x * x) > 0.1 && (z = y * x) > 0.1) {
            return z;
        }
        return y;
    }
}
