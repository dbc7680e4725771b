package dev.derive.runtime;

/** A forward run. Arrays are held weakly, so that a long simulation does not accumulate its temporaries. */
public final class ForwardContext extends Context {
    /** The tangent of the number that the last twin returned; read right after the call. */
    public double returnTangent;

    private double[] passedTangents;

    public ForwardContext() {
        this(false);
    }

    private ForwardContext(boolean isVerification) {
        super(true, isVerification);
    }

    /** A run in which nothing is active, to check that twins do what their originals do. */
    static ForwardContext forVerification() {
        return new ForwardContext(true);
    }

    void pass(double tangent, int position) {
        if (passedTangents == null) {
            passedTangents = new double[MOST_PASSED];
        }
        passedTangents[position] = tangent;
        passing();
    }

    double passedTangent(int position) {
        return passedTangents[position];
    }

    @Override
    boolean isForward() {
        return true;
    }

    @Override
    void clearReturn() {
        returnTangent = 0;
    }

    @Override
    void give(BoxShadow shadow) {
        returnTangent = shadow == null ? 0 : shadow.tangent();
    }

    @Override
    BoxShadow given() {
        return returnTangent == 0 ? null : new BoxShadow(returnTangent, 0);
    }

    @Override
    Number shadow(BoxShadow shadow) {
        return shadow == null ? 0.0 : shadow.tangent();
    }

    /** The shadow of an input array, seeded in the direction of one element (none, if there is no such element). */
    public ArrayShadow input(double[] x, int direction) {
        ArrayShadow s = ArrayShadow.tangents(x.length);
        if (direction < x.length) {
            s.tangent[direction] = Double.doubleToRawLongBits(1);
        }
        return s;
    }

    /** The tangent of an element of the array that the function returned. */
    public double tangent(double[] result, int i) {
        return returnShadow == null ? 0 : Forward.load(returnShadow, result, i);
    }
}
