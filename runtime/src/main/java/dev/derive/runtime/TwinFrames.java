package dev.derive.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Stack traces as they are without twins, for code that looks at its own while a derivative is computed. */
public final class TwinFrames {
    private static final Set<String> BUILT_IN_LOADERS = Set.of("app", "platform", "boot");

    private TwinFrames() {
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
        for (int i = 0; i < frames.length; i++) {
            StackTraceElement frame = frames[i];
            String name = frame.getMethodName();
            if (frame.getClassName().equals(TwinFrames.class.getName()) || UserCode.isStandIn(frame.getClassName())) {
                continue;
            }
            if (name.endsWith("$guarded")) {
                // Below it is the original, which sent the call to the twin above it.
                i++;
                continue;
            }
            written.add(name.equals(UserCode.original(name)) ? frame : renamed(frame));
        }
        return written.toArray(StackTraceElement[]::new);
    }

    private static StackTraceElement renamed(StackTraceElement frame) {
        // The text of a frame names no loader that the JVM has itself.
        String loader = frame.getClassLoaderName();
        return new StackTraceElement(loader != null && BUILT_IN_LOADERS.contains(loader) ? null : loader,
                frame.getModuleName(), frame.getModuleVersion(), frame.getClassName(),
                UserCode.original(frame.getMethodName()), frame.getFileName(), frame.getLineNumber());
    }
}
