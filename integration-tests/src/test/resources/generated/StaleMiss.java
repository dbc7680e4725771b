// From a mutant of the runtime: an array that became active under another name was not looked up again.
// Point: 1.088872844965909, -0.4985909266090762, 0.3285057792736481, -1.0118506901658793, -0.2790174973725317
package generated;
public final class StaleMiss {
    static double carry;
    static final class Spill extends Exception {
        final double[] cargo;
        Spill(double[] cargo) {
            this.cargo = cargo;
        }
    }
    static double sink(double[] a, int depth, double v) throws Spill {
        if (depth == 2) {
            throw new Spill(a);
        }
        return sink(a, depth + 1, v);
    }
    static class Flat {
        final double[] parts = new double[3];
    }
    static final Flat KEEP = new Flat();
    public static double f(double[] x) {
        double v10 = x[4];
        double[] a11 = KEEP.parts;
        try {
            carry = sink(a11, 0, 4.0);
        } catch (Spill spill) {
            spill.cargo[1] = v10;
        }
        carry = a11[1];
        return carry;
    }
    public static dev.derive.ScalarField field() {
        return StaleMiss::f;
    }
}
