package dev.derive.it.libraries;

import static dev.derive.it.libraries.Cases.at;

import dev.derive.ScalarFunction;
import org.hipparchus.util.FastMath;

/** Cases for a library's own versions of the functions of Math, with the derivatives of the textbooks. */
final class FastMathFunctions {
    private FastMathFunctions() {
    }

    /** Commons Math's. */
    static void commons(Cases cases) {
        ordinary(cases, org.apache.commons.math3.util.FastMath::exp, org.apache.commons.math3.util.FastMath::expm1,
                org.apache.commons.math3.util.FastMath::log, org.apache.commons.math3.util.FastMath::log1p,
                org.apache.commons.math3.util.FastMath::log10, org.apache.commons.math3.util.FastMath::sqrt,
                org.apache.commons.math3.util.FastMath::cbrt);
        circular(cases, org.apache.commons.math3.util.FastMath::sin, org.apache.commons.math3.util.FastMath::cos,
                org.apache.commons.math3.util.FastMath::tan, org.apache.commons.math3.util.FastMath::asin,
                org.apache.commons.math3.util.FastMath::acos, org.apache.commons.math3.util.FastMath::atan);
        hyperbolic(cases, org.apache.commons.math3.util.FastMath::sinh, org.apache.commons.math3.util.FastMath::cosh,
                org.apache.commons.math3.util.FastMath::tanh, org.apache.commons.math3.util.FastMath::asinh,
                org.apache.commons.math3.util.FastMath::acosh, org.apache.commons.math3.util.FastMath::atanh);
        cases.field("FastMath.pow", v -> org.apache.commons.math3.util.FastMath.pow(v[0], v[1]), at(1.7, 2.4), power());
        cases.scalar("FastMath.pow, whole", x -> org.apache.commons.math3.util.FastMath.pow(x, -3), at(-0.7, 2.2),
                x -> -3 / Math.pow(x, 4));
        cases.field("FastMath.log to a base", v -> org.apache.commons.math3.util.FastMath.log(v[0], v[1]), at(3, 5),
                logarithm());
        cases.field("FastMath.hypot", v -> org.apache.commons.math3.util.FastMath.hypot(v[0], v[1]), at(3, -4), 0.6,
                -0.8);
        cases.field("FastMath.atan2", v -> org.apache.commons.math3.util.FastMath.atan2(v[0], v[1]), at(3, -4),
                -4.0 / 25, -3.0 / 25);
        cases.field("FastMath.max, min, abs, copySign", v -> org.apache.commons.math3.util.FastMath.max(v[0], v[1])
                + 2 * org.apache.commons.math3.util.FastMath.min(v[0], v[1])
                + 4 * org.apache.commons.math3.util.FastMath.abs(v[1])
                + 8 * org.apache.commons.math3.util.FastMath.copySign(v[0], v[1]), at(3, -4), 1 - 8, 2 - 4);
        cases.scalar("FastMath.floor, ceil, rint, signum", x -> x * (org.apache.commons.math3.util.FastMath.floor(x)
                + org.apache.commons.math3.util.FastMath.ceil(x) + org.apache.commons.math3.util.FastMath.rint(x)
                + org.apache.commons.math3.util.FastMath.signum(x)), at(2.3), x -> 2 + 3 + 2 + 1);
        cases.scalar("FastMath.scalb, toRadians", x -> org.apache.commons.math3.util.FastMath.scalb(
                org.apache.commons.math3.util.FastMath.toRadians(x), 3), at(2.3), x -> 8 * Math.PI / 180);
    }

    /** Hipparchus'. */
    static void hipparchus(Cases cases) {
        ordinary(cases, FastMath::exp, FastMath::expm1, FastMath::log, FastMath::log1p, FastMath::log10, FastMath::sqrt,
                FastMath::cbrt);
        circular(cases, FastMath::sin, FastMath::cos, FastMath::tan, FastMath::asin, FastMath::acos, FastMath::atan);
        hyperbolic(cases, FastMath::sinh, FastMath::cosh, FastMath::tanh, FastMath::asinh, FastMath::acosh,
                FastMath::atanh);
        cases.field("FastMath.pow", v -> FastMath.pow(v[0], v[1]), at(1.7, 2.4), power());
        cases.scalar("FastMath.pow, whole", x -> FastMath.pow(x, -3L), at(-0.7, 2.2), x -> -3 / Math.pow(x, 4));
        cases.field("FastMath.log to a base", v -> FastMath.log(v[0], v[1]), at(3, 5), logarithm());
        cases.field("FastMath.hypot", v -> FastMath.hypot(v[0], v[1]), at(3, -4), 0.6, -0.8);
        cases.field("FastMath.atan2", v -> FastMath.atan2(v[0], v[1]), at(3, -4), -4.0 / 25, -3.0 / 25);
        cases.field("FastMath.clamp", v -> FastMath.clamp(v[0], v[1], 7), at(3, -4), 1, 0);
    }

    private static double[] power() {
        return at(2.4 * Math.pow(1.7, 1.4), Math.pow(1.7, 2.4) * Math.log(1.7));
    }

    private static double[] logarithm() {
        return at(-Math.log(5) / (3 * Math.log(3) * Math.log(3)), 1 / (5 * Math.log(3)));
    }

    private static void ordinary(Cases cases, ScalarFunction exp, ScalarFunction expm1, ScalarFunction log,
            ScalarFunction log1p, ScalarFunction log10, ScalarFunction sqrt, ScalarFunction cbrt) {
        cases.scalar("FastMath.exp", exp, at(-3, 0, 2.5), Math::exp);
        cases.scalar("FastMath.expm1", expm1, at(-3, 1e-9, 2.5), Math::exp);
        cases.scalar("FastMath.log", log, at(0.2, 30), x -> 1 / x);
        cases.scalar("FastMath.log1p", log1p, at(-0.2, 1e-9, 30), x -> 1 / (1 + x));
        cases.scalar("FastMath.log10", log10, at(0.2, 30), x -> 1 / (x * Math.log(10)));
        cases.scalar("FastMath.sqrt", sqrt, at(0.2, 30), x -> 0.5 / Math.sqrt(x));
        cases.scalar("FastMath.cbrt", cbrt, at(-0.2, 30), x -> 1 / (3 * Math.pow(Math.cbrt(x), 2)));
    }

    private static void circular(Cases cases, ScalarFunction sin, ScalarFunction cos, ScalarFunction tan,
            ScalarFunction asin, ScalarFunction acos, ScalarFunction atan) {
        cases.scalar("FastMath.sin", sin, at(-3, 0, 2.5, 1e6), Math::cos);
        cases.scalar("FastMath.cos", cos, at(-3, 0, 2.5, 1e6), x -> -Math.sin(x));
        cases.scalar("FastMath.tan", tan, at(-3, 0, 2.5), x -> 1 / Math.pow(Math.cos(x), 2));
        cases.scalar("FastMath.asin", asin, at(-0.9, 0, 0.4), x -> 1 / Math.sqrt(1 - x * x));
        cases.scalar("FastMath.acos", acos, at(-0.9, 0, 0.4), x -> -1 / Math.sqrt(1 - x * x));
        cases.scalar("FastMath.atan", atan, at(-9, 0, 0.4), x -> 1 / (1 + x * x));
    }

    private static void hyperbolic(Cases cases, ScalarFunction sinh, ScalarFunction cosh, ScalarFunction tanh,
            ScalarFunction asinh, ScalarFunction acosh, ScalarFunction atanh) {
        cases.scalar("FastMath.sinh", sinh, at(-3, 0, 2.5), Math::cosh);
        cases.scalar("FastMath.cosh", cosh, at(-3, 0, 2.5), Math::sinh);
        cases.scalar("FastMath.tanh", tanh, at(-3, 0, 2.5), x -> 1 / Math.pow(Math.cosh(x), 2));
        cases.scalar("FastMath.asinh", asinh, at(-3, 0, 2.5), x -> 1 / Math.sqrt(1 + x * x));
        cases.scalar("FastMath.acosh", acosh, at(1.2, 25), x -> 1 / Math.sqrt(x * x - 1));
        cases.scalar("FastMath.atanh", atanh, at(-0.9, 0, 0.4), x -> 1 / (1 - x * x));
    }
}
