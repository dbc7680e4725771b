package dev.derive.rules;

/** Rounding to neighbouring numbers, and the functions that are constant between their jumps. */
@Constant(of = {Math.class, StrictMath.class},
        methods = {"floor", "ceil", "rint", "round", "signum", "ulp", "getExponent", "random"})
public final class RoundingRules {
    private RoundingRules() {
    }

    /** d nextUp(x)/dx = 1. */
    @Partial(of = {Math.class, StrictMath.class}, method = "nextUp", argument = 0)
    public static double nextUp(double x, double result) {
        return 1;
    }

    /** d nextDown(x)/dx = 1. */
    @Partial(of = {Math.class, StrictMath.class}, method = "nextDown", argument = 0)
    public static double nextDown(double x, double result) {
        return 1;
    }

    /** ∂ nextAfter(start, direction)/∂start = 1. */
    @Partial(of = {Math.class, StrictMath.class}, method = "nextAfter", argument = 0)
    public static double nextAfterStart(double start, double direction, double result) {
        return 1;
    }

    /** ∂ nextAfter(start, direction)/∂direction = 0. */
    @Partial(of = {Math.class, StrictMath.class}, method = "nextAfter", argument = 1)
    public static double nextAfterDirection(double start, double direction, double result) {
        return 0;
    }
}
