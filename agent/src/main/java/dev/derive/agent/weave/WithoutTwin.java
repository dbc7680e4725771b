package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Methods with code that have no twin. What goes in as an argument is checked by the caller; such a method that also
 * reads or writes numbers that it is not given (fields, arrays that others return, boxes) must not run while a
 * derivative is computed.
 */
final class WithoutTwin {
    private static final Set<String> BOXES = Set.of("java/lang/Double", "java/lang/Float", "java/lang/Number");

    private WithoutTwin() {
    }

    /** Has the method refuse to be run in a derivative run, if that could lose a derivative. */
    static void guard(ClassNode type, MethodNode method, int room) {
        if (isSelfContained(method) || room < CodeSize.atMost(method)) {
            return;
        }
        InsnList head = new InsnList();
        head.add(new LdcInsnNode(Place.method(type.name, method.name, method.desc)));
        RuntimeCalls.Call refuse = RuntimeCalls.REFUSE_IN_RUN;
        head.add(new MethodInsnNode(INVOKESTATIC, refuse.owner(), refuse.name(), refuse.descriptor(), false));
        method.instructions.insert(head);
    }

    private static boolean isSelfContained(MethodNode method) {
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof FieldInsnNode field && Numbers.hasShadow(Type.getType(field.desc))
                    || insn instanceof MethodInsnNode call && brings(call)
                    || insn.getOpcode() == CHECKCAST
                    && Numbers.isArray(Type.getObjectType(((TypeInsnNode) insn).desc))) {
                return false;
            }
        }
        return true;
    }

    private static boolean brings(MethodInsnNode call) {
        return Numbers.isArray(Type.getReturnType(call.desc))
                || BOXES.contains(call.owner) && call.getOpcode() == INVOKEVIRTUAL && call.name.endsWith("Value");
    }
}
