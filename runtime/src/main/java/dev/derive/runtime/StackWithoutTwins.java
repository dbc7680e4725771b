package dev.derive.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Stack traces as they are without twins: for code that looks at its own while a derivative is computed, and for
 * exceptions that leave a run.
 */
public final class StackWithoutTwins {
    private static final Set<String> BUILT_IN_LOADERS = Set.of("app", "platform", "boot");

    private StackWithoutTwins() {
    }

    /** Gives an exception that leaves a run, its causes and what they suppressed the traces that a plain call gives. */
    public static void clean(Throwable thrown) {
        clean(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void clean(Throwable thrown, Set<Throwable> done) {
        if (thrown == null || !done.add(thrown)) {
            return;
        }
        StackTraceElement[] frames = thrown.getStackTrace();
        StackTraceElement[] written = withoutTwins(frames);
        if (!Arrays.equals(frames, written)) {
            thrown.setStackTrace(written);
        }
        clean(thrown.getCause(), done);
        for (Throwable suppressed : thrown.getSuppressed()) {
            clean(suppressed, done);
        }
    }

    /** The frames of an exception. */
    public static StackTraceElement[] of(Throwable thrown) {
        return withoutTwins(thrown.getStackTrace());
    }

    /** The frames of a thread. */
    public static StackTraceElement[] of(Thread thread) {
        return withoutTwins(thread.getStackTrace());
    }

    /** The name of the method of a frame. */
    public static String methodName(StackWalker.StackFrame frame) {
        return UserCode.original(frame.getMethodName());
    }

    private static StackTraceElement[] withoutTwins(StackTraceElement[] frames) {
        List<StackTraceElement> written = new ArrayList<>(frames.length);
        StackTraceElement part = null;
        for (int i = 0; i < frames.length; i++) {
            StackTraceElement frame = frames[i];
            String name = frame.getMethodName();
            if (frame.getClassName().equals(StackWithoutTwins.class.getName()) || UserCode.isStandIn(frame.getClassName())) {
                continue;
            }
            if (UserCode.isPart(name)) {
                // Below it is the twin that it is a part of, or another part, at the line of the call.
                part = part == null ? frame : part;
                continue;
            }
            if (name.endsWith("$guarded")) {
                // Below it is the original, which sent the call to the twin above it.
                i++;
                continue;
            }
            int line = part == null ? frame.getLineNumber() : part.getLineNumber();
            written.add(name.equals(UserCode.original(name)) && part == null ? frame : asWritten(frame, line));
            part = null;
        }
        return written.toArray(StackTraceElement[]::new);
    }

    private static StackTraceElement asWritten(StackTraceElement frame, int line) {
        // The text of a frame names no loader that the JVM has itself.
        String loader = frame.getClassLoaderName();
        return new StackTraceElement(loader != null && BUILT_IN_LOADERS.contains(loader) ? null : loader,
                frame.getModuleName(), frame.getModuleVersion(), frame.getClassName(),
                UserCode.original(frame.getMethodName()), frame.getFileName(), line);
    }
}
