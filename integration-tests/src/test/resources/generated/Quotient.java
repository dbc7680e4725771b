// From a mutant of the weaver: the tangent of a quotient with its sign changed.
// Point: 1.2536118382528105, 0.3113010371112592
package generated;
import java.util.*;
import java.util.function.*;
public final class Quotient {
    public static double f(double[] x) {
        x[1] /= 1.0 + x[1];
        double result36 = 0;
        result36 += x[1];
        return result36;
    }
    public static dev.derive.ScalarField field() {
        return Quotient::f;
    }
}
