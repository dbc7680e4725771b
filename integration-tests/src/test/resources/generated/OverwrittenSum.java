// From a mutant of the runtime: a term was added to an element that had been overwritten meanwhile.
// Point: 1.2556102649208847, 0.3810144517159384
package generated;
import java.util.*;
public final class OverwrittenSum {
    static double total;
    static double carry;
    static final double[] DESK = new double[4];
    public static double f(double[] x) {
        carry = x[1];
        Arrays.fill(DESK, 0.5);
        DESK[1] += carry;
        DESK[1] += DESK[1] = carry;
        total = DESK[1];
        double result23 = 0;
        result23 += total;
        return result23;
    }
    double g(double[] x) {
        return f(x);
    }
    public static dev.derive.ScalarField field() {
        return new OverwrittenSum()::g;
    }
}
