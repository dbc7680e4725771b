package dev.derive.agent.weave;

import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/** The JDK's ways to call methods and to read fields that the weaver does not see through. */
final class Reflection {
    private static final Set<String> OWNERS = Set.of("java/lang/reflect/Method", "java/lang/reflect/Constructor",
            "java/lang/reflect/Field", "java/lang/reflect/Array", "java/lang/invoke/MethodHandle",
            "java/lang/invoke/VarHandle", "java/lang/invoke/MethodHandles");

    private Reflection() {
    }

    static boolean contains(MethodInsnNode call) {
        return OWNERS.contains(call.owner);
    }
}
