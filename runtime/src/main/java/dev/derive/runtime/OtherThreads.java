package dev.derive.runtime;

import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.stream.BaseStream;

/** What the JDK would do on other threads than the one that computes a derivative. */
public final class OtherThreads {
    private OtherThreads() {
    }

    /** Refuses a parallel stream if a derivative is being computed on this thread. */
    public static void refuse(BaseStream<?, ?> stream) {
        refuse(stream.isParallel(), "a parallel stream");
    }

    /**
     * Before an executor is given work. One of woven classes shows what it does with it; only others are refused.
     */
    public static void refuse(Object executor, String where) {
        if (executor != null && !IS_WOVEN.get(executor.getClass())) {
            Boundary.refuse(where);
        }
    }

    /** Whether a class is that of an executor whose method has twins. */
    private static final ClassValue<Boolean> IS_WOVEN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            MethodType twin = MethodType.methodType(void.class, Runnable.class, ForwardContext.class);
            try {
                return Executor.class.isAssignableFrom(type)
                        && ReflectiveCalls.trusted().findVirtual(type, "execute$forward", twin) != null;
            } catch (NoSuchMethodException | IllegalAccessException e) {
                return false;
            }
        }
    };

    /**
     * Refuses to go on if a derivative is being computed on this thread.
     *
     * @param parallel whether more threads than this one would work
     * @param what the call or object that works in parallel
     */
    public static void refuse(boolean parallel, String what) {
        if (parallel && Runs.current() != null) {
            Boundary.refuse(what + Boundary.SEPARATOR + UserCode.where());
        }
    }
}
