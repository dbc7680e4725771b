package dev.derive.it.generated;

import dev.derive.ScalarField;
import java.util.List;

/**
 * What a program computes as javac made it, and its gradient by differences, at the first of its points where the
 * differences are usable.
 *
 * @param point which of the program's points that is; −1 if there is none
 * @param value the value's raw bits
 * @param differences of the program, or of its smooth version if it rounds
 */
record PlainResult(int point, long value, Differences differences) {

    /** How far a program that rounds may be from its smooth version before it must have taken another branch. */
    private static final double ROUNDED = 1e-4;

    /**
     * @param smooth the version that does not round, the program itself if there is none
     * @throws RuntimeException what the program throws
     */
    static PlainResult of(ScalarField program, ScalarField smooth, List<double[]> points) {
        for (int i = 0; i < points.size(); i++) {
            double[] x = points.get(i);
            double value = program.apply(x.clone());
            if (program != smooth
                    && !(Math.abs(smooth.apply(x.clone()) - value) <= ROUNDED * Math.max(1, Math.abs(value)))) {
                continue;
            }
            Differences differences = Differences.of(smooth, x);
            if (differences.usable()) {
                return new PlainResult(i, Double.doubleToRawLongBits(value), differences);
            }
        }
        return new PlainResult(-1, 0, null);
    }

    boolean usable() {
        return point >= 0;
    }
}
