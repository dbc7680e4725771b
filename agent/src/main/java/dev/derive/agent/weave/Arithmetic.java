package dev.derive.agent.weave;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * How one mode weaves the operations on numbers. A method that weaves an instruction emits the original's, too, and
 * takes its operands off the stack.
 */
interface Arithmetic {
    /** One of the five operations with two operands, which are on the stack. */
    Shadow binary(AbstractInsnNode insn, boolean isFloat);

    /** Negation of the operand on the stack. */
    Shadow negation(AbstractInsnNode insn);

    /**
     * A call of a method that has a derivative rule.
     *
     * @param call the call; its arguments are on the stack
     * @param partials for each argument its partial, or null where the result does not depend on it
     * @param arguments how many arguments there are
     */
    Shadow rule(MethodInsnNode call, RuleTable.Partial[] partials, int arguments);

    /** Stores a number with a shadow in a local variable: the shadow's part. */
    void store(Shadow shadow, int variable);
}
