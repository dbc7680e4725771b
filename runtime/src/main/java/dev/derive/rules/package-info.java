/**
 * The derivative rules of {@link java.lang.Math} and {@link java.lang.StrictMath}, and of libraries' own versions of
 * them: one plain static method per partial derivative, marked with {@link dev.derive.rules.Partial}, and the functions
 * without a derivative, listed with {@link dev.derive.rules.Constant}. Applications write theirs in the same way.
 *
 * <p>Each partial is within 4 ulp of the exact one at the given argument, over the whole range of {@code double}, also
 * where an intermediate value would overflow or underflow; a partial that itself does is infinite or zero. The
 * exception are powers that overflow or underflow with exponents beyond 2³⁰, where HotSpot's own pow is up to 1.5 ulp
 * off: partials have been seen to be off by 4.6. At a kink a partial is the average of the one-sided derivatives, at a
 * singularity the limit.
 *
 * <p>A rule is inlined into the code that it differentiates, so the common case is a few operations on the arguments
 * and the result, and rare cases are in methods of their own.
 */
package dev.derive.rules;
