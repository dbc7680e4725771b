package dev.derive.it.generated;

import java.util.List;

/**
 * Calls of {@code Math} in which every argument stays inside the function's domain and away from its kinks, whatever
 * the operands are.
 */
final class SafeFunctions {

    /**
     * @param format the call, with %1$s and %2$s for its operands; one that appears twice is a plain variable
     * @param limit the largest magnitude of an operand
     * @param bound the largest magnitude of the result for such operands
     * @param simple whether the operands have to be plain variables
     */
    record Template(String format, double limit, double bound, boolean simple) {
    }

    static final List<Template> ONE_OPERAND = List.of(
            new Template("Math.sqrt(1.0 + %1$s * %1$s)", 5, 6, true),
            new Template("Math.log(1.5 + %1$s * %1$s)", 5, 4, true),
            new Template("Math.exp(-%1$s * %1$s)", 5, 1, true),
            new Template("Math.pow(1.0 + %1$s * %1$s, 0.4)", 5, 4, true),
            new Template("Math.exp(%s)", 2, 8, false),
            new Template("Math.expm1(%s)", 1.5, 4, false),
            new Template("Math.log1p(2.0 + Math.cos(%s))", 12, 2, false),
            new Template("Math.log10(3.0 + 2.0 * Math.sin(%s))", 12, 1, false),
            new Template("Math.sin(%s)", 12, 1, false),
            new Template("Math.cos(%s)", 12, 1, false),
            new Template("Math.tan(%s)", 1, 2, false),
            new Template("StrictMath.sin(%s)", 12, 1, false),
            new Template("Math.tanh(%s)", 20, 1, false),
            new Template("Math.sinh(%s)", 1.5, 3, false),
            new Template("Math.cosh(%s)", 1.5, 3, false),
            new Template("Math.atan(%s)", 20, 1.6, false),
            new Template("Math.asin(0.9 * Math.sin(%s))", 12, 1.2, false),
            new Template("Math.acos(0.8 * Math.tanh(%s))", 12, 2.6, false),
            new Template("Math.cbrt(2.0 + Math.sin(%s))", 12, 1.5, false),
            new Template("Math.pow(2.0 + Math.sin(%s), 3)", 12, 27, false),
            new Template("Math.abs(3.0 + Math.sin(%s))", 12, 4, false),
            new Template("Math.abs(Math.tanh(%s) - 2.0)", 12, 3, false),
            new Template("Math.copySign(2.0 + Math.cos(%s), -1.5)", 12, 3, false),
            new Template("Math.scalb(%s, -1)", 8, 4, false),
            new Template("Math.toRadians(20.0 * %s)", 8, 3, false),
            new Template("(%s %% 25.0)", 20, 20, false),
            new Template("(4.6 + 0.3 * Math.sin(%s)) %% 2.0", 12, 2, false));

    static final List<Template> TWO_OPERANDS = List.of(
            new Template("Math.hypot(%s, 1.5 + Math.cos(%s))", 12, 13, false),
            new Template("Math.atan2(%s, 2.0 + Math.sin(%s))", 12, 1.6, false),
            new Template("Math.pow(2.0 + Math.tanh(%s), %s)", 1.5, 6, false),
            new Template("Math.max(Math.tanh(%s), 2.5 + Math.cos(%s))", 12, 4, false),
            new Template("Math.min(Math.sin(%s), 3.0 + Math.tanh(%s))", 12, 1, false),
            new Template("Math.fma(%s, %s, 0.5)", 4, 17, false),
            new Template("Math.fma(%s, 0.25, %s)", 8, 10, false),
            new Template("(8.4 + 0.2 * Math.sin(%s)) %% (2.3 + 0.05 * Math.cos(%s))", 12, 3, false));

    private SafeFunctions() {
    }
}
