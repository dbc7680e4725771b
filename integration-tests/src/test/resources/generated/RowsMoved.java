// From a mutant of the runtime: the shadow of a row was not checked against the row that the array holds.
// Point: -0.3040179921518127, 0.23609360422874826, 0.9138032669806515, 1.3229891926235382
package generated;
import java.util.*;
public final class RowsMoved {
    static double[] pool = new double[3];
    static final double[] DESK = new double[3];
    public static double f(double[] x) {
        pool[1] = x[0];
        double[][] m30 = {DESK, {0.5, 0.5, 0.25}, pool};
        Collections.rotate(Arrays.asList(m30), 1);
        return m30[2][1] + 2.0 * m30[0][1];
    }
    public static dev.derive.ScalarField field() {
        return RowsMoved::f;
    }
}
