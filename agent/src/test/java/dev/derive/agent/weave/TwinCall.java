package dev.derive.agent.weave;

import dev.derive.runtime.ForwardContext;
import dev.derive.runtime.ReverseContext;
import dev.derive.runtime.Runs;
import dev.derive.runtime.Tape;
import dev.derive.runtime.TapeLimit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls the twins of a static method {@code double name(double)} of a woven class, each in a run of its own. */
final class TwinCall {
    private TwinCall() {
    }

    /** Value and derivative in forward mode. */
    static double[] forward(Class<?> woven, String name, double x) throws Throwable {
        ForwardContext context = new ForwardContext();
        Runs.enter(context);
        try {
            Method twin = woven.getDeclaredMethod(name + "$forward", double.class, double.class, ForwardContext.class);
            return new double[] {(double) invoke(twin, x, 1.0, context), context.returnTangent};
        } finally {
            Runs.exit(context);
        }
    }

    /** Value and derivative in reverse mode. */
    static double[] reverse(Class<?> woven, String name, double x) throws Throwable {
        Tape tape = new Tape(TapeLimit.current());
        tape.inputs(1);
        ReverseContext context = new ReverseContext(tape);
        Runs.enter(context);
        double value;
        try {
            Method twin = woven.getDeclaredMethod(name + "$reverse", double.class, int.class, ReverseContext.class);
            value = (double) invoke(twin, x, 1, context);
        } finally {
            Runs.exit(context);
        }
        return new double[] {value, tape.gradient(context.returnIndex)[0]};
    }

    private static Object invoke(Method twin, Object... arguments) throws Throwable {
        try {
            twin.setAccessible(true);
            return twin.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
