package dev.derive.agent.weave;

import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** How large the code of a method will be. */
final class CodeSize {
    /** What the largest instruction other than a switch takes: a conditional jump over a far one. */
    private static final int LARGEST_INSTRUCTION = 8;

    private CodeSize() {
    }

    /** Whether code takes no more bytes than a limit, for code that is so short that it need not be measured. */
    static boolean isSurelyAtMost(int limit, MethodNode method) {
        if (method.instructions.size() > limit / LARGEST_INSTRUCTION) {
            return false;
        }
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof TableSwitchInsnNode || insn instanceof LookupSwitchInsnNode) {
                return false;
            }
        }
        return true;
    }

    /** An upper bound, in bytes. */
    static int atMost(MethodNode method) {
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        method.accept(size);
        return size.getMaxSize();
    }
}
