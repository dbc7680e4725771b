// From a mutant of the weaver: the tangent of a quotient with its sign changed.
// Point: 0.9046176027016015, -0.503745252454632, 0.228155970226944, -0.7936692599773595
package generated;
import java.util.*;
import java.util.function.*;
public final class Quotient2 {
    public static double f(double[] x) {
        double v14 = x[2];
        {
            v14 /= 1.0 + v14;
        }
        double result38 = 0;
        result38 += v14;
        return result38;
    }
    public static dev.derive.ScalarField field() {
        return Quotient2::f;
    }
}
