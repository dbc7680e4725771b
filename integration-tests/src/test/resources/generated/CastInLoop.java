// Seed 5001423. NOT_WOVEN: java.lang.VerifyError: Bad type on operand stack, of an array taken from a variable of type Object
// Point: 0.75
package generated;
public final class CastInLoop {
    double[] spare;
    public static double f(double x0) {
        CastInLoop keep = new CastInLoop();
        Object o = new double[] {x0, x0 * x0};
        int k = 0;
        do {
            k++;
            keep.spare = (double[]) o;
            ((double[]) o)[1] *= Math.sin(x0);
        } while (k < 3);
        return keep.spare[0] * keep.spare[1];
    }
    public static dev.derive.ScalarFunction field() {
        return CastInLoop::f;
    }
}
