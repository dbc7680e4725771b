package dev.derive.jdk;

import dev.derive.runtime.StackWithoutTwins;

/** What code sees when it looks at the stack: its methods by their names, not those of their twins. */
@StandInFor({Throwable.class, Thread.class, StackWalker.StackFrame.class})
public final class StackTraces {
    private StackTraces() {
    }

    /** Stands in for {@link Throwable#getStackTrace}. */
    public static StackTraceElement[] getStackTrace(Throwable self) {
        return StackWithoutTwins.of(self);
    }

    /** Stands in for {@link Thread#getStackTrace}. */
    public static StackTraceElement[] getStackTrace(Thread self) {
        return StackWithoutTwins.of(self);
    }

    /** Stands in for {@link StackWalker.StackFrame#getMethodName}. */
    public static String getMethodName(StackWalker.StackFrame self) {
        return StackWithoutTwins.methodName(self);
    }
}
