/**
 * The benchmarks: what a derivative costs, as a ratio to the plain method, and what the agent costs when it is idle.
 *
 * <p>{@code mvn -Pbench -DskipTests verify} runs {@link dev.derive.bench.BenchmarkTable}; its arguments can be given
 * with {@code -Dbench.args="…"}.
 */
package dev.derive.bench;
