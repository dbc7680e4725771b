package dev.derive.agent.hierarchy;

import java.util.function.DoubleUnaryOperator;

/** Inherits fields, methods and interfaces. */
public class BystandersChild extends Bystander implements DoubleUnaryOperator {
    private static final long serialVersionUID = 1L;

    @Override
    public double applyAsDouble(double x) {
        return kept * x;
    }
}
