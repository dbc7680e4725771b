package dev.derive.it.libraries;

import dev.derive.VectorField;

/**
 * A function of a library at one point, and its derivative from somewhere else.
 *
 * @param function what is differentiated, in the library's names
 * @param jacobian m×n, a row for each output: from a closed form, an implicit function or an identity
 * @param tolerance relative to the largest element of each row
 */
record Case(String function, VectorField f, double[] x, double[][] jacobian, double tolerance) {
    /** The largest error of a Jacobian, each row relative to its largest element (where that is 0: absolute). */
    double error(double[][] actual) {
        double largest = 0;
        for (int i = 0; i < jacobian.length; i++) {
            double scale = 0;
            for (double expected : jacobian[i]) {
                scale = Math.max(scale, Math.abs(expected));
            }
            for (int j = 0; j < jacobian[i].length; j++) {
                double difference = Math.abs(actual[i][j] - jacobian[i][j]) / (scale == 0 ? 1 : scale);
                largest = difference <= largest ? largest : difference; // NaN counts
            }
        }
        return largest;
    }
}
