package dev.derive.agent.weave;

import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/** The JDK's methods that hand work to another thread. */
final class OtherThreads {
    private static final Set<String> CONCURRENT = Set.of("execute", "submit", "invokeAll", "invokeAny", "schedule",
            "scheduleAtFixedRate", "scheduleWithFixedDelay", "fork", "invoke");

    private OtherThreads() {
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
