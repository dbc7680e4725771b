package dev.derive.agent.weave;

import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Has originals make collectors which know how they were made: runs may come to use those that a class keeps. */
final class CollectorWeaver {
    private static final String COLLECTORS = "java/util/stream/Collectors";
    private static final String MADE = RuntimeCalls.PACKAGE + "MadeCollectors";
    private static final String OTHER = "Ljava/util/stream/Collector;";
    private static final Set<String> OF_NUMBERS = Set.of("summingDouble", "averagingDouble", "summarizingDouble");

    private CollectorWeaver() {
    }

    static void relinkOriginal(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof MethodInsnNode call && isRelinked(call)) {
                call.owner = MADE;
            }
        }
    }

    /** Whether a method makes a collector that sums numbers, or one of other collectors. */
    static boolean isRelinked(MethodInsnNode call) {
        return call.owner.equals(COLLECTORS)
                && (OF_NUMBERS.contains(call.name) || call.desc.substring(0, call.desc.indexOf(')')).contains(OTHER));
    }
}
