package dev.derive.agent.weave;

import static org.objectweb.asm.Opcodes.*;

import java.util.function.Predicate;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Whether a method has to do with floating-point numbers, so that its twin does something that it does not. */
final class NumberUse {
    private NumberUse() {
    }

    /**
     * Whether a method does anything with floating-point numbers that its twin would do with their shadows, too.
     *
     * @param hasStandIn whether twins call something else in place of a method of the JDK
     */
    static boolean isIn(MethodNode method, Predicate<MethodInsnNode> hasStandIn) {
        if (Numbers.inDescriptor(method.desc) || Numbers.isBox(Type.getReturnType(method.desc))) {
            return true;
        }
        for (AbstractInsnNode insn : method.instructions) {
            if (touchesNumbers(insn) || insn instanceof MethodInsnNode call && hasStandIn.test(call)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touchesNumbers(AbstractInsnNode insn) {
        if (insn instanceof FieldInsnNode field) {
            return Numbers.hasShadow(Type.getType(field.desc));
        }
        if (insn instanceof MethodInsnNode call) {
            return Numbers.inDescriptor(call.desc) || call.name.equals("clone") || call.name.equals("arraycopy")
                    || call.owner.equals("java/util/Arrays") || TextWeaver.mayWriteNumbers(call)
                    || Reflection.contains(call) || OtherThreads.contains(call) || HandOvers.contains(call)
                    || BitWeaver.writesObjects(call) || BitWeaver.readsObjects(call) || MemoWeaver.finds(call)
                    || BitWeaver.isLargeNumberOfInteger(call);
        }
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
            return Numbers.inDescriptor(dynamic.desc) || TextWeaver.mayWriteNumbers(dynamic);
        }
        if (insn instanceof MultiANewArrayInsnNode array) {
            return Numbers.isArray(Type.getType(array.desc));
        }
        if (insn instanceof TypeInsnNode cast) {
            return cast.getOpcode() != NEW && Numbers.isArray(Type.getObjectType(cast.desc))
                    || cast.getOpcode() == ANEWARRAY
                    && Numbers.isArray(Type.getType("[" + Type.getObjectType(cast.desc)));
        }
        return switch (insn.getOpcode()) {
            case DLOAD, FLOAD, DSTORE, FSTORE, DALOAD, FALOAD, DASTORE, FASTORE, NEWARRAY -> true;
            default -> false;
        };
    }
}
