package dev.derive.runtime;

/** A reverse run: the tape that it records on. */
public final class ReverseContext extends Context {
    /** The tape index of the number that the last twin returned; read right after the call. */
    public int returnIndex;
    final Tape tape;
    private Dependence dependence;
    private int[] passedIndices;

    public ReverseContext(Tape tape) {
        this(tape, false);
    }

    private ReverseContext(Tape tape, boolean isVerification) {
        super(isVerification, isVerification);
        this.tape = tape;
    }

    /** A run in which nothing is active, to check that twins do what their originals do. It holds arrays weakly. */
    static ReverseContext forVerification() {
        return new ReverseContext(Tape.ofNothing(), true);
    }

    /** Whether the value with an index depends on an input, as far as that can be told. */
    boolean dependsOnInput(int index) {
        if (dependence == null) {
            dependence = new Dependence(tape);
        }
        return dependence.isGiven(index & Reverse.VALUE);
    }

    void pass(int index, int position) {
        if (passedIndices == null) {
            passedIndices = new int[MOST_PASSED];
        }
        passedIndices[position] = index;
        passing();
    }

    int passedIndex(int position) {
        return passedIndices[position];
    }

    @Override
    boolean isForward() {
        return false;
    }

    @Override
    void clearReturn() {
        returnIndex = 0;
    }

    @Override
    void give(BoxShadow shadow) {
        returnIndex = shadow == null ? 0 : shadow.index();
    }

    @Override
    BoxShadow given() {
        return returnIndex == 0 ? null : new BoxShadow(0, returnIndex);
    }

    @Override
    Number shadow(BoxShadow shadow) {
        return shadow == null ? 0 : shadow.index();
    }

    /** The shadow of the input array: its elements are the indices from 1. */
    public ArrayShadow input(double[] x) {
        ArrayShadow s = ArrayShadow.indices(x.length);
        for (int i = 0; i < x.length; i++) {
            s.index[i] = i + 1;
        }
        return s;
    }

    /** The index of each element of the array that the function returned. */
    public int[] indices(double[] result) {
        int[] indices = new int[result.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = returnShadow == null ? 0 : Reverse.load(returnShadow, result, i) & Reverse.VALUE;
        }
        return indices;
    }
}
