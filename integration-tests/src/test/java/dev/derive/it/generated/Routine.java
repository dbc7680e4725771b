package dev.derive.it.generated;

import java.util.List;

/**
 * A static method that programs may call.
 *
 * @param name shared with other routines that differ in their parameters
 * @param parameters their kinds, in order
 * @param returnsArray whether it returns an array in place of a double
 * @param throwing whether it may throw {@code Stop}
 * @param cost evaluations that one call takes
 */
record Routine(String name, List<Kind> parameters, boolean returnsArray, boolean throwing, long cost) {

    enum Kind {
        DOUBLE("double"), INT("int"), ARRAY("double[]"), MATRIX("double[][]");

        final String type;

        Kind(String type) {
            this.type = type;
        }
    }
}
