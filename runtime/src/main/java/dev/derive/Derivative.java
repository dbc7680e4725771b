package dev.derive;

/**
 * The value and the derivative of a function of one variable at one point.
 *
 * @param value f(x)
 * @param derivative f'(x)
 */
public record Derivative(double value, double derivative) {
}
