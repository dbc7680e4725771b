package dev.derive.agent.weave;

import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.MethodNode;

/** How large the code of a method will be. */
final class CodeSize {
    private CodeSize() {
    }

    /** An upper bound, in bytes. */
    static int atMost(MethodNode method) {
        CodeSizeEvaluator size = new CodeSizeEvaluator(null);
        method.accept(size);
        return size.getMaxSize();
    }
}
