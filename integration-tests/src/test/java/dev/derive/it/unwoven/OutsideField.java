package dev.derive.it.unwoven;

import dev.derive.ScalarField;
import dev.derive.ScalarFunction;

/** Functions that live where the agent does not weave. */
public final class OutsideField {

    private OutsideField() {
    }

    public static ScalarField product() {
        return x -> x[0] * x[1];
    }

    public static ScalarFunction square() {
        return x -> x * x;
    }
}
