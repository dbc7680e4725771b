/**
 * What the benchmarks differentiate: ordinary Java that knows nothing of the agent.
 *
 * <p>Every kernel has a method {@code value(double[])}, a {@link dev.derive.bench.kernels.Line} through its standard
 * point, and a method {@code along(t)}, the value at {@code point + t·direction}. Data are seeded, so that every run
 * computes the same numbers. Where a hand-written gradient is the floor it is {@code valueAndGradient}.
 */
package dev.derive.bench.kernels;
