package dev.derive.runtime;

/** An external record on the tape: computes by itself what its results' adjoints contribute to its operands'. */
@FunctionalInterface
public interface Pullback {
    /**
     * Adds to the adjoints of the operands. Called when the sweep has finished everything recorded after the record.
     *
     * @param adjoint the adjoint of every index of the tape
     * @param firstResult the index of the record's first result; the others follow it
     */
    void pull(double[] adjoint, int firstResult);
}
