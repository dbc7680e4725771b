package dev.derive.it.model.adversarial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Programs whose value depends on the names and the number of the methods on the stack. */
public final class StackNames {
    private StackNames() {
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient double value;

        Failure(double value) {
            this.value = value;
        }
    }

    private static double fail(double x) {
        throw new Failure(x * x);
    }

    /** Of the frames in this class, because others are there in a run and not in a plain call. */
    private static int textLength(StackTraceElement[] frames) {
        int length = 0;
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().equals(StackNames.class.getName())) {
                length += frame.toString().length();
            }
        }
        return length;
    }

    @Exact
    public static double ofAnException(double x) {
        try {
            return fail(x);
        } catch (Failure e) {
            return e.value * textLength(e.getStackTrace());
        }
    }

    @Exact
    public static double ofAnExceptionInALambda(double x) {
        DoubleSupplier square = () -> fail(x);
        try {
            return square.getAsDouble();
        } catch (Failure e) {
            return e.value * textLength(e.getStackTrace());
        }
    }

    @Exact
    public static double ofThisThread(double x) {
        StackTraceElement[] frames = Thread.currentThread().getStackTrace();
        return x * x * textLength(frames) + x * frames[1].getMethodName().length();
    }

    @Exact
    public static double inACallback(double x) {
        List<Double> list = new ArrayList<>(List.of(x, 2 * x));
        int[] length = new int[1];
        list.sort((a, b) -> {
            length[0] = textLength(new Throwable().getStackTrace());
            return a.compareTo(b);
        });
        return list.get(1) * length[0];
    }

    @Exact
    public static double ofAWalk(double x) {
        String name = StackWalker.getInstance().walk(frames -> frames.findFirst().orElseThrow().getMethodName());
        return x * x * name.length();
    }
}
