package dev.derive.it.unwoven;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Calls and makes method handles. */
public final class HandleCaller {
    private HandleCaller() {
    }

    public static double call(MethodHandle function, double x) {
        try {
            return (double) function.invokeExact(x);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static double callWithZero(MethodHandle function) {
        try {
            return (double) function.invoke((byte) 0);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle kept;

    /** Keeps a handle, to call it later. */
    public static void keep(MethodHandle function) {
        kept = function;
    }

    /** Calls the handle that was kept. */
    public static double callKept() {
        return callWithZero(kept);
    }

    public static MethodHandle compose(MethodHandle first, MethodHandle second) {
        return MethodHandles.filterReturnValue(first, second);
    }

    public static MethodHandle bind(MethodHandle function, Object first) {
        return MethodHandles.insertArguments(function, 0, first);
    }
}
