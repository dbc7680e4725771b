package dev.derive.agent.weave;

import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/** The JDK's methods that hand work to another thread. */
final class OtherThreads {
    private static final Set<String> CONCURRENT = Set.of("execute", "submit", "invokeAll", "invokeAny", "schedule",
            "scheduleAtFixedRate", "scheduleWithFixedDelay", "supplyAsync", "runAsync", "thenApplyAsync",
            "thenAcceptAsync", "thenRunAsync", "thenCombineAsync", "thenComposeAsync", "fork", "invoke");

    private OtherThreads() {
    }

    static boolean contains(MethodInsnNode call) {
        if (call.owner.equals("java/lang/Thread")) {
            return call.name.equals("start") || call.name.equals("startVirtualThread");
        }
        if (call.owner.equals("java/util/Timer")) {
            return call.name.startsWith("schedule");
        }
        if (call.owner.equals("java/util/concurrent/ConcurrentHashMap") && call.desc.startsWith("(J")) {
            // Its bulk operations begin with the number of elements from which they go to other threads.
            return true;
        }
        if (call.owner.startsWith("java/util/concurrent/")) {
            return CONCURRENT.contains(call.name);
        }
        if (call.owner.equals("java/util/Arrays")) {
            // On doubles there are twins and stand-ins.
            return call.name.startsWith("parallel") && !call.desc.startsWith("([D");
        }
        return call.owner.startsWith("java/util/")
                && (call.name.equals("parallelStream") || call.name.equals("parallel"));
    }
}
