package dev.derive.agent.weave;

import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/** The JDK's methods that hand work to another thread. */
final class OtherThreads {
    private static final Set<String> CONCURRENT = Set.of("execute", "submit", "invokeAll", "invokeAny", "schedule",
            "scheduleAtFixedRate", "scheduleWithFixedDelay", "fork", "invoke");

    private static final Set<String> BY_AN_EXECUTOR = Set.of("execute", "submit", "invokeAll", "invokeAny");

    private OtherThreads() {
    }

    /** How far below the top of the stack the executor is that does the work of a call; -1 if there is none. */
    private static int executor(MethodInsnNode call) {
        boolean isConcurrent = call.owner.startsWith("java/util/concurrent/");
        if (isConcurrent && call.name.endsWith("Async") && call.desc.contains("Ljava/util/concurrent/Executor;)")) {
            return 0;
        }
        // A call of the superclass's method is none of the executor's own.
        return isConcurrent && CallTargets.isVirtual(call) && BY_AN_EXECUTOR.contains(call.name)
                ? CallTargets.operands(call) - 1 : -1;
    }

    /** Emits the refusal of such a call, unless it turns out that an executor does the work on this thread. */
    static void refuse(MethodInsnNode call, TwinState state, String where) {
        int executor = executor(call);
        if (executor < 0) {
            state.mv.visitLdcInsn(where);
            RuntimeCalls.REFUSE.emit(state.mv);
            return;
        }
        state.ensureSource(executor);
        state.peek(executor).source().load(state.mv);
        state.mv.visitLdcInsn(where);
        RuntimeCalls.REFUSE_EXECUTOR.emit(state.mv);
    }

    /** Whether a call is of such a method, by way of a subclass perhaps. */
    static boolean contains(MethodInsnNode call, Universe universe) {
        return contains(call) || call.name.equals("start") && call.desc.equals("()V")
                && "java/lang/Thread".equals(universe.declaringClassOfMethod(call.owner, call.name, call.desc));
    }

    static boolean contains(MethodInsnNode call) {
        if (call.owner.equals("java/lang/Thread") || call.owner.startsWith("java/lang/Thread$Builder")) {
            return call.name.equals("start") || call.name.equals("startVirtualThread");
        }
        if (call.owner.equals("javax/swing/SwingUtilities") || call.owner.equals("java/awt/EventQueue")) {
            return call.name.equals("invokeLater") || call.name.equals("invokeAndWait");
        }
        if (call.owner.equals("java/util/Timer")) {
            return call.name.startsWith("schedule");
        }
        if (call.owner.equals("java/util/concurrent/ConcurrentHashMap") && call.desc.startsWith("(J")) {
            // Its bulk operations begin with the number of elements from which they go to other threads.
            return true;
        }
        if (call.owner.startsWith("java/util/concurrent/")) {
            return CONCURRENT.contains(call.name) || call.name.endsWith("Async");
        }
        if (call.owner.equals("java/util/Arrays")) {
            // On doubles there are twins and stand-ins.
            return call.name.startsWith("parallel") && !call.desc.startsWith("([D");
        }
        if (call.owner.equals("java/util/stream/Gatherers")) {
            return call.name.equals("mapConcurrent");
        }
        return call.owner.startsWith("java/util/")
                && (call.name.equals("parallelStream") || call.name.equals("parallel"));
    }
}
